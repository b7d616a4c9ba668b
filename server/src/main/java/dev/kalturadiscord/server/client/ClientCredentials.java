package dev.kalturadiscord.server.client;

import dev.kalturadiscord.server.platform.crypto.Sha256;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
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
  ClientCredentials(Transactions transactions, Clock clock) {
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
    return credential(authorization).flatMap(this::client).orElseThrow(ClientCredentials::refusal);
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
    return client(new Credential(clientId, secret)).orElseThrow(ClientCredentials::refusal);
  }

  /** A client that is not disabled. */
  public Optional<ApiClient> active(String clientId) {
    return Optional.of(clientId)
        .filter(ApiClient::isId)
        .map(id -> transactions.read(entities -> entities.find(ApiClient.class, id)))
        .filter(client -> !client.isDisabled());
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

  private Optional<ApiClient> client(Credential given) {
    // Found by its digest, so that no comparison tells how much of a guess was right.
    ClientSecret secret =
        transactions.read(e -> e.find(ClientSecret.class, Sha256.of(given.secret())));
    return Optional.ofNullable(secret)
        .filter(s -> s.clientId().equals(given.clientId()) && s.isGood(clock.instant()))
        .flatMap(s -> active(s.clientId()));
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
