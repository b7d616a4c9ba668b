package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.client.ClientCredentials;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.database.DatabaseFailures;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.token.LoginTokens;
import dev.kalturadiscord.server.token.TokenGrants;
import dev.kalturadiscord.server.token.Tokens;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives tokens to clients that speak as RFC 6749 says. */
@Singleton
final class TokenEndpoint {

  private static final Logger log = LoggerFactory.getLogger(TokenEndpoint.class);

  private static final Duration SOON = Duration.ofSeconds(3);

  private final ClientCredentials clients;
  private final LoginTokens logins;
  private final TokenGrants grants;

  @Inject
  TokenEndpoint(ClientCredentials clients, LoginTokens logins, TokenGrants grants) {
    this.clients = clients;
    this.logins = logins;
    this.grants = grants;
  }

  /**
   * The tokens that a client asks for.
   *
   * @param authorization value of the Authorization header
   * @throws OAuthRefusal whatever the reason
   */
  Tokens tokens(TokenForm form, @Nullable String authorization) {
    try {
      return granted(form, authorization);
    } catch (ProblemException problem) {
      throw refusal(problem);
    } catch (OAuthRefusal refused) {
      throw refused;
    } catch (RuntimeException e) {
      if (DatabaseFailures.isConnectionFailure(e)) {
        log.warn("No tokens, the database cannot be reached: {}", e.toString());
        throw OAuthRefusal.unavailable(
            "The database cannot be reached at the moment; try again shortly.", SOON, e);
      }
      log.error("No tokens", e);
      throw OAuthRefusal.failed(e);
    }
  }

  private Tokens granted(TokenForm form, @Nullable String authorization) {
    String grant = required("grant_type", form.grantType());
    return switch (grant) {
      case "authorization_code" -> {
        String code = required("code", form.code());
        String redirectUri = required("redirect_uri", form.redirectUri());
        String verifier = required("code_verifier", form.codeVerifier());
        yield logins.forCode(client(form, authorization), code, redirectUri, verifier);
      }
      case "refresh_token" -> {
        String token = required("refresh_token", form.refreshToken());
        yield logins.forRefreshToken(client(form, authorization), token);
      }
      case "client_credentials" -> forItself(client(form, authorization), form.scope());
      default ->
          throw OAuthRefusal.badRequest(
              "unsupported_grant_type",
              "grant_type has to be authorization_code, refresh_token or client_credentials.");
    };
  }

  private ApiClient client(TokenForm form, @Nullable String authorization) {
    String id = form.clientId();
    String secret = form.clientSecret();
    if (authorization != null) {
      if (secret != null) {
        throw OAuthRefusal.badRequest(
            "invalid_request", "Send the client's secret once: by HTTP Basic or in the form.");
      }
      ApiClient client = clients.authenticate(authorization);
      if (id != null && !id.equals(client.id())) {
        throw OAuthRefusal.invalidClient("client_id names another client than HTTP Basic.");
      }
      return client;
    }
    return id != null && secret != null
        ? clients.authenticateBySecret(id, secret)
        : clients.authenticate(null, id);
  }

  private Tokens forItself(ApiClient client, @Nullable String words) {
    if (client.isPublic()) {
      throw OAuthRefusal.badRequest(
          "unauthorized_client", "A public client cannot act for itself: it has no secret.");
    }
    Set<Scope> wanted = EnumSet.noneOf(Scope.class);
    for (String word : words == null ? new String[0] : words.split(" ", -1)) {
      Optional<Scope> scope = Scope.of(word).filter(client.scopes()::contains);
      if (scope.isEmpty()) {
        throw OAuthRefusal.badRequest(
            "invalid_scope",
            "This client has only the scopes " + Scope.join(client.scopes()) + ".");
      }
      wanted.add(scope.get());
    }
    return grants.forClient(client, wanted);
  }

  private static OAuthRefusal refusal(ProblemException problem) {
    return switch (problem.code()) {
      case UNAUTHORIZED -> OAuthRefusal.invalidClient(problem.detail());
      case INVALID_GRANT -> OAuthRefusal.badRequest("invalid_grant", problem.detail());
      case UNAVAILABLE -> {
        log.warn("No tokens: {} ({})", problem.detail(), String.valueOf(problem.getCause()));
        yield OAuthRefusal.unavailable(
            problem.detail(), problem.retryAfter().orElse(SOON), problem);
      }
      default -> OAuthRefusal.badRequest("invalid_request", problem.detail());
    };
  }

  private static String required(String name, @Nullable String value) {
    if (value == null) {
      throw OAuthRefusal.badRequest("invalid_request", name + " is required.");
    }
    return value;
  }
}
