package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.MeetingState;
import dev.kalturadiscord.client.model.MeetingType;
import dev.kalturadiscord.client.model.NewMeeting;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KalturaDiscordClientTest {

  private static final String MEETING =
      """
      {"id":"mtg_1","title":"Talk","type":"meeting","state":"%s","guildId":"1","channelId":"2",
       "hostDiscordUserId":"3","startsAt":"2026-01-01T10:00:00Z","endsAt":"2026-01-01T11:00:00Z",
       "createdAt":"2026-01-01T10:00:00Z","somethingNew":{"a":1}}
      """;

  private final ScriptedServer server;

  KalturaDiscordClientTest() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void actsUnderATokenOfTheMemberAndFetchesItOnce() {
    server.answers(200, MEETING.formatted("live")).answers(200, MEETING.formatted("ended"));
    MemberClient member = member(Duration.ZERO);

    member.meetings().get("mtg_1");
    member.meetings().end("mtg_1");

    assertThat(server.tokens()).isEqualTo(1);
    assertThat(server.asked())
        .extracting(ScriptedServer.Asked::authorization)
        .containsOnly("Bearer token-1");
  }

  @Test
  void asksForTheVersionWithoutAToken() {
    server.answers(200, "{\"product\":\"1.2.3\",\"api\":\"1.1.0\",\"commands\":\"2.0.0\"}");

    assertThat(client(server.url(), Duration.ZERO).serverVersion().getProduct()).isEqualTo("1.2.3");
    assertThat(server.tokens()).isZero();
    assertThat(server.asked().get(0).path()).isEqualTo("/api/v1/version");
  }

  @Test
  void toleratesFieldsAndValuesThatItDoesNotKnowYet() {
    server.answers(200, MEETING.formatted("paused"));

    assertThat(member(Duration.ZERO).meetings().get("mtg_1").getState())
        .isEqualTo(MeetingState.UNKNOWN_DEFAULT_OPEN_API);
  }

  @Test
  void sendsEachStateOfAListAsAParameterOfItsOwn() {
    server.answers(200, "{\"items\":[]}");

    member(Duration.ZERO)
        .meetings()
        .page(List.of(MeetingState.LIVE, MeetingState.SCHEDULED), 10, null);

    assertThat(server.asked().get(0).path())
        .isEqualTo("/api/v1/meetings?state=live&state=scheduled&limit=10");
  }

  @Test
  void aProblemDocumentBecomesAnException() {
    server.answers(
        422,
        """
        {"type":"/problems/invalid_field","title":"Invalid field","status":422,
         "code":"invalid_field","detail":"title must not be blank.","requestId":"req-1",
         "errors":[{"pointer":"/title","detail":"must not be blank."}]}
        """);

    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class, () -> member(Duration.ofSeconds(5)).meetings().get("x"));

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.code()).isEqualTo("invalid_field");
    assertThat(problem.requestId()).isEqualTo("req-1");
    assertThat(problem.fieldErrors()).singleElement().extracting("pointer").isEqualTo("/title");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void anAnswerOfAProxyInBetweenIsAProblemToo() {
    server.answers(502, "<html>Bad gateway</html>");

    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class, () -> member(Duration.ZERO).meetings().get("mtg_1"));

    assertThat(problem.status()).isEqualTo(502);
  }

  @Test
  void repeatsACreateWithTheSameKeyWhileTheServerIsAtWorkOnIt() {
    String inProgress =
        """
        {"type":"/problems/in_progress","title":"Still in progress","status":409,
         "code":"in_progress","requestId":"r"}
        """;
    server
        .answers(409, Map.of("Retry-After", "0"), inProgress)
        .answers(409, Map.of("Retry-After", "0"), inProgress)
        .answers(201, MEETING.formatted("live"));

    assertThat(create(member(Duration.ofSeconds(20)))).isEqualTo("mtg_1");
    assertThat(server.asked())
        .hasSize(3)
        .extracting(ScriptedServer.Asked::idempotencyKey)
        .containsOnly("key-1");
  }

  @Test
  void givesUpWhenTheTimeForRepetitionsIsOver() {
    server.answers(
        503,
        Map.of("Retry-After", "60"),
        """
        {"type":"/problems/unavailable","title":"Unavailable","status":503,
         "code":"unavailable","requestId":"r"}
        """);

    ProblemException problem =
        catchThrowableOfType(ProblemException.class, () -> create(member(Duration.ofSeconds(5))));

    assertThat(problem.retryAfter()).contains(Duration.ofSeconds(60));
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void takesAFreshTokenWhenTheOldOneRanOut() {
    server.answers(401, ScriptedServer.UNAUTHORIZED).answers(200, MEETING.formatted("live"));

    member(Duration.ZERO).meetings().get("mtg_1");

    assertThat(server.asked())
        .extracting(ScriptedServer.Asked::authorization)
        .containsExactly("Bearer token-1", "Bearer token-2");
  }

  @Test
  void aRefusalThatAFreshTokenDoesNotCureIsToldAfterTwoAttempts() {
    server.answers(401, ScriptedServer.UNAUTHORIZED).answers(401, ScriptedServer.UNAUTHORIZED);

    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class, () -> member(Duration.ofSeconds(5)).meetings().get("mtg_1"));

    assertThat(problem.status()).isEqualTo(401);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void interactionsOfAMemberShareAToken() {
    KalturaDiscordClient client = client(server.url(), Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      server.answers(200, MEETING.formatted("live"));
      client.onBehalfOf(grant().roleIds(List.of("7", "8"))).meetings().get("mtg_1");
    }

    assertThat(server.tokens()).isEqualTo(1);
    assertThat(server.askedForTokens().get(0).body())
        .contains("\"grantType\":\"discord_member\"", "\"roleIds\":[\"7\",\"8\"]");
  }

  @Test
  void aRotatedSecretIsTakenUpWithoutARestart() {
    AtomicReference<ClientCredential> credential =
        new AtomicReference<>(new ClientCredential("bot", "old"));
    KalturaDiscordClient client =
        KalturaDiscordClient.builder()
            .serverBaseUrl(server.url())
            .clientCredential(credential::get)
            .retryFor(Duration.ZERO)
            .build();
    server.answers(200, MEETING.formatted("live")).answers(200, MEETING.formatted("live"));
    server.acceptsOnly(new ClientCredential("bot", "old"));
    client.onBehalfOf(grant()).meetings().get("mtg_1");
    server.acceptsOnly(new ClientCredential("bot", "new"));
    credential.set(new ClientCredential("bot", "new"));

    client.onBehalfOf(grant().userId("4")).meetings().get("mtg_1");

    assertThat(server.tokens()).isEqualTo(2);
    assertThat(server.askedForTokens())
        .extracting(ScriptedServer.Asked::authorization)
        .containsExactly(
            new ClientCredential("bot", "old").authorization(),
            new ClientCredential("bot", "old").authorization(),
            new ClientCredential("bot", "new").authorization());
  }

  @Test
  void aRefusedCredentialIsSentOnce() {
    server.acceptsOnly(new ClientCredential("bot", "another"));

    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class, () -> member(Duration.ofSeconds(5)).meetings().get("mtg_1"));

    assertThat(problem.status()).isEqualTo(401);
    assertThat(server.askedForTokens()).hasSize(1);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsAConnectionFailure() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    MemberClient member =
        client(URI.create("http://127.0.0.1:" + port), Duration.ZERO).onBehalfOf(grant());

    assertThatThrownBy(() -> member.meetings().get("mtg_1"))
        .isInstanceOf(ConnectionException.class);
  }

  @Test
  void aServerThatIsSilentIsGivenUpInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      MemberClient member =
          KalturaDiscordClient.builder()
              .serverBaseUrl(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
              .clientCredential("bot", "s3cret")
              .requestTimeout(Duration.ofMillis(200))
              .retryFor(Duration.ZERO)
              .build()
              .onBehalfOf(grant());

      ConnectionException failure =
          catchThrowableOfType(ConnectionException.class, () -> member.meetings().get("mtg_1"));

      assertThat(failure).hasMessageContaining("did not answer");
      assertThat(failure.isNeverSent()).isFalse();
    }
  }

  @Test
  void saysWhetherTheServerIsAlive() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server.answers(200, "{\"status\":\"UP\"}").answers(503, "{\"status\":\"DOWN\"}");
    KalturaDiscordClient client = clientOf(server.url());

    assertThat(client.isServerAlive(Duration.ofSeconds(10))).isTrue();
    assertThat(client.isServerAlive(Duration.ofSeconds(10))).isFalse();
    assertThat(
            clientOf(URI.create("http://127.0.0.1:" + port)).isServerAlive(Duration.ofSeconds(10)))
        .isFalse();
    assertThat(server.asked().get(0).path()).isEqualTo("/health/live");
    assertThat(server.tokens()).isZero();
  }

  private static KalturaDiscordClient clientOf(URI url) {
    return KalturaDiscordClient.builder()
        .serverBaseUrl(url)
        .clientCredential("bot", "secret")
        .build();
  }

  @Test
  void neverPrintsTheSecret() {
    assertThat(client(server.url(), Duration.ZERO).toString()).doesNotContain("s3cret");
    assertThat(new ClientCredential("bot", "s3cret").toString()).doesNotContain("s3cret");
  }

  @Test
  void namesItselfAndTheProgram() {
    server.answers(200, MEETING.formatted("live")).answers(200, "").answers(200, "");
    KalturaDiscordClient client =
        KalturaDiscordClient.builder()
            .serverBaseUrl(server.url())
            .clientCredential("bot", "s3cret")
            .product("timetable/2.1")
            .build();

    client.onBehalfOf(grant()).meetings().get("mtg_1");
    assertThat(client.isServerAlive(Duration.ofSeconds(10))).isTrue();
    assertThat(clientOf(server.url()).isServerAlive(Duration.ofSeconds(10))).isTrue();

    assertThat(server.askedForTokens())
        .extracting(ScriptedServer.Asked::userAgent)
        .allSatisfy(
            agent ->
                assertThat(agent)
                    .matches("kaltura-discord-java/[0-9][0-9A-Za-z.-]* \\(timetable/2\\.1\\)"));
    assertThat(server.asked())
        .extracting(asked -> asked.userAgent().replaceAll("/[^ )]*", ""))
        .containsExactly(
            "kaltura-discord-java (timetable)",
            "kaltura-discord-java (timetable)",
            "kaltura-discord-java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "(a)", "é"})
  void aProductThatNoHeaderCanHoldIsRefused(String name) {
    assertThatThrownBy(() -> KalturaDiscordClient.builder().product(name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatGoesWithoutSayingNeedNotBeSaid() {
    server.answers(200, MEETING.formatted("live"));

    client(server.url(), Duration.ZERO)
        .onBehalfOf(new DiscordMemberGrant().guildId("1").userId("3").displayName("Ada"))
        .meetings()
        .get("mtg_1");

    assertThat(server.askedForTokens().get(0).body())
        .contains("\"grantType\":\"discord_member\"", "\"roleIds\":[]", "\"permissions\":\"0\"");
  }

  private static String create(MemberClient member) {
    return member
        .meetings()
        .create("key-1", new NewMeeting().title("Talk").type(MeetingType.MEETING).channelId("2"))
        .getId();
  }

  private MemberClient member(Duration retryFor) {
    return client(server.url(), retryFor).onBehalfOf(grant());
  }

  private static KalturaDiscordClient client(URI url, Duration retryFor) {
    return KalturaDiscordClient.builder()
        .serverBaseUrl(url)
        .clientCredential("bot", "s3cret")
        .retryFor(retryFor)
        .build();
  }

  private static DiscordMemberGrant grant() {
    return new DiscordMemberGrant()
        .grantType("discord_member")
        .guildId("1")
        .userId("3")
        .displayName("Ada")
        .permissions("0");
  }
}
