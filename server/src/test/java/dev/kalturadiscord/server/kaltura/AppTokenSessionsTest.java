package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.KalturaSimulatorProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions from app tokens, against the simulator, which shares no code with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppTokenSessionsTest {

  private static final String OWNER = "discord.42";
  private static final String ROOM = "1_tmplmeeting";
  private static final String ADMIN = "disableentitlement";
  private static final String JOIN = "actionslimit:-1";

  private final KalturaSimulatorProcess simulator;
  private final KalturaControl control;
  private final KalturaSettings settings;
  private final KalturaApi api;
  private final Kaf kaf;
  private final AdminSecretSessions secretSessions;
  private KalturaCredential.AppToken adminToken;
  private KalturaCredential.AppToken joinToken;

  AppTokenSessionsTest() throws IOException {
    simulator = KalturaSimulatorProcess.start();
    control = new KalturaControl(simulator.baseUrl());
    URI base = URI.create(simulator.baseUrl());
    var secret = new KalturaCredential.AdminSecret(KalturaSimulatorProcess.ADMIN_SECRET);
    settings = new KalturaSettings(1234567, secret, base, base, Map.of(), "discord.");
    api = new KalturaApi(new KalturaHttp(), settings);
    kaf = new Kaf(new KalturaHttp(), settings);
    secretSessions = new AdminSecretSessions(1234567, secret.value(), Clock.systemUTC());
    adminToken = addToken(2, ADMIN, "");
    joinToken = addToken(0, JOIN, "");
  }

  @BeforeEach
  void newTokens() {
    control.clearFaults();
    adminToken = addToken(2, ADMIN, "");
    joinToken = addToken(0, JOIN, "");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void aServiceSessionIsGoodForCallsInTheNameOfItsUser() {
    JsonNode rooms = sessions().call(OWNER, this::list);
    assertThat(rooms.path("objects").isArray()).isTrue();
    JsonNode call = control.calls().get(control.calls().size() - 1);
    assertThat(call.path("ksUserId").asText()).isEqualTo(OWNER);
    assertThat(call.path("ksType").asText()).isEqualTo("ADMIN");
  }

  @Test
  void manyThreadsShareOneSession() throws Exception {
    int before = starts();
    AppTokenSessions sessions = sessions();
    int threads = 20;
    CountDownLatch ready = new CountDownLatch(threads);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all =
          IntStream.range(0, threads)
              .mapToObj(
                  i ->
                      executor.submit(
                          () -> {
                            ready.countDown();
                            ready.await();
                            return ks(sessions, OWNER);
                          }))
              .toList();
      String first = all.getFirst().get();
      for (Future<String> each : all) {
        assertThat(each.get()).isEqualTo(first);
      }
    }
    assertThat(starts() - before).isEqualTo(1);
    assertThat(widgetStarts()).isEqualTo(starts());
  }

  @Test
  void everyUserHasASessionOfTheirOwn() {
    AppTokenSessions sessions = sessions();
    String one = ks(sessions, OWNER);
    assertThat(ks(sessions, "discord.43")).isNotEqualTo(one);
    assertThat(ks(sessions, OWNER)).isEqualTo(one);
  }

  @Test
  void aSessionIsRenewedAfterFourFifthsOfItsLife() {
    MovedClock clock = new MovedClock();
    AppTokenSessions sessions = sessions(adminToken, joinToken, clock);
    String first = ks(sessions, OWNER);
    clock.offset = Duration.ofMinutes(47);
    assertThat(ks(sessions, OWNER)).isEqualTo(first);
    clock.offset = Duration.ofMinutes(49);
    assertThat(ks(sessions, OWNER)).isNotEqualTo(first);
  }

  @Test
  void aSessionThatKalturaRefusesIsReplacedOnce() {
    AppTokenSessions sessions = sessions();
    String refused = ks(sessions, OWNER);
    control.fault(
        """
        {"match": {"service": "room_room", "action": "list"}, "kind": "expiredKs", "times": 1}
        """);
    assertThat(sessions.call(OWNER, this::list).path("objects").isArray()).isTrue();
    assertThat(ks(sessions, OWNER)).isNotEqualTo(refused);
  }

  @Test
  void aTokenWhoseSessionsAreAllEndedIsAMatterForAnOperator() {
    AppTokenSessions sessions = sessions();
    sessions.run(
        OWNER, ks -> api.call("session", "end", JsonNodeFactory.instance.objectNode(), ks));
    int before = starts();
    assertMisconfigured(() -> sessions.call(OWNER, this::list), "INVALID_KS");
    assertThat(starts() - before).isEqualTo(1);
  }

  @Test
  void aJoinSessionLetsItsPersonIntoTheRoomForFiveMinutesAtMost() throws Exception {
    String ks = sessions().join(new Admission(OWNER, ROOM, PersonName.of("Ada, Lovelace"), true));
    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(kaf.roomUrl(ks)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    JsonNode joins = control.joins();
    JsonNode join = joins.get(joins.size() - 1);
    assertThat(join.path("roomId").asText()).isEqualTo(ROOM);
    assertThat(join.path("userId").asText()).isEqualTo(OWNER);
    assertThat(join.path("firstName").asText()).isEqualTo("Ada");
    assertThat(join.path("lastName").asText()).isEqualTo("Lovelace");
    assertThat(join.path("role").asText()).isEqualTo("adminRole");
    assertThat(join.path("roomModerator").asText()).isEqualTo("1");
    assertThat(join.path("ksExpirySeconds").asLong()).isPositive().isLessThanOrEqualTo(300);
    assertCode(() -> list(ks), "INVALID_ACTIONS_LIMIT");
  }

  @Test
  void everyJoinHasASessionOfItsOwn() {
    AppTokenSessions sessions = sessions();
    Admission admission = new Admission(OWNER, ROOM, PersonName.of("Ada"), false);
    assertThat(sessions.join(admission)).isNotEqualTo(sessions.join(admission));
  }

  @Test
  void aWrongTokenValueIsAMatterForAnOperator() {
    var wrong = new KalturaCredential.AppToken(adminToken.id(), "0".repeat(32));
    AppTokenSessions sessions = sessions(wrong, wrong, Clock.systemUTC());
    assertMisconfigured(() -> ks(sessions, OWNER), "INVALID_APP_TOKEN_HASH");
    assertMisconfigured(() -> join(sessions), "INVALID_APP_TOKEN_HASH");
  }

  @Test
  void aTokenThatIsGoneIsAMatterForAnOperator() {
    var gone = new KalturaCredential.AppToken("0_gone", "0".repeat(32));
    AppTokenSessions sessions = sessions(gone, gone, Clock.systemUTC());
    assertMisconfigured(() -> ks(sessions, OWNER), "APP_TOKEN_ID_NOT_FOUND");
  }

  @Test
  void aFailedStartIsNotKept() {
    control.fault(
        """
        {"match": {"service": "appToken"}, "kind": "actionBlocked", "times": 1}
        """);
    AppTokenSessions sessions = sessions();
    assertCode(() -> ks(sessions, OWNER), "ACTION_BLOCKED");
    assertThat(ks(sessions, OWNER)).isNotEmpty();
  }

  @Test
  void tokensThatAreMixedUpMakeNoSession() {
    AppTokenSessions sessions = sessions(joinToken, adminToken, Clock.systemUTC());
    assertMisconfigured(() -> ks(sessions, OWNER), "UNSUITABLE_APP_TOKEN");
    assertMisconfigured(() -> join(sessions), "UNSUITABLE_APP_TOKEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "actionslimit:5"})
  void aJoinTokenWhoseSessionsCanMakeCallsMakesNone(String privileges) {
    AppTokenSessions sessions =
        sessions(adminToken, addToken(0, privileges, ""), Clock.systemUTC());
    assertMisconfigured(() -> join(sessions), "UNSUITABLE_APP_TOKEN");
  }

  @Test
  void aTokenOfOneUserMakesNoSessionForAnother() {
    AppTokenSessions sessions =
        sessions(adminToken, addToken(0, JOIN, "somebody"), Clock.systemUTC());
    assertMisconfigured(() -> join(sessions), "UNSUITABLE_APP_TOKEN");
  }

  @Test
  void theHashIsThatOfTheWidgetSessionFollowedByTheToken() {
    assertThat(AppTokenStart.hash("V2lkZ2V0S1M=", "fedcba9876543210fedcba9876543210"))
        .isEqualTo("3b1cfcfa0dcd934d1471761f0066a4b3b3377d2ef210f85caea3babfcf7a0449");
  }

  private AppTokenSessions sessions() {
    return sessions(adminToken, joinToken, Clock.systemUTC());
  }

  private AppTokenSessions sessions(
      KalturaCredential.AppToken service, KalturaCredential.AppToken join, Clock clock) {
    return new AppTokenSessions(
        new KalturaCredential.AppTokens(service, join),
        new AppTokenStart(api, settings.partnerId(), clock),
        clock);
  }

  private JsonNode list(String ks) {
    return api.call("room_room", "list", JsonNodeFactory.instance.objectNode(), ks);
  }

  private static String ks(AppTokenSessions sessions, String userId) {
    return sessions.call(userId, ks -> ks);
  }

  private static String join(AppTokenSessions sessions) {
    return sessions.join(new Admission(OWNER, ROOM, PersonName.of("Ada"), false));
  }

  private KalturaCredential.AppToken addToken(int type, String privileges, String user) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    ObjectNode token =
        parameters
            .putObject("appToken")
            .put("objectType", "KalturaAppToken")
            .put("hashType", "SHA256")
            .put("sessionType", type)
            .put("sessionPrivileges", privileges);
    if (!user.isEmpty()) {
      token.put("sessionUserId", user);
    }
    JsonNode made =
        secretSessions.call("operator", ks -> api.call("appToken", "add", parameters, ks));
    return new KalturaCredential.AppToken(made.path("id").asText(), made.path("token").asText());
  }

  private int starts() {
    return count("appToken", "startSession");
  }

  private int widgetStarts() {
    return count("session", "startWidgetSession");
  }

  private int count(String service, String action) {
    int count = 0;
    for (JsonNode call : control.calls()) {
      if (call.path("service").asText().equals(service)
          && call.path("action").asText().equals(action)) {
        count++;
      }
    }
    return count;
  }

  private static void assertMisconfigured(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            KalturaException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.outcome()).isEqualTo(KalturaException.Outcome.MISCONFIGURED);
            });
  }

  private static void assertCode(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(KalturaException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  /** Real time, some distance ahead. */
  private static final class MovedClock extends Clock {
    private Duration offset = Duration.ZERO;

    @Override
    public java.time.ZoneId getZone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public java.time.Instant instant() {
      return Clock.systemUTC().instant().plus(offset);
    }
  }
}
