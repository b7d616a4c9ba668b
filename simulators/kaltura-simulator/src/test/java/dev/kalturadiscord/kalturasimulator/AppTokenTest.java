package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.ADMIN_SECRET;
import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static dev.kalturadiscord.kalturasimulator.Simulators.PARTNER_ID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.KsType;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that are started with an app token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppTokenTest {
  private static final String ADMIN_TOKEN =
      "'hashType': 'SHA256', 'sessionType': 2, 'sessionPrivileges': 'disableentitlement'";
  private static final String JOIN_TOKEN =
      "'hashType': 'SHA256', 'sessionType': 0, 'sessionPrivileges': 'actionslimit:-1'";

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
  void aNewTokenHasAValueAndTheAccountsGreatestSessionLength() {
    JsonNode token = add("'description': 'for tests'");
    assertThat(token.path("token").asText()).matches("[0-9a-f]{32}");
    assertThat(token.path("hashType").asText()).isEqualTo("SHA1");
    assertThat(token.path("sessionDuration").asLong()).isEqualTo(86_400);
    assertThat(token.path("objectType").asText()).isEqualTo("KalturaAppToken");
    assertThat(call("get", "'id': '%s'".formatted(token.path("id").asText()))).isEqualTo(token);
    assertThat(call("list", "").path("objects")).containsExactly(token);
  }

  @Test
  void theValueOfATokenIsNotShownInTheRecordedCalls() {
    String value = add(ADMIN_TOKEN).path("token").asText();
    assertThat(client.control("/calls").toString()).doesNotContain(value).contains("***");
  }

  @Test
  void onlyAnAdminSessionAddsTokens() {
    String ks = client.session(0, "u", "");
    assertThat(client.call("appToken", "add", ks, "{'appToken': {}}").path("code").asText())
        .isEqualTo("SERVICE_FORBIDDEN");
  }

  @ParameterizedTest
  @CsvSource({"SHA1, SHA-1", "MD5, MD5", "SHA256, SHA-256", "SHA512, SHA-512"})
  void everyHashStartsASession(String hashType, String algorithm) {
    JsonNode token = add("'hashType': '%s'".formatted(hashType));
    String widget = widget();
    JsonNode session = start(token, widget, hash(algorithm, widget, token), "");
    assertThat(session.path("objectType").asText()).isEqualTo("KalturaSessionInfo");
  }

  @Test
  void aSessionSaysWhoseItIsAndWhichTokenStartedIt() {
    JsonNode token = add(ADMIN_TOKEN);
    String id = token.path("id").asText();
    JsonNode session = start(token, "'userId': 'discord.42', 'expiry': 600");
    assertThat(session.path("userId").asText()).isEqualTo("discord.42");
    assertThat(session.path("sessionType").asInt()).isEqualTo(2);
    assertThat(session.path("expiry").asLong()).isEqualTo(NOW + 600);
    assertThat(session.path("privileges").asText())
        .isEqualTo("disableentitlement,sessionid:%1$s,apptoken:%1$s".formatted(id));
    Ks ks = codec.decode(session.path("ks").asText()).orElseThrow();
    assertThat(ks.type()).isEqualTo(KsType.ADMIN);
    assertThat(ks.userId()).isEqualTo("discord.42");
    assertThat(ks.expiry()).isEqualTo(NOW + 600);
    assertThat(ks.privilege("apptoken")).hasValue(id);
  }

  @Test
  void whatTheTokenFixesWinsOverWhatIsAskedFor() {
    JsonNode token = add("'hashType': 'SHA256', 'sessionType': 0, 'sessionUserId': 'fixed'");
    JsonNode session = start(token, "'userId': 'other', 'type': 2");
    assertThat(session.path("userId").asText()).isEqualTo("fixed");
    assertThat(session.path("sessionType").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"600, 3600, 9999, 600", "9999, 3600, 9999, 3600", "9999, 9999, 1200, 1200"})
  void aSessionLastsAsLongAsEverybodyAllows(long asked, long duration, long left, long lasts) {
    JsonNode token =
        add(
            "'hashType': 'SHA256', 'sessionDuration': %d, 'expiry': %d"
                .formatted(duration, NOW + left));
    assertThat(start(token, "'expiry': %d".formatted(asked)).path("expiry").asLong())
        .isEqualTo(NOW + lasts);
  }

  @Test
  void privilegesOfAJoinMayBeAdded() {
    JsonNode session =
        start(add(JOIN_TOKEN), "'sessionPrivileges': 'role:viewerRole,firstName:Ada'");
    assertThat(codec.decode(session.path("ks").asText()).orElseThrow().privileges())
        .containsEntry("actionslimit", "-1")
        .containsEntry("role", "viewerRole")
        .containsEntry("firstName", "Ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"disableentitlement", "setrole:1", "actionslimit:5", "sessionid:x"})
  void aReservedPrivilegeHasToBeOnTheToken(String privilege) {
    assertThat(code(start(add(JOIN_TOKEN), "'sessionPrivileges': '%s'".formatted(privilege))))
        .isEqualTo("START_SESSION_ERROR");
  }

  @Test
  void aPrivilegeThatTheTokenLeavesOpenMayBeFilledIn() {
    JsonNode token = add("'hashType': 'SHA256', 'sessionPrivileges': 'sview:*,role:fixed'");
    assertThat(start(token, "'sessionPrivileges': 'sview:1_a'").path("privileges").asText())
        .startsWith("sview:1_a,role:fixed,");
    assertThat(code(start(token, "'sessionPrivileges': 'role:other'")))
        .isEqualTo("START_SESSION_ERROR");
  }

  @Test
  void theHashHasToBeThatOfTheCallsSession() {
    JsonNode token = add(ADMIN_TOKEN);
    String hashed = hash("SHA-256", widget(), token);
    assertThat(code(start(token, widget(), hashed, ""))).isEqualTo("INVALID_APP_TOKEN_HASH");
    assertThat(code(start(token, "", hashed, ""))).isEqualTo("MISSING_KS");
  }

  @Test
  void aTokenThatIsUnknownDisabledOrExpiredStartsNoSession() {
    assertThat(code(call("get", "'id': '0_none'"))).isEqualTo("APP_TOKEN_ID_NOT_FOUND");
    assertThat(code(start(add("'hashType': 'SHA256', 'status': 1"), "")))
        .isEqualTo("APP_TOKEN_NOT_ACTIVE");
    JsonNode token = add("'hashType': 'SHA256', 'expiry': %d".formatted(NOW + 60));
    client.steer("/clock", "{'offsetSeconds': 60}");
    assertThat(code(start(token, ""))).isEqualTo("APP_TOKEN_EXPIRED");
  }

  @Test
  void aDeletedTokenTakesItsSessionsWithIt() {
    JsonNode deleted = add(ADMIN_TOKEN);
    String ks = start(deleted, "").path("ks").asText();
    String stranger = start(add(ADMIN_TOKEN), "").path("ks").asText();
    assertThat(client.call("user", "list", ks, "{}").has("totalCount")).isTrue();
    assertThat(call("delete", "'id': '%s'".formatted(deleted.path("id").asText())).isNull())
        .isTrue();
    assertThat(client.call("user", "list", ks, "{}").at("/args/KSID").asText()).isEqualTo("LOGOUT");
    assertThat(client.call("user", "list", stranger, "{}").has("totalCount")).isTrue();
    assertThat(code(start(deleted, ""))).isEqualTo("APP_TOKEN_ID_NOT_FOUND");
  }

  @Test
  void anUnknownHashTypeIsRefused() {
    assertThat(code(add("'hashType': 'CRC32'"))).isEqualTo("INVALID_ENUM_VALUE");
  }

  private JsonNode add(String values) {
    return call("add", "'appToken': {%s}".formatted(values));
  }

  private JsonNode call(String action, String parameters) {
    String ks = client.adminSession("service");
    return client.call("appToken", action, ks, "{%s}".formatted(parameters));
  }

  private JsonNode start(JsonNode token, String parameters) {
    String widget = widget();
    return start(token, widget, hash("SHA-256", widget, token), parameters);
  }

  private JsonNode start(JsonNode token, String ks, String hash, String parameters) {
    String all =
        "{'id': '%s', 'tokenHash': '%s'%s}"
            .formatted(
                token.path("id").asText(), hash, parameters.isEmpty() ? "" : ", " + parameters);
    return client.call("appToken", "startSession", ks, all);
  }

  private String widget() {
    return client
        .call("session", "startWidgetSession", "", "{'widgetId': '_1234567'}")
        .path("ks")
        .asText();
  }

  private static String code(JsonNode answer) {
    return answer.path("code").asText();
  }

  private static String hash(String algorithm, String ks, JsonNode token) {
    try {
      byte[] text = (ks + token.path("token").asText()).getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text));
    } catch (GeneralSecurityException missing) {
      throw new AssertionError(missing);
    }
  }
}
