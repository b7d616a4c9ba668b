package dev.kalturadiscord.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.client.api.VersionApi;
import dev.kalturadiscord.client.generated.ApiClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.TokenState;
import dev.kalturadiscord.client.model.Version;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
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
 *     .clientCredential("timetable", secret)
 *     .product("timetable/2.1")
 *     .build();
 * Meeting meeting = client.onBehalfOf(member).meetings().create(key, newMeeting);
 * }</pre>
 */
public final class KalturaDiscordClient {

  private static final int MOST_TOKENS = 10_000;
  private static final String USER_AGENT = "User-Agent";

  private final URI apiBaseUrl;
  private final URI livenessUrl;
  private final Duration requestTimeout;
  private final String userAgent;
  private final HttpClient http;
  private final ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
  private final Calls calls;
  private final ClientIdentity identity;
  private final TokenIssue issue;
  private final KeptTokens<DiscordMemberGrant> tokens;
  private final ServiceClient itself;

  private KalturaDiscordClient(Builder builder) {
    URI server = Objects.requireNonNull(builder.serverBaseUrl, "serverBaseUrl is required");
    identity =
        Objects.requireNonNull(
            builder.identity, "clientCredential is required, or publicClient without a secret");
    String base = server.toString().replaceAll("/+$", "");
    apiBaseUrl = URI.create(base + "/api/v1");
    livenessUrl = URI.create(base + "/health/live");
    requestTimeout = builder.requestTimeout;
    userAgent = Product.userAgent(builder.product);
    http =
        HttpClient.newBuilder()
            .connectTimeout(builder.connectTimeout)
            // An upgrade to HTTP/2 in plain text costs an extra round trip and gains nothing here.
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    calls =
        new Calls(
            new Failures(mapper, Clock.systemUTC()),
            builder.retryFor,
            System::nanoTime,
            () -> ThreadLocalRandom.current().nextDouble(),
            Thread::sleep);
    issue = new TokenIssue(this::apiClient, calls, identity);
    tokens = new KeptTokens<>(issue::onBehalfOf, MemberIdentity::of, MOST_TOKENS, System::nanoTime);
    KeptTokens<String> own =
        new KeptTokens<>(self -> issue.forClient(), self -> self, 1, System::nanoTime);
    itself = new ServiceClient(authorized(own.of("itself")));
  }

  /** Collects what a client needs. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Acts for a member of a guild; needs a client with the scope {@code members:act}.
   *
   * @param member who acts, as Discord described them: the server decides the role from role ids
   *     and permissions. {@code grantType} need not be set; without {@code permissions} the member
   *     has none
   * @return operations under the name of that member; they fetch and renew their token themselves,
   *     and share it as long as Discord describes the member in the same way
   * @throws IllegalStateException for a public client
   */
  public MemberClient onBehalfOf(DiscordMemberGrant member) {
    identity.needsSecret("Acting for members");
    return new MemberClient(authorized(tokens.of(complete(member), member.getGuildId())));
  }

  /**
   * Acts for a person who logged in with Discord through this client. A refresh token is used up by
   * each use, and one that is used twice ends the whole login. So make one such object for each
   * login and let all threads share it; and never use the tokens elsewhere.
   *
   * <p>When the login is over, calls throw {@link Problems.InvalidGrantException}: the person has
   * to log in again. A renewal is never repeated once the server may have begun; when its end is
   * unknown, the next call tries it once more, since nothing is left to lose.
   *
   * @param tokens of the login, as {@link #logIn} gave them or as they were kept
   * @param onRenewed gets the tokens that follow, before they are used, and should keep them: the
   *     ones before are used up. What it throws comes out of the call. It must not call the API for
   *     this person: that would wait for itself
   */
  public MemberClient loggedIn(LoginTokens tokens, Consumer<LoginTokens> onRenewed) {
    return new MemberClient(
        authorized(
            new TokensOfLogin(
                tokens, issue::renewed, onRenewed, Clock.systemUTC(), System::nanoTime)));
  }

  /**
   * Finishes a login (RFC 6749 with PKCE) that a browser began at {@code /oauth/authorize}. Not
   * repeated once the server may have begun: the code is good once.
   *
   * @param code as it came to the redirect address; good for a minute
   * @param redirectUri the address to which the code was sent
   * @param codeVerifier what {@code code_challenge} was made of, 43 to 128 characters
   * @return the first tokens, for {@link #loggedIn}
   * @throws Problems.InvalidGrantException when the code is not good
   */
  public LoginTokens logIn(String code, String redirectUri, String codeVerifier) {
    AccessToken token = issue.forCode(code, redirectUri, codeVerifier);
    String refreshToken = token.refreshToken();
    if (refreshToken == null) {
      throw ConnectionException.unreadable("refreshToken");
    }
    return TokensOfLogin.of(token, refreshToken, Clock.systemUTC());
  }

  /** Ends a token: an access token alone, a refresh token with its whole login. */
  public void endToken(String token) {
    issue.end(token);
  }

  /**
   * Whether a token is good, and what it says. A client sees tokens that were issued through it,
   * with the scope {@code tokens:validate} all.
   *
   * @throws IllegalStateException for a public client
   */
  public TokenState tokenState(String accessToken) {
    identity.needsSecret("Asking about tokens");
    return issue.state(accessToken);
  }

  /**
   * Acts for the program itself, with the scopes of its client.
   *
   * @throws IllegalStateException for a public client
   */
  public ServiceClient asItself() {
    identity.needsSecret("Acting for itself");
    return itself;
  }

  /**
   * Whether the server says that it is alive; asked once, without a token. False when the caller is
   * interrupted, who stays so.
   *
   * @param patience how long to wait for the answer
   */
  public boolean isServerAlive(Duration patience) {
    HttpRequest request =
        HttpRequest.newBuilder(livenessUrl).timeout(patience).header(USER_AGENT, userAgent).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Which versions of product, API and commands the server has; needs no good credential. */
  public Version serverVersion() {
    VersionApi version = new VersionApi(apiClient(anybody -> {}));
    return calls.run(Calls.Repeating.HARMLESS, () -> version.getVersion());
  }

  /** A copy that nobody changes, with what goes without saying. */
  private DiscordMemberGrant complete(DiscordMemberGrant member) {
    DiscordMemberGrant copy = mapper.convertValue(member, DiscordMemberGrant.class);
    copy.setGrantType("discord_member");
    if (copy.getRoleIds() == null) {
      copy.setRoleIds(List.of());
    }
    if (copy.getPermissions() == null) {
      copy.setPermissions("0");
    }
    return copy;
  }

  private AuthorizedCalls authorized(Tokens callers) {
    return new AuthorizedCalls(this::apiClient, calls, callers);
  }

  private ApiClient apiClient(Consumer<HttpRequest.Builder> authorize) {
    ApiClient client =
        new ApiClient(HttpClient.newBuilder(), mapper, apiBaseUrl.toString()) {
          @Override
          public HttpClient getHttpClient() {
            return http; // the generated code would make a new one, with its own threads
          }
        };
    client.setReadTimeout(requestTimeout);
    client.setRequestInterceptor(authorize.andThen(r -> r.header(USER_AGENT, userAgent)));
    return client;
  }

  /** The address only: the credential is never printed. */
  @Override
  public String toString() {
    return "KalturaDiscordClient[" + apiBaseUrl + "]";
  }

  /** Collects what a client needs: an address and as whom it comes. */
  public static final class Builder {

    private @Nullable URI serverBaseUrl;
    private @Nullable ClientIdentity identity;
    private @Nullable String product;
    private Duration connectTimeout = Duration.ofSeconds(3);
    private Duration requestTimeout = Duration.ofSeconds(60);
    private Duration retryFor = Duration.ofSeconds(20);

    private Builder() {}

    /** Where the server is, without {@code /api/v1}; required. */
    public Builder serverBaseUrl(URI url) {
      this.serverBaseUrl = url;
      return this;
    }

    /** Id and secret of the API client; this, a supplier of them or a public client is required. */
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
      this.identity = ClientIdentity.withSecret(credential);
      return this;
    }

    /**
     * A program that runs where no secret can be kept, as a public API client. It can only act for
     * people who log in.
     */
    public Builder publicClient(String id) {
      this.identity = ClientIdentity.ofPublic(id);
      return this;
    }

    /**
     * As what the program names itself to the server, in {@code User-Agent}, so that operators know
     * whom to ask; for example {@code timetable/2.1}. Only this client is named unless set.
     *
     * @param name 1 to 100 printable ASCII characters without ( and )
     * @throws IllegalArgumentException when it is something else
     */
    public Builder product(String name) {
      this.product = Product.checked(name);
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
     * For how long after its begin a call is repeated while the server is away, busy or still at
     * work on it; 20 seconds unless set, zero for never. The server is not asked sooner than its
     * {@code Retry-After} says: when that is later, the call fails at once.
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
