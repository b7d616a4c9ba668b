package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.audit.AuditTrail;
import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.CurrentCallers;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.signing.TokenReader;
import io.helidon.security.jwt.Jwt;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Tells clients about access tokens, and ends tokens. */
@Singleton
final class TokenStates {

  private final TokenReader reader;
  private final CurrentCallers callers;
  private final RefreshTokens refreshTokens;
  private final Revocations revocations;
  private final Transactions transactions;

  @Inject
  TokenStates(
      TokenReader reader,
      CurrentCallers callers,
      RefreshTokens refreshTokens,
      Revocations revocations,
      Transactions transactions) {
    this.reader = reader;
    this.callers = callers;
    this.refreshTokens = refreshTokens;
    this.revocations = revocations;
    this.transactions = transactions;
  }

  /** What is to be said about a token. */
  sealed interface State permits Active, Ended {}

  /** It opens something now. */
  record Active(Caller caller, Instant issuedAt, Instant expiresAt) implements State {}

  /** It opens nothing (any more), or it is none of the client's business. */
  record Ended() implements State {}

  /** The state of a token; of those that were issued through others only with the scope for it. */
  State of(ApiClient client, String token) {
    Optional<Jwt> read = reader.read(token);
    if (read.isEmpty()) {
      return new Ended();
    }
    Jwt jwt = read.get();
    Caller caller = callers.of(name -> jwt.payloadClaim(name).orElse(null));
    boolean mayKnow =
        caller.clientId().equals(client.id()) || client.scopes().contains(Scope.TOKENS_VALIDATE);
    return mayKnow
        ? new Active(caller, jwt.issueTime().orElseThrow(), jwt.expirationTime().orElseThrow())
        : new Ended();
  }

  /** Ends a token of the client; any other text changes nothing. */
  void revoke(ApiClient client, String token) {
    Optional<Jwt> access = reader.read(token);
    if (access.isEmpty()) {
      refreshTokens.revoke(client, token);
      return;
    }
    Jwt jwt = access.get();
    Caller caller = Caller.of(name -> jwt.payloadClaim(name).orElse(null));
    if (caller.clientId().equals(client.id())) {
      AuditTrail.by(caller);
      AuditTrail.target(jwt.jwtId().orElseThrow());
      transactions.run(
          entities -> revocations.revoke(entities, Revocations.token(jwt.jwtId().orElseThrow())));
    }
  }
}
