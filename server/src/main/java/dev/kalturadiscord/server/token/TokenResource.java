package dev.kalturadiscord.server.token;

import dev.kalturadiscord.api.AuthApi;
import dev.kalturadiscord.api.model.AccessToken;
import dev.kalturadiscord.api.model.DiscordMemberGrant;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Gives out access tokens. */
@Singleton
public final class TokenResource implements AuthApi {

  private final ClientCredentials clients;
  private final MemberRoles roles;
  private final AccessTokens tokens;

  @Context private HttpHeaders headers;

  @Inject
  TokenResource(ClientCredentials clients, MemberRoles roles, AccessTokens tokens) {
    this.clients = clients;
    this.roles = roles;
    this.tokens = tokens;
  }

  @Override
  public Response issueToken(DiscordMemberGrant member) {
    String clientId;
    try {
      clientId = clients.authenticate(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    } catch (ProblemException refused) {
      return Response.fromResponse(ProblemResponses.of(refused))
          .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"api clients\"")
          .build();
    }
    Caller caller =
        new Caller(
            member.getGuildId(), member.getUserId(), member.getDisplayName(), roles.roleOf(member));
    return Response.ok(
            new AccessToken()
                .accessToken(tokens.issue(caller, clientId))
                .tokenType(AccessToken.TokenTypeEnum.BEARER)
                .expiresIn((int) tokens.life().toSeconds())
                .role(dev.kalturadiscord.api.model.Role.fromString(caller.role().text())))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
