package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.ADMIN_SECRET;
import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static dev.kalturadiscord.kalturasimulator.Simulators.PARTNER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.KsType;
import dev.kalturadiscord.kalturasimulator.ks.NewKs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a KS opens, and how a bad one is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {
  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private final KsCodec codec = new KsCodec(PARTNER_ID, ADMIN_SECRET);

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void aStartedSessionShowsWhatItIs() {
    String ks = client.adminSession("service");
    JsonNode info = client.call("session", "get", ks, "{}");
    assertThat(info.path("ks").asText()).isEqualTo(ks);
    assertThat(info.path("sessionType").asInt()).isEqualTo(2);
    assertThat(info.path("partnerId").asInt()).isEqualTo(PARTNER_ID);
    assertThat(info.path("userId").asText()).isEqualTo("service");
    assertThat(info.path("expiry").asLong()).isEqualTo(NOW + 3600);
    assertThat(info.path("privileges").asText()).isEqualTo("disableentitlement");
    assertThat(info.path("objectType").asText()).isEqualTo("KalturaSessionInfo");
  }

  @Test
  void aSessionLastsADayAtMost() {
    String ks =
        client
            .call(
                "session",
                "start",
                "",
                "{'secret': '%s', 'type': 2, 'expiry': 999999}".formatted(ADMIN_SECRET))
            .asText();
    assertThat(codec.decode(ks).orElseThrow().expiry()).isEqualTo(NOW + 86_400);
  }

  @Test
  void aWrongSecretOrPartnerStartsNoSession() {
    String wrongSecret = "{'secret': 'wrong', 'partnerId': 1234567}";
    JsonNode error = client.call("session", "start", "", wrongSecret);
    assertThat(error.path("code").asText()).isEqualTo("START_SESSION_ERROR");
    assertThat(error.at("/args/PID").asText()).isEqualTo("1234567");
    String wrongPartner = "{'secret': '%s', 'partnerId': 7}".formatted(ADMIN_SECRET);
    assertThat(client.call("session", "start", "", wrongPartner).at("/args/PID").asText())
        .isEqualTo("7");
  }

  @Test
  void aWidgetSessionIsAnonymous() {
    JsonNode session = client.call("session", "startWidgetSession", "", "{'widgetId': '_1234567'}");
    assertThat(session.path("objectType").asText()).isEqualTo("KalturaStartWidgetSessionResponse");
    assertThat(codec.decode(session.path("ks").asText()).orElseThrow().privileges())
        .containsEntry("widget", "1")
        .containsEntry("view", "*");
    assertThat(client.call("session", "startWidgetSession", "", "{'widgetId': '_7'}").path("code"))
        .hasToString("\"INVALID_WIDGET_ID\"");
  }

  @Test
  void anUndecodableKsIsEchoed() {
    JsonNode error = client.call("user", "list", "rubbish", "{}");
    assertThat(error.path("code").asText()).isEqualTo("INVALID_KS");
    assertThat(error.path("message").asText())
        .isEqualTo("Invalid KS \"rubbish\", Error \"-1,INVALID_STR\"");
  }

  @Test
  void anExpiredKsIsNotEchoed() {
    String ks = client.adminSession("service");
    client.steer("/clock", "{'offsetSeconds': 3600}");
    JsonNode error = client.call("user", "list", ks, "{}");
    assertThat(error.path("message").asText())
        .isEqualTo("Invalid KS \"EXPIRED\", Error \"-1,INVALID_STR\"");
    assertThat(error.at("/args/KSID").asText()).isEqualTo("EXPIRED");
    client.steer("/clock", "{'offsetSeconds': 3599}");
    assertThat(client.call("user", "list", ks, "{}").has("totalCount")).isTrue();
  }

  @Test
  void anEndedSessionAndThoseOfItsGroupAreLoggedOut() {
    String ended = client.session(2, "one", "sessionid:meeting7");
    String sameGroup = client.session(2, "two", "sessionid:meeting7");
    String stranger = client.session(2, "two", "sessionid:meeting8");
    assertThat(client.call("session", "end", ended, "{}").isNull()).isTrue();
    for (String ks : new String[] {ended, sameGroup}) {
      assertThat(client.call("user", "list", ks, "{}").at("/args/KSID").asText())
          .isEqualTo("LOGOUT");
    }
    assertThat(client.call("user", "list", stranger, "{}").has("totalCount")).isTrue();
  }

  @Test
  void anEndedSessionWithoutAGroupIsLoggedOutAlone() {
    String ended = client.adminSession("one");
    String other = client.adminSession("one");
    client.call("session", "end", ended, "{}");
    assertThat(client.call("user", "list", ended, "{}").at("/args/KSID").asText())
        .isEqualTo("LOGOUT");
    assertThat(client.call("user", "list", other, "{}").has("totalCount")).isTrue();
  }

  @Test
  void aKsWithLimitedActionsIsUsedUp() {
    String ks = client.session(0, "u", "actionslimit:2");
    assertThat(client.call("system", "ping", ks, "{}").asBoolean()).isTrue();
    assertThat(client.call("system", "ping", ks, "{}").asBoolean()).isTrue();
    assertThat(client.call("system", "ping", ks, "{}").at("/args/KSID").asText())
        .isEqualTo("EXCEEDED_ACTIONS_LIMIT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "many"})
  void aKsForKafCannotCallTheApi(String limit) {
    String ks = client.session(0, "u", "actionslimit:" + limit);
    assertThat(client.call("system", "ping", ks, "{}").path("code").asText())
        .isEqualTo("INVALID_ACTIONS_LIMIT");
  }

  @Test
  void aUserKsIsForbiddenWhereAnAdminKsIsNeeded() {
    String ks = client.session(0, "u", "");
    JsonNode error = client.call("schedule_scheduleEvent", "list", ks, "{}");
    assertThat(error.path("code").asText()).isEqualTo("SERVICE_FORBIDDEN");
    assertThat(error.at("/args/SERVICE").asText()).isEqualTo("schedule_scheduleevent->list");
  }

  @Test
  void aBlockedUserIsRefused() {
    String admin = client.adminSession("service");
    client.call("user", "add", admin, "{'user': {'id': 'bad', 'status': 0}}");
    String ks = client.session(0, "bad", "");
    assertThat(client.call("user", "get", ks, "{}").path("code").asText())
        .isEqualTo("USER_BLOCKED");
  }

  @Test
  void aKsMadeByTheCallerIsAsGoodAsAStartedOne() {
    String ks = codec.encode(new NewKs(KsType.ADMIN, "service", NOW + 60, "disableentitlement"));
    assertThat(client.call("user", "list", ks, "{}").has("totalCount")).isTrue();
  }
}
