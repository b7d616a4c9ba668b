package dev.kalturadiscord.server.discord;

import java.time.Instant;

/**
 * What a person let us see at Discord. As secret as a password: encrypt it wherever it is kept.
 *
 * @param expiresAt when the access token ends; the refresh token goes on
 */
public record DiscordSession(String accessToken, String refreshToken, Instant expiresAt) {

  @Override
  public String toString() {
    return "DiscordSession[expiresAt=" + expiresAt + "]";
  }
}
