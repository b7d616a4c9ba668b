package dev.kalturadiscord.server.discord;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which roles and channels guilds have at Discord, as the bot sees it. A guild without the bot has
 * none. What was removed there may be found for half a minute more; what was made is found at once,
 * or two seconds after somebody looked. Without a token of the bot, every id is taken as it is.
 *
 * <p>Methods ask Discord and may take seconds: never inside a transaction. They throw {@link
 * DiscordException} with NOT_NOW when Discord does not tell.
 */
@Singleton
public final class GuildDirectory {

  private static final Logger log = LoggerFactory.getLogger(GuildDirectory.class);

  private record Listings(GuildListings<String> roles, GuildListings<ChannelKind> channels) {}

  private final Optional<Listings> listings;

  @Inject
  GuildDirectory(DiscordSettings settings, DiscordHttp http) {
    this(settings, http, Ticker.systemTicker());
  }

  GuildDirectory(DiscordSettings settings, DiscordHttp http, Ticker time) {
    listings =
        settings
            .botToken()
            .map(token -> new BotGuilds(http, token))
            .map(
                guilds ->
                    new Listings(
                        new GuildListings<>(guilds::roles, time),
                        new GuildListings<>(guilds::channels, time)));
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (listings.isEmpty()) {
      log.warn(
          "Role and channel ids in configurations are not checked:"
              + " discord.bot-token (DISCORD_BOT_TOKEN) is not set");
    }
  }

  /** Whether a guild has such a role; that of everybody has the guild's id. */
  public boolean hasRole(String guildId, String roleId) {
    return listings.map(known -> known.roles().find(guildId, roleId).isPresent()).orElse(true);
  }

  /** The kind of a guild's channel; empty when there is none, and when the bot may not view it. */
  public Optional<ChannelKind> channel(String guildId, String channelId) {
    return listings.isEmpty()
        ? Optional.of(ChannelKind.UNKNOWN)
        : listings.get().channels().find(guildId, channelId);
  }
}
