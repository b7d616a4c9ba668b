package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What Discord delivered, free of JDA.
 *
 * @param id the interaction's
 * @param kind what was used
 * @param name the command's name or the custom id's action; empty for a custom id of unknown form
 * @param input what came with it
 * @param guildId where; null in direct messages
 * @param channelId where
 * @param roles of the guild, as far as Discord told them
 * @param userLocale the person's language
 * @param guildLocale the guild's language
 * @param member who; fails when it cannot be read, never completes in direct messages
 * @param access what Discord lets people and the bot do there
 */
public record Request(
    String id,
    Kind kind,
    String name,
    Input input,
    @Nullable String guildId,
    String channelId,
    List<GuildRole> roles,
    Locale userLocale,
    Locale guildLocale,
    CompletableFuture<DiscordMemberGrant> member,
    ChannelAccess access) {

  /** One from a channel about which nothing is known. */
  public Request(
      String id,
      Kind kind,
      String name,
      Input input,
      @Nullable String guildId,
      String channelId,
      List<GuildRole> roles,
      Locale userLocale,
      Locale guildLocale,
      CompletableFuture<DiscordMemberGrant> member) {
    this(
        id,
        kind,
        name,
        input,
        guildId,
        channelId,
        roles,
        userLocale,
        guildLocale,
        member,
        ChannelAccess.unknown());
  }

  /** What was used. */
  public enum Kind {
    COMMAND("/"),
    SUGGESTIONS("suggestions for /"),
    BUTTON("button "),
    SELECT("select menu "),
    MODAL("form ");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** For logs and counts: holds nothing that people wrote. */
  String label() {
    return kind.prefix + (name.isEmpty() ? "unknown" : name);
  }

  /** Without what people wrote. */
  @Override
  public String toString() {
    return "Request[" + id + ", " + label() + "]";
  }
}
