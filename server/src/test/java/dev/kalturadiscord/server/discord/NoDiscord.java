package dev.kalturadiscord.server.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** A server on which nobody set Discord up. */
public final class NoDiscord {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final DiscordSettings SETTINGS =
      new DiscordSettings(Optional.empty(), Optional.empty(), NOWHERE, NOWHERE, NOWHERE);

  private NoDiscord() {}

  public static DiscordLogin login() {
    return new DiscordLogin(SETTINGS, http(), Clock.systemUTC());
  }

  /** What other features get then. */
  public static GuildDirectory guilds() {
    return new GuildDirectory(SETTINGS, http());
  }

  private static DiscordHttp http() {
    return new DiscordHttp(SETTINGS, new ObjectMapper());
  }
}
