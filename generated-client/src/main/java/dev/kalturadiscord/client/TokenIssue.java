package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.AuthApi;
import dev.kalturadiscord.client.generated.ApiClient;
import dev.kalturadiscord.client.model.AccessToken;
import dev.kalturadiscord.client.model.ClientCredentialsGrant;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.TokenRequest;
import java.net.http.HttpRequest;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gets tokens with the client's credential; looks for a newer one when the server refuses it. */
final class TokenIssue {

  private final Calls calls;
  private final Supplier<ClientCredential> source;
  private final AuthApi auth;
  private volatile @Nullable ClientCredential credential;

  TokenIssue(
      Function<Consumer<HttpRequest.Builder>, ApiClient> apiClient,
      Calls calls,
      Supplier<ClientCredential> source) {
    this.calls = calls;
    this.source = source;
    this.auth =
        new AuthApi(apiClient.apply(r -> r.header("Authorization", current().authorization())));
  }

  AccessToken onBehalfOf(DiscordMemberGrant member) {
    return issue(new TokenRequest(member));
  }

  AccessToken forClient() {
    return issue(new TokenRequest(new ClientCredentialsGrant().grantType("client_credentials")));
  }

  private AccessToken issue(TokenRequest request) {
    ClientCredential used = current();
    try {
      return calls.run(() -> auth.issueToken(request));
    } catch (ProblemException e) {
      if (e.status() != 401) {
        throw e;
      }
      ClientCredential newer = source.get();
      if (newer.equals(used)) {
        throw e;
      }
      credential = newer;
      return calls.run(() -> auth.issueToken(request));
    }
  }

  private ClientCredential current() {
    ClientCredential known = credential;
    if (known == null) {
      known = source.get();
      credential = known;
    }
    return known;
  }
}
