package dev.kalturadiscord.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a person who logged in with Discord, to be kept as safely as a password: whoever
 * has the refresh token acts as that person.
 *
 * @param refreshToken good once: its use gives the next one
 * @param accessToken null when there is none at hand; the first call fetches one then
 * @param accessTokenEndsAt null when unknown; the access token is not used then
 */
public record LoginTokens(
    String refreshToken, @Nullable String accessToken, @Nullable Instant accessTokenEndsAt) {

  /** A refresh token alone, for example one that was kept over a restart. */
  public static LoginTokens of(String refreshToken) {
    return new LoginTokens(refreshToken, null, null);
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "LoginTokens[until " + accessTokenEndsAt + "]";
  }
}
