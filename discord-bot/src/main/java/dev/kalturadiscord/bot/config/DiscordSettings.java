package dev.kalturadiscord.bot.config;

import java.util.List;
import java.util.Optional;

/**
 * What the bot is told about Discord.
 *
 * @param token the bot token, secret
 * @param apiBaseUrl where Discord's REST API is; ends in a slash
 * @param applicationId the application that the token should be of; empty when nobody said
 * @param commandGuilds ids of the guilds that get the commands for themselves; empty for all guilds
 * @param shards which shards this process runs; empty for all that Discord recommends
 */
public record DiscordSettings(
    String token,
    String apiBaseUrl,
    Optional<String> applicationId,
    List<String> commandGuilds,
    Optional<ShardRange> shards) {

  static DiscordSettings read(BotConfiguration.Reader reader) {
    return new DiscordSettings(
        reader.text("discord.bot-token"),
        withSlash(reader.url("discord.api.base-url").toString()),
        reader.snowflake("discord.application-id"),
        reader.snowflakes("discord.command-guilds"),
        ShardRange.read(reader));
  }

  private static String withSlash(String url) {
    return url.endsWith("/") ? url : url + "/";
  }

  /** Whether this process has the first shard, and with it what is to be done once for all. */
  public boolean hasFirstShard() {
    return shards.map(range -> range.first() == 0).orElse(true);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "DiscordSettings[api=%s, applicationId=%s, commandGuilds=%s, shards=%s]"
        .formatted(
            apiBaseUrl,
            applicationId.orElse("any"),
            commandGuilds,
            shards.map(ShardRange::toString).orElse("all"));
  }
}
