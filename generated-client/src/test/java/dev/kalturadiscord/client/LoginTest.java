package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who logged in. */
final class LoginTest {

  private static final String NONE = "{\"items\":[]}";
  private static final String OVER =
      """
      {"type":"/problems/invalid_grant","title":"t","status":400,"code":"invalid_grant",
       "detail":"This refresh token is used.","requestId":"r"}
      """;

  private final ScriptedServer server;
  private final List<LoginTokens> renewed = Collections.synchronizedList(new ArrayList<>());

  LoginTest() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anAccessTokenIsUsedUntilItEndsAndThenRenewed() {
    LoginTokens first =
        new LoginTokens("refresh-1", "access-1", Instant.now().plus(Duration.ofHours(1)));
    server.answers(200, NONE).answers(401, ScriptedServer.UNAUTHORIZED);
    server.answers(200, tokens(2)).answers(200, NONE);
    MemberClient person = publicClient().loggedIn(first, renewed::add);

    person.meetings().page(List.of(), 1, null);
    person.meetings().page(List.of(), 1, null);

    assertThat(server.asked())
        .extracting(ScriptedServer.Asked::path)
        .containsExactly(
            "/api/v1/meetings?limit=1",
            "/api/v1/meetings?limit=1",
            "/api/v1/auth/refresh",
            "/api/v1/meetings?limit=1");
    assertThat(server.asked())
        .extracting(ScriptedServer.Asked::authorization)
        .containsExactly("Bearer access-1", "Bearer access-1", "null", "Bearer access-2");
    assertThat(server.asked().get(2).body())
        .contains("\"refreshToken\":\"refresh-1\"", "\"clientId\":\"desktop\"");
    assertThat(renewed).extracting(LoginTokens::refreshToken).containsExactly("refresh-2");
    assertThat(renewed.get(0).accessTokenEndsAt())
        .isAfter(Instant.now().plusSeconds(590))
        .isBefore(Instant.now().plusSeconds(610));
  }

  @Test
  void eachRenewalSendsTheTokenOfTheOneBefore() {
    server.answers(200, tokens(2)).answers(401, ScriptedServer.UNAUTHORIZED);
    server.answers(200, tokens(3)).answers(200, NONE);

    page(publicClient().loggedIn(LoginTokens.of("refresh-1"), renewed::add));

    assertThat(sentRefreshTokens()).containsExactly("refresh-1", "refresh-2");
    assertThat(renewed)
        .extracting(LoginTokens::refreshToken)
        .containsExactly("refresh-2", "refresh-3");
  }

  @Test
  void manyThreadsNeverSendARefreshTokenTwice() throws Exception {
    int threads = 20;
    server.answers(200, tokens(2));
    for (int i = 0; i < threads; i++) {
      server.answers(200, NONE);
    }
    MemberClient person = publicClient().loggedIn(LoginTokens.of("refresh-1"), renewed::add);
    CountDownLatch together = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        calls.add(
            pool.submit(
                () -> {
                  together.countDown();
                  together.await();
                  page(person);
                  return null;
                }));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(sentRefreshTokens()).containsExactly("refresh-1");
  }

  @Test
  void aRenewalWhoseEndIsUnknownIsNotRepeatedByItself() {
    server.breaksOff().answers(200, tokens(2)).answers(200, NONE);
    MemberClient person = publicClient().loggedIn(LoginTokens.of("refresh-1"), renewed::add);

    assertThatThrownBy(() -> page(person)).isInstanceOf(ConnectionException.class);
    assertThat(server.asked()).hasSize(1);

    page(person); // nothing is left to lose
    assertThat(sentRefreshTokens()).containsExactly("refresh-1", "refresh-1");
  }

  @Test
  void aLoginThatIsOverIsNotAskedForAgain() {
    server.answers(400, OVER);
    MemberClient person = publicClient().loggedIn(LoginTokens.of("refresh-1"), renewed::add);

    assertThatThrownBy(() -> page(person)).isInstanceOf(Problems.InvalidGrantException.class);
    assertThatThrownBy(() -> page(person)).isInstanceOf(Problems.InvalidGrantException.class);

    assertThat(server.asked()).hasSize(1);
    assertThat(renewed).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsTold() {
    server.answers(200, tokens(2)).answers(200, tokens(3)).answers(200, NONE);
    List<String> attempts = new ArrayList<>();
    MemberClient person =
        publicClient()
            .loggedIn(
                LoginTokens.of("refresh-1"),
                tokens -> {
                  attempts.add(tokens.refreshToken());
                  if (attempts.size() == 1) {
                    throw new IllegalStateException("disk full");
                  }
                });

    assertThatThrownBy(() -> page(person)).hasMessage("disk full");
    page(person);

    assertThat(sentRefreshTokens()).containsExactly("refresh-1", "refresh-2");
  }

  @Test
  void theConfigurationIsThatOfTheGuildOfTheLogin() {
    server.answers(200, tokens(2)).answers(200, "{\"items\":[]}");
    LoginTokens first =
        new LoginTokens("refresh-1", "access-1", Instant.now().plus(Duration.ofHours(1)));

    publicClient().loggedIn(first, renewed::add).configuration().changesPage(1, null);

    assertThat(server.asked().get(1).path())
        .isEqualTo("/api/v1/guilds/20/configuration/history?limit=1");
  }

  @Test
  void aClientWithASecretProvesItselfWhenItRenews() {
    server.answers(200, tokens(2)).answers(200, NONE);

    page(confidential().loggedIn(LoginTokens.of("refresh-1"), renewed::add));

    assertThat(server.asked().get(0).authorization())
        .isEqualTo(new ClientCredential("page", "s3cret").authorization());
    assertThat(server.asked().get(0).body()).doesNotContain("clientId");
  }

  @Test
  void aCodeIsExchangedOnce() {
    assertThat(server.tokens()).isZero();

    assertThatThrownBy(() -> publicClient().logIn("code-1", "http://127.0.0.1/", "v".repeat(43)))
        .as("the prepared answer has no refresh token")
        .isInstanceOf(ConnectionException.class);

    assertThat(server.askedForTokens()).hasSize(1);
    assertThat(server.askedForTokens().get(0).body())
        .contains("\"authorization_code\"", "\"code\":\"code-1\"", "\"clientId\":\"desktop\"");
  }

  @Test
  void aPublicClientActsForNobodyElse() {
    assertThatThrownBy(() -> publicClient().asItself()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTokenIsEndedUnderTheNameOfTheClient() {
    server.answers(204, "");

    publicClient().endToken("refresh-1");

    assertThat(server.asked().get(0).path()).isEqualTo("/api/v1/auth/revoke");
    assertThat(server.asked().get(0).body())
        .contains("\"token\":\"refresh-1\"", "\"clientId\":\"desktop\"");
  }

  private List<String> sentRefreshTokens() {
    return server.asked().stream()
        .filter(asked -> asked.path().endsWith("/auth/refresh"))
        .map(asked -> asked.body().replaceAll(".*\"refreshToken\":\"([^\"]+)\".*", "$1"))
        .toList();
  }

  private static void page(MemberClient person) {
    assertThat(person.meetings().page(List.of(), 1, null).getItems()).isEmpty();
  }

  private KalturaDiscordClient publicClient() {
    return KalturaDiscordClient.builder()
        .serverBaseUrl(server.url())
        .publicClient("desktop")
        .build();
  }

  private KalturaDiscordClient confidential() {
    return KalturaDiscordClient.builder()
        .serverBaseUrl(server.url())
        .clientCredential("page", "s3cret")
        .build();
  }

  private static String tokens(int number) {
    return """
        {"accessToken":"access-%d","tokenType":"Bearer","expiresIn":600,"scopes":["meetings:read"],
         "guildId":"20","refreshToken":"refresh-%d","refreshExpiresIn":86400}
        """
        .formatted(number, number);
  }
}
