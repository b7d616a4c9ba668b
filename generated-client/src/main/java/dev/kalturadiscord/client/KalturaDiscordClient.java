package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.AuthApi;
import dev.kalturadiscord.client.generated.ApiClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way into the API for Java programs. Immutable and safe for many threads; one instance shares
 * its connections among all members it acts for.
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

  private final URI apiBaseUrl;
  private final Duration requestTimeout;
  private final HttpClient http;
  private final String basicCredential;
  private final Calls calls;

  private KalturaDiscordClient(Builder builder) {
    URI server = Objects.requireNonNull(builder.serverBaseUrl, "serverBaseUrl is required");
    apiBaseUrl = URI.create(server.toString().replaceAll("/+$", "") + "/api/v1");
    requestTimeout = builder.requestTimeout;
    basicCredential =
        Objects.requireNonNull(builder.basicCredential, "clientCredential is required");
    http =
        HttpClient.newBuilder()
            .connectTimeout(builder.connectTimeout)
            // An upgrade to HTTP/2 in plain text costs an extra round trip and gains nothing here.
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    calls = new Calls(ApiClient.createDefaultObjectMapper(), builder.retryFor);
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Acts for a member of a guild.
   *
   * @param member who acts, as Discord described them in the interaction; the server decides the
   *     role from it
   * @return operations under the name of that member; they fetch and renew their token themselves
   */
  public MemberClient onBehalfOf(DiscordMemberGrant member) {
    AuthApi auth = new AuthApi(apiClient(r -> r.header("Authorization", basicCredential)));
    return new MemberClient(this::apiClient, calls, () -> auth.issueToken(member));
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
    private @Nullable String basicCredential;
    private Duration connectTimeout = Duration.ofSeconds(3);
    private Duration requestTimeout = Duration.ofSeconds(60);
    private Duration retryFor = Duration.ofSeconds(20);

    private Builder() {}

    /** Where the server is, without {@code /api/v1}; required. */
    public Builder serverBaseUrl(URI url) {
      this.serverBaseUrl = url;
      return this;
    }

    /** Id and secret of the API client; required. */
    public Builder clientCredential(String id, String secret) {
      this.basicCredential =
          "Basic "
              + Base64.getEncoder()
                  .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
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
