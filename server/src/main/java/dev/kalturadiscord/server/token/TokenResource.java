package dev.kalturadiscord.server.token;

import dev.kalturadiscord.api.AuthApi;
import dev.kalturadiscord.api.model.AuthorizationCodeGrant;
import dev.kalturadiscord.api.model.ClientCredentialsGrant;
import dev.kalturadiscord.api.model.DiscordMemberGrant;
import dev.kalturadiscord.api.model.RefreshRequest;
import dev.kalturadiscord.api.model.RevokeRequest;
import dev.kalturadiscord.api.model.TokenRequest;
import dev.kalturadiscord.api.model.TokenToCheck;
import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.client.ClientCredentials;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tokens over HTTP: finds out which client asks, maps, decides nothing. */
@Singleton
public final class TokenResource implements AuthApi {

  private final ClientCredentials clients;
  private final TokenGrants grants;
  private final LoginTokens logins;
  private final TokenStates states;

  @Context private HttpHeaders headers;

  @Inject
  TokenResource(
      ClientCredentials clients, TokenGrants grants, LoginTokens logins, TokenStates states) {
    this.clients = clients;
    this.grants = grants;
    this.logins = logins;
    this.states = states;
  }

  @Override
  public Response issueToken(TokenRequest request) {
    return switch (request) {
      case ClientCredentialsGrant wish ->
          as(null, client -> tokens(grants.forClient(client, TokenMapper.scopes(wish))));
      case DiscordMemberGrant member ->
          as(null, client -> tokens(grants.forMember(client, TokenMapper.member(member))));
      case AuthorizationCodeGrant login ->
          as(
              login.getClientId(),
              client ->
                  tokens(
                      logins.forCode(
                          client,
                          login.getCode(),
                          login.getRedirectUri(),
                          login.getCodeVerifier())));
      default ->
          throw ProblemException.invalidField("/grantType", "is none that this server knows.");
    };
  }

  @Override
  public Response refreshToken(RefreshRequest request) {
    return as(
        request.getClientId(),
        client -> tokens(logins.forRefreshToken(client, request.getRefreshToken())));
  }

  @Override
  public Response validateToken(TokenToCheck request) {
    return as(
        null,
        client ->
            secret(Response.ok(TokenMapper.map(states.of(client, request.getToken())))).build());
  }

  @Override
  public Response revokeToken(RevokeRequest request) {
    return as(
        request.getClientId(),
        client -> {
          states.revoke(client, request.getToken());
          return Response.noContent().build();
        });
  }

  private Response as(@Nullable String publicClientId, Function<ApiClient, Response> answer) {
    ApiClient client;
    try {
      client =
          clients.authenticate(headers.getHeaderString(HttpHeaders.AUTHORIZATION), publicClientId);
    } catch (ProblemException refused) {
      if (refused.code() != ProblemCode.UNAUTHORIZED) {
        throw refused;
      }
      return Response.fromResponse(ProblemResponses.of(refused))
          .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"api clients\"")
          .build();
    }
    return answer.apply(client);
  }

  private static Response tokens(Tokens tokens) {
    return secret(Response.ok(TokenMapper.map(tokens))).build();
  }

  private static Response.ResponseBuilder secret(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
