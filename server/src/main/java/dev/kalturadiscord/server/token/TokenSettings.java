package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import dev.kalturadiscord.server.signing.SigningSettings;
import java.time.Duration;

/**
 * How tokens are made.
 *
 * @param issuer who issues them; the public address of this server
 * @param audience whom they are for
 * @param accessTokenLife how long one is good
 * @param refreshTokenLife how long a login with Discord is good as a whole
 */
public record TokenSettings(
    String issuer, String audience, Duration accessTokenLife, Duration refreshTokenLife) {

  /** Whom all access tokens are for. */
  static final String AUDIENCE = "kaltura-discord-api";

  /** Reads {@code auth.*} and {@code public.base-url}. */
  public static TokenSettings read(SettingsReader settings) {
    return new TokenSettings(
        settings
            .url("public.base-url", "the address under which people reach this server")
            .toString(),
        AUDIENCE,
        SigningSettings.accessTokenLife(settings),
        settings.duration("auth.refresh-token.life", Duration.ofDays(30)));
  }
}
