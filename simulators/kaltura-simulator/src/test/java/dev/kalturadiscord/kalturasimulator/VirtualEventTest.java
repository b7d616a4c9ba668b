package dev.kalturadiscord.kalturasimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Virtual events, which an account has only on request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VirtualEventTest {
  private static final String SERVICE = "virtualEvent_virtualEvent";

  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    client.steer("/features", "{'virtualEvents': true}");
    admin = client.adminSession("service");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "get", "update", "delete", "list"})
  void anAccountIsWithoutThemByDefault(String action) {
    client.steer("/reset", "");
    JsonNode error = client.call(SERVICE, action, admin, "{}");
    assertThat(error.path("code").asText()).isEqualTo("SERVICE_FORBIDDEN");
    assertThat(error.at("/args/SERVICE").asText()).isEqualTo("virtualEvent->" + action);
  }

  @ParameterizedTest
  @CsvSource({
    "virtualEvent_virtualEvent, end, ACTION_DOES_NOT_EXISTS",
    "virtualEvent_virtualEvent, cancel, ACTION_DOES_NOT_EXISTS",
    "virtualEvent, get, SERVICE_DOES_NOT_EXISTS"
  })
  void whatNeverWasDoesNotExist(String service, String action, String code) {
    assertThat(client.call(service, action, admin, "{}").path("code").asText()).isEqualTo(code);
  }

  @Test
  void aVirtualEventIsAddedChangedListedAndDeleted() {
    JsonNode event = add("'name': 'Fair', 'tags': 'discord'");
    assertThat(event.path("status").asInt()).isEqualTo(2);
    assertThat(event.path("objectType").asText()).isEqualTo("KalturaVirtualEvent");
    String id = "'id': " + event.path("id");
    assertThat(call("get", id)).isEqualTo(event);
    assertThat(call("update", id + ", 'virtualEvent': {'name': 'Fairer'}").path("name").asText())
        .isEqualTo("Fairer");
    assertThat(call("list", "'filter': {'statusEqual': 2}").path("totalCount").asInt()).isOne();
    assertThat(call("delete", id).isNull()).isTrue();
    assertThat(call("get", id).path("code").asText()).isEqualTo("VIRTUAL_EVENT_NOT_FOUND");
    assertThat(call("list", "").path("totalCount").asInt(-1)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'name': 'ab' | PROPERTY_VALIDATION_MIN_LENGTH",
        "'tags': 'x' | PROPERTY_VALIDATION_CANNOT_BE_NULL",
        "'name': 'Fair', 'mainEventScheduleEventId': 42 | INVALID_OBJECT_ID",
        "'name': 'Fair', 'adminsGroupIds': 'nobody' | INVALID_GROUP_ID",
        "'name': 'Fair', 'status': 2 | PROPERTY_VALIDATION_NOT_UPDATABLE"
      })
  void aWrongVirtualEventIsRefused(String properties, String code) {
    assertThat(add(properties).path("code").asText()).isEqualTo(code);
  }

  private JsonNode add(String properties) {
    return call("add", "'virtualEvent': {" + properties + "}");
  }

  private JsonNode call(String action, String parameters) {
    return client.call(SERVICE, action, admin, "{" + parameters + "}");
  }
}
