package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.discord.ChannelKind;
import dev.kalturadiscord.server.discord.DiscordException;
import dev.kalturadiscord.server.discord.GuildDirectory;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Service;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Says into which channels a meeting can be shared, as far as can be known here: whoever posts
 * checks again that the channel is one of the guild.
 */
@Singleton
final class ShareChannels {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final GuildDirectory directory;

  @Inject
  ShareChannels(GuildDirectory directory) {
    this.directory = directory;
  }

  /**
   * Checks a channel that a client names. Where a member acts, the client that vouches for the
   * member says: that may be a thread, or the chat of a voice channel, which Discord does not list.
   * Not to be called inside of a transaction.
   *
   * @throws ProblemException INVALID_FIELD for a channel that the guild does not have or nobody can
   *     write in; UNAVAILABLE when Discord does not tell
   */
  void check(Caller caller, String channelId) {
    if (!(caller instanceof Service)) {
      return;
    }
    Optional<ChannelKind> kind = kind(caller.requireGuild(), channelId);
    if (kind.isEmpty()) {
      throw ProblemException.invalidField(
          "/channelId",
          "names a channel that the server does not have, or that the bot cannot see.");
    }
    if (!kind.get().isText()) {
      throw ProblemException.invalidField(
          "/channelId", "must be a text or announcement channel; this one is neither.");
    }
  }

  private Optional<ChannelKind> kind(String guildId, String channelId) {
    try {
      return directory.channel(guildId, channelId);
    } catch (DiscordException e) {
      throw new ProblemException(
          ProblemCode.UNAVAILABLE,
          "Discord does not tell at the moment which channels there are; try again.",
          SOON,
          e);
    }
  }
}
