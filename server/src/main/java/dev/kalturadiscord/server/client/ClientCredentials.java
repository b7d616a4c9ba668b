package dev.kalturadiscord.server.client;

import dev.kalturadiscord.server.audit.AuditTrail;
import dev.kalturadiscord.server.permission.Service;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.ratelimit.ProvenClient;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which client sends a request: by HTTP Basic (RFC 7617), or by name if it is public. */
@Singleton
public final class ClientCredentials {

  private static final String SCHEME = "Basic ";

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public ClientCredentials(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The client whose credential this is.
   *
   * @param authorization value of the Authorization header
   * @throws ProblemException UNAUTHORIZED, without saying which part was wrong
   */
  public ApiClient authenticate(@Nullable String authorization) {
    ApiClient client =
        credential(authorization)
            .flatMap(given -> holder(given.clientId(), given.secret()))
            .orElseThrow(ClientCredentials::refusal);
    ProvenClient.is(client.id());
    return audited(client);
  }

  /**
   * As {@link #authenticate(String)}; a public client may give its id instead.
   *
   * @param publicClientId what the body says, null when it says nothing
   */
  public ApiClient authenticate(@Nullable String authorization, @Nullable String publicClientId) {
    if (authorization != null || publicClientId == null) {
      return authenticate(authorization);
    }
    return active(publicClientId)
        .filter(ApiClient::isPublic)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.UNAUTHORIZED,
                    "There is no such public client; clients with a secret send it (HTTP Basic)."));
  }

  /**
   * As {@link #authenticate(String)}, for a client that sends its secret in a form (RFC 6749,
   * 2.3.1).
   */
  public ApiClient authenticateBySecret(String clientId, String secret) {
    return audited(holder(clientId, secret).orElseThrow(ClientCredentials::refusal));
  }

  /** A client that is not disabled. */
  public Optional<ApiClient> active(String clientId) {
    return Optional.of(clientId)
        .filter(ApiClient::isId)
        .map(id -> transactions.read(entities -> entities.find(ApiClient.class, id)))
        .filter(client -> !client.isDisabled());
  }

  /** The client of an id and a secret, if both are good and it is not disabled. */
  public Optional<ApiClient> holder(String clientId, String secret) {
    // Found by its digest, so that no comparison tells how much of a guess was right.
    ClientSecret known = transactions.read(e -> e.find(ClientSecret.class, Sha256.of(secret)));
    return Optional.ofNullable(known)
        .filter(s -> s.clientId().equals(clientId) && s.isGood(clock.instant()))
        .flatMap(s -> active(s.clientId()));
  }

  private record Credential(String clientId, String secret) {
    @Override
    public String toString() {
      return "Credential[" + clientId + "]";
    }
  }

  private static ProblemException refusal() {
    return new ProblemException(
        ProblemCode.UNAUTHORIZED, "Send the id and secret of an API client (HTTP Basic).");
  }

  private static ApiClient audited(ApiClient client) {
    AuditTrail.by(new Service(client.id(), client.guildId(), client.scopes()));
    return client;
  }

  private static Optional<Credential> credential(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      String text =
          new String(
              Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip()),
              StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Credential(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
