package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How tokens are made.
 *
 * @param issuer who issues them; the public address of this server
 * @param audience whom they are for
 * @param accessTokenLife how long one is good
 * @param refreshTokenLife how long a login with Discord is good as a whole
 * @param keyFolder where the signing key is kept; only its owner can read it
 */
public record TokenSettings(
    String issuer,
    String audience,
    Duration accessTokenLife,
    Duration refreshTokenLife,
    Path keyFolder) {

  /** Whom all access tokens are for. */
  static final String AUDIENCE = "kaltura-discord-api";

  /** Reads {@code auth.*}, {@code data.directory} and {@code public.base-url}. */
  public static TokenSettings read(SettingsReader settings) {
    return new TokenSettings(
        settings
            .url("public.base-url", "the address under which people reach this server")
            .toString(),
        AUDIENCE,
        settings.duration("auth.access-token.life", Duration.ofMinutes(10)),
        settings.duration("auth.refresh-token.life", Duration.ofDays(30)),
        Path.of(settings.optional("data.directory").orElse("var/server")).resolve("keys"));
  }
}
