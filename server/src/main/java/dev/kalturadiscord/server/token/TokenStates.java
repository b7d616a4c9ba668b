package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.permission.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Tells clients about tokens, and ends them. */
@Singleton
final class TokenStates {

  private final RefreshTokens refreshTokens;

  @Inject
  TokenStates(RefreshTokens refreshTokens) {
    this.refreshTokens = refreshTokens;
  }

  /** What is to be said about a token. */
  sealed interface State permits Active, Ended {}

  /** It opens something now. */
  record Active(Caller caller, Instant issuedAt, Instant expiresAt) implements State {}

  /** It opens nothing (any more), or it is none of the client's business. */
  record Ended() implements State {}

  State of(ApiClient client, String token) {
    return new Ended();
  }

  /** Ends a token of the client; any other text changes nothing. */
  void revoke(ApiClient client, String token) {
    refreshTokens.revoke(client, token);
  }
}
