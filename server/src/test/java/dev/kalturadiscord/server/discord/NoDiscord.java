package dev.kalturadiscord.server.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** A server on which nobody set logins up. */
public final class NoDiscord {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private NoDiscord() {}

  public static DiscordLogin login() {
    DiscordSettings settings = new DiscordSettings(Optional.empty(), NOWHERE, NOWHERE, NOWHERE);
    return new DiscordLogin(
        settings, new DiscordHttp(settings, new ObjectMapper()), Clock.systemUTC());
  }
}
