package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.ADMIN_SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notifications as their receiver sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTest {
  private static final String SERVICE = "eventNotification_eventNotificationTemplate";
  private static final String FIELDS =
      "'data': {'objectType': 'KalturaHttpNotificationDataFields'}";

  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private final WebhookReceiver receiver = new WebhookReceiver();
  private String admin = "";
  private String roomId = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    receiver.clear();
    admin = client.adminSession("discord.111");
    roomId =
        client
            .call("room_room", "add", admin, "{'entry': {'name': 'Wö & sync', 'roomType': 1}}")
            .path("id")
            .asText();
  }

  @AfterAll
  void stop() {
    receiver.close();
    simulator.close();
  }

  @Test
  void fieldsComeAsAFormThatIsSigned() throws NoSuchAlgorithmException {
    register("HTTP_ENTRY_STATUS_EQUALS", "'secureHashingAlgo': 2, " + FIELDS);
    String recordingId = finishRecording();
    WebhookReceiver.Received webhook = onlyOne();
    assertThat(webhook.method()).isEqualTo("POST");
    assertThat(webhook.uri()).isEqualTo("/webhooks/token");
    assertThat(webhook.body())
        .isEqualTo(
            "entry_id="
                + recordingId
                + "&entry_name=W%C3%B6+%26+sync&entry_status=2"
                + "&trigger_status=2");
    assertThat(webhook.headers().getFirst("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(webhook.headers().getFirst("X-KALTURA-HASH-ALGO")).isEqualTo("sha256");
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest((ADMIN_SECRET + webhook.body()).getBytes(UTF_8));
    assertThat(webhook.headers().getFirst("X-KALTURA-SIGNATURE"))
        .isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void textAndHeadersAreFilledIn() {
    register(
        "HTTP_ENTRY_STATUS_EQUALS",
        "'data': {'objectType': 'KalturaHttpNotificationDataText', 'contentType': 'text/plain',"
            + " 'content': {'objectType': 'KalturaStringValue', 'value': '<{entry_name}> {x}'}},"
            + " 'customHeaders': [{'key': 'X-Token', 'value': 's-{entry_status}'}]");
    finishRecording();
    assertThat(onlyOne().body()).isEqualTo("<Wö & sync> {x}");
    assertThat(onlyOne().headers().getFirst("Content-Type")).isEqualTo("text/plain");
    assertThat(onlyOne().headers().getFirst("X-Token")).isEqualTo("s-2");
    assertThat(onlyOne().headers().getFirst("X-KALTURA-HASH-ALGO")).isEqualTo("sha1");
  }

  @Test
  void anObjectComesAsJson() {
    register(
        "HTTP_ENTRY_STATUS_EQUALS",
        "'data': {'objectType': 'KalturaHttpNotificationObjectData', 'format': 1,"
            + " 'apiObjectType': 'KalturaMediaEntry', 'code': '$scope->getObject()'}");
    String recordingId = finishRecording();
    JsonNode notification = SimulatorClient.parse(onlyOne().body());
    assertThat(onlyOne().headers().getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(notification.at("/object/id").asText()).isEqualTo(recordingId);
    assertThat(notification.at("/object/rootEntryId").asText()).isEqualTo(roomId);
    assertThat(notification.path("eventObjectType").isTextual()).isTrue();
    assertThat(notification.path("eventType").isInt()).isTrue();
    assertThat(notification.path("templateSystemName").asText()).isEqualTo("OURS");
    assertThat(notification.path("objectType").asText()).isEqualTo("KalturaHttpNotification");
    assertThat(notification.path("eventNotificationJobId").asLong())
        .isEqualTo(client.control("/webhooks").at("/0/jobId").asLong());
  }

  @Test
  void withoutCodeTheObjectIsEmpty() {
    register(
        "HTTP_ENTRY_STATUS_EQUALS",
        "'data': {'objectType': 'KalturaHttpNotificationObjectData', 'format': 1}");
    finishRecording();
    assertThat(SimulatorClient.parse(onlyOne().body()).path("object")).isEmpty();
  }

  @Test
  void aGetHasItsFieldsInTheUrl() {
    register("HTTP_ENTRY_STATUS_EQUALS", "'method': 1, " + FIELDS);
    finishRecording();
    assertThat(onlyOne().method()).isEqualTo("GET");
    assertThat(onlyOne().uri()).contains("/webhooks/token?entry_id=1_").contains("entry_status=2");
    assertThat(onlyOne().body()).isEmpty();
  }

  @Test
  void onlyTheWantedStatusAndOnlyActiveTemplatesFire() {
    register(
        "HTTP_ENTRY_STATUS_EQUALS",
        FIELDS + ", 'userParameters': [{'key': 'trigger_status', 'value': {'value': '3'}}]");
    finishRecording();
    assertThat(sent()).isEmpty();
    client.call("room_room", "delete", admin, "{'roomId': '" + roomId + "'}");
    assertThat(sent()).hasSize(1);
    assertThat(receiver.received().getFirst().body())
        .contains("entry_id=" + roomId)
        .contains("entry_status=3");
  }

  @Test
  void everyStatusChangeAndEveryChangeHaveTheirTemplates() {
    register("HTTP_ENTRY_STATUS_CHANGED", FIELDS);
    String renamed = "{'roomId': '" + roomId + "', 'room': {'name': 'New'}}";
    client.call("room_room", "update", admin, renamed);
    assertThat(sent()).isEmpty();
    register("HTTP_ENTRY_CHANGED", "'systemName': 'OTHER', " + FIELDS);
    client.call("room_room", "update", admin, renamed);
    assertThat(sent()).hasSize(1);
    client.call("room_room", "delete", admin, "{'roomId': '" + roomId + "'}");
    assertThat(sent()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 201, 302, 404})
  void threeAttemptsAreMadeAMinuteApart(int status) {
    register("HTTP_ENTRY_STATUS_EQUALS", FIELDS);
    receiver.answerWith(status);
    finishRecording();
    assertThat(sent()).hasSize(1);
    client.steer("/clock", "{'offsetSeconds': 59}");
    assertThat(sent()).hasSize(1);
    client.steer("/clock", "{'offsetSeconds': 60}");
    assertThat(sent()).hasSize(2);
    client.steer("/clock", "{'offsetSeconds': 120}");
    assertThat(sent()).hasSize(3);
    client.steer("/clock", "{'offsetSeconds': 9999}");
    assertThat(sent()).hasSize(3);
    JsonNode delivery = client.control("/webhooks").path(0);
    assertThat(delivery.path("state").asText()).isEqualTo("GIVEN_UP");
    assertThat(delivery.at("/attempts/2/status").asInt()).isEqualTo(status);
    assertThat(delivery.has("nextAttemptAt")).isFalse();
  }

  @Test
  void aLaterAttemptCanSucceed() {
    register("HTTP_ENTRY_STATUS_EQUALS", FIELDS);
    receiver.answerWith(503);
    finishRecording();
    assertThat(sent()).hasSize(1);
    receiver.answerWith(204);
    client.steer("/clock", "{'offsetSeconds': 60}");
    assertThat(sent()).hasSize(2);
    assertThat(client.control("/webhooks").at("/0/state").asText()).isEqualTo("DELIVERED");
  }

  @Test
  void aReceiverThatIsNotThereIsNoted() {
    register("HTTP_ENTRY_STATUS_EQUALS", FIELDS + ", 'url': 'http://127.0.0.1:1/x'");
    finishRecording();
    sent();
    JsonNode attempt = client.control("/webhooks").at("/0/attempts/0");
    assertThat(attempt.path("status").asInt(-1)).isZero();
    assertThat(attempt.path("error").asText()).contains("ConnectException");
  }

  @Test
  void aNotificationCanComeTwice() {
    register("HTTP_ENTRY_STATUS_EQUALS", FIELDS);
    client.steer("/webhooks/mode", "{'duplicate': true}");
    finishRecording();
    List<WebhookReceiver.Received> twice = sent();
    assertThat(twice).hasSize(2);
    assertThat(twice.get(0).body()).isEqualTo(twice.get(1).body());
    assertThat(client.control("/webhooks")).hasSize(1);
  }

  @Test
  void notificationsCanChangePlaces() {
    register("HTTP_ENTRY_STATUS_EQUALS", FIELDS);
    client.steer("/webhooks/mode", "{'reorder': true}");
    String first = finishRecording();
    assertThat(receiver.received()).isEmpty();
    String second = finishRecording();
    List<WebhookReceiver.Received> both = sent();
    assertThat(both).hasSize(2);
    assertThat(both.get(0).body()).contains("entry_id=" + second);
    assertThat(both.get(1).body()).contains("entry_id=" + first);
    JsonNode shown = client.control("/webhooks");
    assertThat(shown.at("/0/jobId").asLong()).isLessThan(shown.at("/1/jobId").asLong());
  }

  @Test
  void aResetForgetsTemplatesAndNotifications() {
    register("HTTP_ENTRY_STATUS_EQUALS", FIELDS);
    finishRecording();
    sent();
    client.steer("/reset", "");
    assertThat(client.control("/webhooks")).isEmpty();
    assertThat(client.control("/features").path("eventNotifications").asBoolean()).isTrue();
  }

  /** Everything that was received once all that is due has been sent. */
  private List<WebhookReceiver.Received> sent() {
    client.steer("/webhooks/send", "");
    return receiver.received();
  }

  private WebhookReceiver.Received onlyOne() {
    assertThat(sent()).hasSize(1);
    return receiver.received().getFirst();
  }

  private String finishRecording() {
    return SimulatorClient.parse(client.steer("/entries/" + roomId + "/ready", "").body())
        .path("id")
        .asText();
  }

  private void register(String systemName, String properties) {
    JsonNode offered =
        client.call(
            SERVICE,
            "listTemplates",
            admin,
            "{'filter': {'systemNameEqual': '" + systemName + "'}}");
    JsonNode copy =
        client.call(
            SERVICE,
            "clone",
            admin,
            ("{'id': %s, 'eventNotificationTemplate': {"
                    + "'objectType': 'KalturaHttpNotificationTemplate', 'name': 'Ours',"
                    + " 'systemName': 'OURS', 'url': '%s', %s}}")
                .formatted(offered.at("/objects/0/id"), receiver.url(), properties));
    JsonNode active =
        client.call(SERVICE, "updateStatus", admin, "{'id': " + copy.path("id") + ", 'status': 2}");
    assertThat(active.path("status").asInt()).isEqualTo(2);
  }
}
