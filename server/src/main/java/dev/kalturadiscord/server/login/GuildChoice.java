package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.discord.DiscordGuild;
import dev.kalturadiscord.server.guild.KnownGuilds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which guilds people can let a client into: those that use the product. */
@Singleton
final class GuildChoice {

  private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{1,20}");

  private final KnownGuilds known;

  @Inject
  GuildChoice(KnownGuilds known) {
    this.known = known;
  }

  /** Those among the guilds of a person, in the same order. */
  List<DiscordGuild> of(ApiClient client, List<DiscordGuild> guilds) {
    Set<String> usable = known.among(guilds.stream().map(DiscordGuild::id).toList());
    return guilds.stream()
        .filter(guild -> usable.contains(guild.id()) && isOpen(client, guild.id()))
        .toList();
  }

  /**
   * Whether this is one of them, for a person who is in it.
   *
   * @param guildId any text
   */
  boolean includes(ApiClient client, String guildId) {
    return SNOWFLAKE.matcher(guildId).matches()
        && isOpen(client, guildId)
        && known.among(List.of(guildId)).contains(guildId);
  }

  private static boolean isOpen(ApiClient client, String guildId) {
    return client.guildId() == null || client.guildId().equals(guildId);
  }
}
