package dev.kalturadiscord.kalturasimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of notifications. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationTemplateTest {
  private static final String SERVICE = "eventNotification_eventNotificationTemplate";
  private static final String HTTP = "'objectType': 'KalturaHttpNotificationTemplate'";

  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";
  private String ready = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    admin = client.adminSession("service");
    ready =
        call("listTemplates", "'filter': {'systemNameEqual': 'HTTP_ENTRY_STATUS_EQUALS'}")
            .at("/objects/0/id")
            .asText();
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void kalturaOffersTemplatesThatNobodyOwns() {
    JsonNode offered = call("listTemplates", "'filter': {'typeEqual': 'httpNotification.Http'}");
    assertThat(offered.path("totalCount").asInt()).isEqualTo(6);
    assertThat(offered.at("/objects/1/partnerId").asInt(-1)).isZero();
    assertThat(offered.at("/objects/1/status").asInt()).isEqualTo(1);
    assertThat(offered.at("/objects/1/userParameters/0/value/value").asText()).isEqualTo("2");
    assertThat(offered.at("/objects/1/contentParameters")).hasSize(4);
    assertThat(offered.at("/objects/1").has("trigger")).isFalse();
    assertThat(call("list", "").path("totalCount").asInt(-1)).isZero();
    assertThat(call("get", "'id': " + ready).path("code").asText())
        .isEqualTo("EVENT_NOTIFICATION_TEMPLATE_NOT_FOUND");
    assertThat(call("delete", "'id': " + ready).path("code").asText())
        .isEqualTo("EVENT_NOTIFICATION_TEMPLATE_NOT_FOUND");
  }

  @Test
  void aCopyTakesOnlyWhatAnAccountMaySet() {
    JsonNode copy =
        copy(
            "'name': 'Ready', 'systemName': 'OURS', 'url': 'https://bot/x', 'timeout': 10,"
                + " 'secureHashingAlgo': 2, 'customHeaders': [{'key': 'X-T', 'value': 'v'}],"
                + " 'eventType': '10', 'manualDispatchEnabled': true, 'contentParameters': [],"
                + " 'signSecret': 'mine'");
    assertThat(copy.path("partnerId").asInt()).isEqualTo(1234567);
    assertThat(copy.path("status").asInt()).isEqualTo(1);
    assertThat(copy.path("eventType").asText()).isEqualTo("3");
    assertThat(copy.path("manualDispatchEnabled").asBoolean()).isFalse();
    assertThat(copy.path("contentParameters")).hasSize(4);
    assertThat(copy.has("signSecret")).isFalse();
    assertThat(copy.at("/customHeaders/0/key").asText()).isEqualTo("X-T");
    assertThat(copy.path("secureHashingAlgo").asInt()).isEqualTo(2);
    assertThat(copy.path("type").asText()).isEqualTo("httpNotification.Http");
    assertThat(call("get", id(copy))).isEqualTo(copy);
    JsonNode updated = call("update", id(copy) + ", " + template("'url': 'https://bot/y'"));
    assertThat(updated.path("url").asText()).isEqualTo("https://bot/y");
    assertThat(updated.path("name").asText()).isEqualTo("Ready");
    String listed = "'filter': {'systemNameEqual': 'OURS', 'statusIn': '1,2'}";
    assertThat(call("list", listed).at("/objects/0")).isEqualTo(updated);
    assertThat(call("delete", id(copy)).isNull()).isTrue();
    assertThat(call("list", listed).path("totalCount").asInt(-1)).isZero();
  }

  @Test
  void systemNamesAreUniqueAmongActiveTemplatesOnly() {
    JsonNode first = copy("'systemName': 'OURS'");
    JsonNode second = copy("'systemName': 'OURS'");
    assertThat(second.has("id")).isTrue();
    assertThat(activate(first).path("status").asInt()).isEqualTo(2);
    JsonNode error = activate(second);
    assertThat(error.path("code").asText())
        .isEqualTo("EVENT_NOTIFICATION_TEMPLATE_DUPLICATE_SYSTEM_NAME");
    assertThat(error.at("/args/NAME").asText()).isEqualTo("OURS");
    assertThat(copy("'systemName': 'OURS'").path("code").asText())
        .isEqualTo("EVENT_NOTIFICATION_TEMPLATE_DUPLICATE_SYSTEM_NAME");
    // A template that is active finds itself.
    assertThat(activate(first).path("code").asText())
        .isEqualTo("EVENT_NOTIFICATION_TEMPLATE_DUPLICATE_SYSTEM_NAME");
    assertThat(call("updateStatus", id(first) + ", 'status': 1").path("status").asInt()).isOne();
    assertThat(activate(second).path("status").asInt()).isEqualTo(2);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(copy("'systemName': 'XY'").path("code").asText())
        .isEqualTo("PROPERTY_VALIDATION_MIN_LENGTH");
    assertThat(call("clone", "'id': 5").path("code").asText())
        .isEqualTo("EVENT_NOTIFICATION_TEMPLATE_NOT_FOUND");
    assertThat(
            call("clone", "'id': " + ready + ", 'eventNotificationTemplate': {'name': 'x'}")
                .path("code")
                .asText())
        .isEqualTo("EVENT_NOTIFICATION_WRONG_TYPE");
    JsonNode copy = copy("'name': 'x'");
    assertThat(call("updateStatus", id(copy) + ", 'status': 9").path("code").asText())
        .isEqualTo("INVALID_ENUM_VALUE");
    assertThat(call("update", id(copy) + ", " + template("'status': 2")).path("code").asText())
        .isEqualTo("PROPERTY_VALIDATION_NOT_UPDATABLE");
  }

  @Test
  void noAccountAddsTemplates() {
    assertThat(call("add", template("'name': 'x'")).path("code").asText())
        .isEqualTo("SERVICE_FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"listTemplates", "list", "get", "clone", "update", "updateStatus"})
  void anAccountMayBeWithoutNotifications(String action) {
    client.steer("/features", "{'eventNotifications': false}");
    assertThat(call(action, "'id': " + ready).path("code").asText()).isEqualTo("SERVICE_FORBIDDEN");
  }

  private JsonNode copy(String properties) {
    return call("clone", "'id': " + ready + ", " + template(properties));
  }

  private JsonNode activate(JsonNode template) {
    return call("updateStatus", id(template) + ", 'status': 2");
  }

  private static String template(String properties) {
    return "'eventNotificationTemplate': {" + HTTP + ", " + properties + "}";
  }

  private static String id(JsonNode template) {
    return "'id': " + template.path("id");
  }

  private JsonNode call(String action, String parameters) {
    return client.call(SERVICE, action, admin, "{" + parameters + "}");
  }
}
