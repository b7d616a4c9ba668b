package dev.kalturadiscord.server.login;

import dev.kalturadiscord.api.model.OAuthError;
import dev.kalturadiscord.api.model.OAuthTokens;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.token.Tokens;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Answers in the wire form of RFC 6749. */
final class OAuthMapper {

  private OAuthMapper() {}

  static Response answer(Tokens tokens) {
    OAuthTokens body =
        new OAuthTokens()
            .accessToken(tokens.accessToken())
            .tokenType(OAuthTokens.TokenTypeEnum.BEARER)
            .expiresIn((int) tokens.accessTokenLife().toSeconds())
            .scope(Scope.join(tokens.caller().scopes()));
    Tokens.Refresh refresh = tokens.refresh();
    return json(200, refresh == null ? body : body.refreshToken(refresh.token())).build();
  }

  static Response answer(OAuthRefusal refused) {
    Response.ResponseBuilder response =
        json(
            refused.status(),
            new OAuthError().error(refused.error()).errorDescription(refused.description()));
    if (refused.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"api clients\"");
    }
    Duration retryAfter = refused.retryAfter();
    if (retryAfter != null) {
      response.header("Retry-After", Math.max(1, retryAfter.toSeconds()));
    }
    return response.build();
  }

  private static Response.ResponseBuilder json(int status, Object body) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache")
        .entity(body);
  }
}
