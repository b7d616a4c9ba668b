package dev.kalturadiscord.client;

import dev.kalturadiscord.client.generated.ApiClient;
import java.net.http.HttpRequest;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs operations with an access token, which is fetched and renewed on the way.
 *
 * @param <S> for whom the tokens are
 */
final class AuthorizedCalls<S> {

  private final Calls calls;
  private final KeptTokens<S> tokens;
  private final S subject;
  private final ApiClient client;

  AuthorizedCalls(
      Function<Consumer<HttpRequest.Builder>, ApiClient> apiClient,
      Calls calls,
      KeptTokens<S> tokens,
      S subject) {
    this.calls = calls;
    this.tokens = tokens;
    this.subject = subject;
    // Asked at each attempt: repetitions can outlive a token.
    client = apiClient.apply(r -> r.header("Authorization", "Bearer " + tokens.get(subject)));
  }

  /** What the generated operations are made of. */
  ApiClient client() {
    return client;
  }

  <T> T run(Calls.Call<T> call) {
    // What keeps us from a token is no reason for a second attempt.
    String token = tokens.get(subject);
    try {
      return calls.run(call);
    } catch (ProblemException e) {
      if (e.status() != 401) {
        throw e;
      }
      tokens.drop(subject, token); // ended meanwhile: one more attempt with a fresh one
      return calls.run(call);
    }
  }
}
