package dev.kalturadiscord.client;

import dev.kalturadiscord.client.generated.ApiClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way into the API for Java programs. Safe for many threads; one instance shares its
 * connections among all members it acts for, and keeps their tokens: use one for the life of the
 * program.
 *
 * <pre>{@code
 * var client = KalturaDiscordClient.builder()
 *     .serverBaseUrl(URI.create("https://meetings.example.org"))
 *     .clientCredential("discord-bot", secret)
 *     .build();
 * Meeting meeting = client.onBehalfOf(member).createMeeting(interactionId, newMeeting);
 * }</pre>
 */
public final class KalturaDiscordClient {

  private static final int MOST_TOKENS = 10_000;

  private final URI apiBaseUrl;
  private final URI livenessUrl;
  private final Duration requestTimeout;
  private final HttpClient http;
  private final Calls calls;
  private final KeptTokens<DiscordMemberGrant> tokens;
  private final ServiceClient itself;

  private KalturaDiscordClient(Builder builder) {
    URI server = Objects.requireNonNull(builder.serverBaseUrl, "serverBaseUrl is required");
    String base = server.toString().replaceAll("/+$", "");
    apiBaseUrl = URI.create(base + "/api/v1");
    livenessUrl = URI.create(base + "/health/live");
    requestTimeout = builder.requestTimeout;
    Supplier<ClientCredential> credential =
        Objects.requireNonNull(builder.credential, "clientCredential is required");
    http =
        HttpClient.newBuilder()
            .connectTimeout(builder.connectTimeout)
            // An upgrade to HTTP/2 in plain text costs an extra round trip and gains nothing here.
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    calls = new Calls(ApiClient.createDefaultObjectMapper(), builder.retryFor);
    TokenIssue issue = new TokenIssue(this::apiClient, calls, credential);
    tokens = new KeptTokens<>(issue::onBehalfOf, MemberIdentity::of, MOST_TOKENS, System::nanoTime);
    KeptTokens<ServiceClient> own =
        new KeptTokens<>(self -> issue.forClient(), self -> self, 1, System::nanoTime);
    itself = new ServiceClient(self -> new AuthorizedCalls<>(this::apiClient, calls, own, self));
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Acts for a member of a guild.
   *
   * @param member who acts, as Discord described them in the interaction, with the grant type
   *     {@code discord_member}; the server decides the role from it
   * @return operations under the name of that member; they fetch and renew their token themselves,
   *     and share it as long as Discord describes the member in the same way
   */
  public MemberClient onBehalfOf(DiscordMemberGrant member) {
    return new MemberClient(new AuthorizedCalls<>(this::apiClient, calls, tokens, member), member);
  }

  /** Acts for the program itself, with the scopes of its client. */
  public ServiceClient asItself() {
    return itself;
  }

  /**
   * Whether the server says that it is alive; asked once, without a token. False when the caller is
   * interrupted, who stays so.
   *
   * @param patience how long to wait for the answer
   */
  public boolean isServerAlive(Duration patience) {
    HttpRequest request = HttpRequest.newBuilder(livenessUrl).timeout(patience).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ApiClient apiClient(Consumer<HttpRequest.Builder> interceptor) {
    ApiClient client =
        new ApiClient() {
          @Override
          public HttpClient getHttpClient() {
            return http; // the generated code would make a new one, with its own threads
          }
        };
    client.updateBaseUri(apiBaseUrl.toString());
    client.setReadTimeout(requestTimeout);
    client.setRequestInterceptor(interceptor);
    return client;
  }

  /** The address only: the credential is never printed. */
  @Override
  public String toString() {
    return "KalturaDiscordClient[" + apiBaseUrl + "]";
  }

  /** Collects what a client needs. */
  public static final class Builder {

    private @Nullable URI serverBaseUrl;
    private @Nullable Supplier<ClientCredential> credential;
    private Duration connectTimeout = Duration.ofSeconds(3);
    private Duration requestTimeout = Duration.ofSeconds(60);
    private Duration retryFor = Duration.ofSeconds(20);

    private Builder() {}

    /** Where the server is, without {@code /api/v1}; required. */
    public Builder serverBaseUrl(URI url) {
      this.serverBaseUrl = url;
      return this;
    }

    /** Id and secret of the API client; this or a supplier of them is required. */
    public Builder clientCredential(String id, String secret) {
      ClientCredential fixed = new ClientCredential(id, secret);
      return clientCredential(() -> fixed);
    }

    /**
     * Where id and secret of the API client come from, so that a secret can be rotated while the
     * program runs. Asked before the first token, and again whenever the server refuses the
     * credential; if there is another one by then, the call goes on with it.
     *
     * @param credential safe for many threads; what it throws comes out of the operation
     */
    public Builder clientCredential(Supplier<ClientCredential> credential) {
      this.credential = credential;
      return this;
    }

    /** How long to wait for a connection; 3 seconds unless set. */
    public Builder connectTimeout(Duration timeout) {
      this.connectTimeout = timeout;
      return this;
    }

    /** How long to wait for one answer; 60 seconds unless set, since making a room takes time. */
    public Builder requestTimeout(Duration timeout) {
      this.requestTimeout = timeout;
      return this;
    }

    /**
     * For how long to repeat a call while the server is away, busy or still at work on it; 20
     * seconds unless set, zero for never.
     */
    public Builder retryFor(Duration duration) {
      this.retryFor = duration;
      return this;
    }

    /**
     * Builds the client; connects to nothing yet.
     *
     * @throws NullPointerException when address or credential is missing
     */
    public KalturaDiscordClient build() {
      return new KalturaDiscordClient(this);
    }
  }
}
