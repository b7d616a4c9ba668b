package dev.kalturadiscord.client;

import dev.kalturadiscord.client.generated.ApiClient;
import java.net.http.HttpRequest;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs operations with an access token, which is fetched and renewed on the way. */
final class AuthorizedCalls {

  private final Calls calls;
  private final Tokens tokens;
  private final ApiClient client;

  AuthorizedCalls(
      Function<Consumer<HttpRequest.Builder>, ApiClient> apiClient, Calls calls, Tokens tokens) {
    this.calls = calls;
    this.tokens = tokens;
    // Asked at each attempt: repetitions can outlive a token.
    client = apiClient.apply(r -> r.header("Authorization", "Bearer " + tokens.get()));
  }

  /** What the generated operations are made of. */
  ApiClient client() {
    return client;
  }

  /** The guild of the token, null when it belongs to none. */
  @Nullable String guildId() {
    return tokens.guildId();
  }

  /** Runs what does no harm when it is done twice. */
  <T> T run(Calls.Call<T> call) {
    return run(Calls.Repeating.HARMLESS, call);
  }

  /** Runs what may be done once only. */
  <T> T runOnce(Calls.Call<T> call) {
    return run(Calls.Repeating.IF_NOT_BEGUN, call);
  }

  private <T> T run(Calls.Repeating repeating, Calls.Call<T> call) {
    // What keeps us from a token is no reason for a second attempt.
    String token = tokens.get();
    try {
      return calls.run(repeating, call);
    } catch (ProblemException e) {
      if (e.status() != 401) {
        throw e;
      }
      tokens.drop(token); // ended meanwhile: one more attempt with a fresh one
      return calls.run(repeating, call);
    }
  }
}
