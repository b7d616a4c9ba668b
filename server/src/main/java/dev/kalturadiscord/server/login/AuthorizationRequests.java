package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.client.ClientCredentials;
import dev.kalturadiscord.server.permission.Scope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the links with which clients begin a login (RFC 6749, 4.1.1; RFC 7636, 4.3). */
@Singleton
final class AuthorizationRequests {

  /** VSCHAR of RFC 6749; anything longer is no state. */
  private static final Pattern STATE = Pattern.compile("[\\x20-\\x7e]{1,1024}");

  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final ClientCredentials clients;
  private final ClientAddresses addresses;

  @Inject
  AuthorizationRequests(ClientCredentials clients, ClientAddresses addresses) {
    this.clients = clients;
    this.addresses = addresses;
  }

  /** What is to be done with a link. */
  sealed interface Checked permits Good, Refused, LeadsNowhere {}

  /** All is in order. */
  record Good(AuthorizationRequest request) implements Checked {}

  /**
   * The client is told why not.
   *
   * @param address the client's, with the error
   */
  record Refused(String address) implements Checked {}

  /** Nobody knows whose link it is, so its error goes nowhere but to the person. */
  record LeadsNowhere() implements Checked {}

  /** What is wrong, as the client is told. */
  private record Fault(String error, String description) {}

  Checked check(AuthorizationQuery query) {
    Optional<ApiClient> known = Optional.ofNullable(query.clientId()).flatMap(clients::active);
    String redirectUri = query.redirectUri();
    if (known.isEmpty()
        || redirectUri == null
        || query.repeated().contains("client_id")
        || query.repeated().contains("redirect_uri")
        || !RegisteredAddresses.allow(known.get().redirectUris(), redirectUri)) {
      return new LeadsNowhere();
    }
    ApiClient client = known.get();
    String state = query.state();
    String challenge = query.codeChallenge();
    Optional<Set<Scope>> scopes = scopes(client, query.scope());
    Fault fault = fault(query, scopes);
    if (fault != null || state == null || challenge == null || scopes.isEmpty()) {
      return new Refused(
          addresses.error(
              redirectUri,
              isState(state) ? state : null,
              fault == null ? "invalid_request" : fault.error(),
              fault == null ? "The request is not complete." : fault.description()));
    }
    return new Good(new AuthorizationRequest(client, redirectUri, state, challenge, scopes.get()));
  }

  private static @Nullable Fault fault(AuthorizationQuery query, Optional<Set<Scope>> scopes) {
    if (!query.repeated().isEmpty()) {
      return new Fault("invalid_request", "A parameter came more than once.");
    }
    if (!isState(query.state())) {
      return new Fault(
          "invalid_request", "state is required: up to 1,024 printable ASCII characters.");
    }
    if (query.responseType() == null) {
      return new Fault("invalid_request", "response_type is required.");
    }
    if (!query.responseType().equals("code")) {
      return new Fault("unsupported_response_type", "response_type has to be code.");
    }
    if (query.codeChallenge() == null || !CHALLENGE.matcher(query.codeChallenge()).matches()) {
      return new Fault(
          "invalid_request", "code_challenge is required: BASE64URL(SHA256(code_verifier)).");
    }
    if (!"S256".equals(query.codeChallengeMethod())) {
      return new Fault("invalid_request", "code_challenge_method has to be S256.");
    }
    if (scopes.isEmpty()) {
      return new Fault(
          "invalid_scope", "scope names something that people cannot lend to this client.");
    }
    return null;
  }

  private static boolean isState(@Nullable String state) {
    return state != null && STATE.matcher(state).matches();
  }

  /** Those of a link; empty when a word is no scope, or none that people can lend this client. */
  private static Optional<Set<Scope>> scopes(ApiClient client, @Nullable String words) {
    Set<Scope> lendable = EnumSet.copyOf(Scope.OF_MEMBERS);
    lendable.retainAll(client.scopes());
    if (words == null) {
      return Optional.of(lendable).filter(scopes -> !scopes.isEmpty());
    }
    Set<Scope> wanted = EnumSet.noneOf(Scope.class);
    for (String word : words.split(" ", -1)) {
      Optional<Scope> scope = Scope.of(word).filter(lendable::contains);
      if (scope.isEmpty()) {
        return Optional.empty();
      }
      wanted.add(scope.get());
    }
    return Optional.of(wanted);
  }
}
