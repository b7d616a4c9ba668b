package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.KalturaSimulatorProcess;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Fresh app tokens at a simulator for each test, and what tests do with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AppTokenSteps {

  static final String OWNER = "discord.42";
  static final String ROOM = "1_tmplmeeting";
  static final String ADMIN = "disableentitlement";
  static final String JOIN = "actionslimit:-1";

  final KalturaSimulatorProcess simulator;
  final KalturaControl control;
  final KalturaSettings settings;
  final Errands errands;
  final KalturaApi api;
  final SessionStanding standing = new SessionStanding();
  final Kaf kaf;
  final AdminSecretSessions secretSessions;
  KalturaCredential.AppToken adminToken;
  KalturaCredential.AppToken joinToken;
  KalturaCredential.@Nullable AppToken watchToken;

  AppTokenSteps() throws IOException {
    simulator = KalturaSimulatorProcess.start();
    control = new KalturaControl(simulator.baseUrl());
    settings = SimulatedAccount.settings(simulator.baseUrl(), Map.of());
    errands = new Errands(new Crowd(), new Turns(settings), settings, (call, outcome, time) -> {});
    KalturaHttp http = new KalturaHttp(settings);
    api = new KalturaApi(errands, new ApiLine(http), settings);
    kaf = new Kaf(errands, new KafLine(http), settings);
    secretSessions =
        new AdminSecretSessions(
            settings.partnerId(),
            KalturaSimulatorProcess.ADMIN_SECRET,
            Clock.systemUTC(),
            new SessionStanding());
    adminToken = addToken(2, ADMIN, "");
    joinToken = addToken(0, JOIN, "");
  }

  @BeforeEach
  void newTokens() {
    control.clearFaults();
    adminToken = addToken(2, ADMIN, "");
    joinToken = addToken(0, JOIN, "");
    watchToken = null;
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  AppTokenSessions sessions() {
    return sessions(adminToken, joinToken, Clock.systemUTC());
  }

  AppTokenSessions sessions(
      KalturaCredential.AppToken service, KalturaCredential.AppToken join, Clock clock) {
    return new AppTokenSessions(
        new KalturaCredential.AppTokens(service, join, watchToken),
        new AppTokenStart(api, settings.partnerId(), clock),
        clock,
        standing);
  }

  JsonNode list(String ks) {
    return api.call("room_room", "list", JsonNodeFactory.instance.objectNode(), ks);
  }

  static String ks(AppTokenSessions sessions, String userId) {
    return sessions.call(userId, ks -> ks);
  }

  static String join(AppTokenSessions sessions) {
    return sessions.join(
        new Admission.ToRoom(new Visitor(OWNER, PersonName.of("Ada"), false), ROOM));
  }

  KalturaCredential.AppToken addToken(int type, String privileges, String user) {
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

  int starts() {
    return count("appToken", "startSession");
  }

  int widgetStarts() {
    return count("session", "startWidgetSession");
  }

  int count(String service, String action) {
    int count = 0;
    for (JsonNode call : control.calls()) {
      if (call.path("service").asText().equals(service)
          && call.path("action").asText().equals(action)) {
        count++;
      }
    }
    return count;
  }

  static void assertMisconfigured(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            KalturaException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.outcome()).isEqualTo(KalturaException.Outcome.MISCONFIGURED);
            });
  }

  static void assertCode(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(KalturaException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  /** Real time, some distance ahead. */
  static final class MovedClock extends Clock {
    Duration offset = Duration.ZERO;

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
