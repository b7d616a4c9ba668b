package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.AuthApi;
import dev.kalturadiscord.client.generated.ApiClient;
import dev.kalturadiscord.client.model.AuthorizationCodeGrant;
import dev.kalturadiscord.client.model.ClientCredentialsGrant;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.RefreshRequest;
import dev.kalturadiscord.client.model.RevokeRequest;
import dev.kalturadiscord.client.model.TokenRequest;
import dev.kalturadiscord.client.model.TokenState;
import dev.kalturadiscord.client.model.TokenToCheck;
import java.net.http.HttpRequest;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the API does about tokens, for which a client proves or names itself. */
final class TokenIssue {

  private final Calls calls;
  private final ClientIdentity identity;
  private final AuthApi auth;

  TokenIssue(
      Function<Consumer<HttpRequest.Builder>, ApiClient> apiClient,
      Calls calls,
      ClientIdentity identity) {
    this.calls = calls;
    this.identity = identity;
    this.auth = new AuthApi(apiClient.apply(identity::authorize));
  }

  AccessToken onBehalfOf(DiscordMemberGrant member) {
    return run(Calls.Repeating.HARMLESS, () -> auth.issueToken(new TokenRequest(member)));
  }

  AccessToken forClient() {
    TokenRequest request =
        new TokenRequest(new ClientCredentialsGrant().grantType("client_credentials"));
    return run(Calls.Repeating.HARMLESS, () -> auth.issueToken(request));
  }

  AccessToken forCode(String code, String redirectUri, String codeVerifier) {
    TokenRequest request =
        new TokenRequest(
            new AuthorizationCodeGrant()
                .grantType("authorization_code")
                .code(code)
                .redirectUri(redirectUri)
                .codeVerifier(codeVerifier)
                .clientId(identity.publicId()));
    return run(Calls.Repeating.IF_NOT_BEGUN, () -> auth.issueToken(request));
  }

  AccessToken renewed(String refreshToken) {
    RefreshRequest request =
        new RefreshRequest().refreshToken(refreshToken).clientId(identity.publicId());
    return run(Calls.Repeating.IF_NOT_BEGUN, () -> auth.refreshToken(request));
  }

  void end(String token) {
    RevokeRequest request = new RevokeRequest().token(token).clientId(identity.publicId());
    run(Calls.Repeating.HARMLESS, () -> auth.revokeTokenWithHttpInfo(request));
  }

  TokenState state(String token) {
    return run(Calls.Repeating.HARMLESS, () -> auth.validateToken(new TokenToCheck().token(token)));
  }

  private <T> T run(Calls.Repeating repeating, Calls.Call<T> call) {
    ClientCredential used = identity.current();
    try {
      return calls.run(repeating, call);
    } catch (Problems.UnauthorizedException e) {
      if (!identity.hasNewerThan(used)) {
        throw e;
      }
      return calls.run(repeating, call);
    }
  }
}
