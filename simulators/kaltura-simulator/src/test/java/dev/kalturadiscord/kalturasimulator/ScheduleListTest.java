package dev.kalturadiscord.kalturasimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Schedule events that are asked for by name, with an index that lags behind by a second. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleListTest {
  private static final String SERVICE = "schedule_scheduleEvent";
  private static final String TYPE = "'objectType': 'KalturaMeetingScheduleEvent', ";

  private final KalturaSimulator simulator = Simulators.start(Duration.ofSeconds(1));
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    admin = client.adminSession("discord.111");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void thoseThatWereNamedComeInTheOrderOfTheirCreation() {
    String first = add("'referenceId': 'a'");
    String second = add("'referenceId': 'b'");
    String third = add("'referenceId': 'b'");
    later(1);

    assertThat(ids("'idIn': '" + third + "," + first + "," + third + ",12'"))
        .containsExactly(first, third);
    assertThat(ids("'idEqual': '" + second + "'")).containsExactly(second);
    assertThat(ids("'referenceIdEqual': 'b'")).containsExactly(second, third);
    assertThat(ids("'referenceIdEqual': 'b', 'idIn': '" + first + "," + third + "'"))
        .containsExactly(third);
    assertThat(ids("'referenceIdEqual': 'c'")).isEmpty();
  }

  @Test
  void anotherReferenceIsSeenAfterTheLag() {
    String event = add("'referenceId': 'a'");
    later(1);
    client.call(
        SERVICE,
        "update",
        admin,
        "{'scheduleEventId': " + event + ", 'scheduleEvent': {" + TYPE + "'referenceId': 'b'}}");

    assertThat(ids("'referenceIdEqual': 'a'")).containsExactly(event);
    assertThat(ids("'referenceIdEqual': 'b'")).isEmpty();
    later(2);
    assertThat(ids("'referenceIdEqual': 'a'")).isEmpty();
    assertThat(ids("'referenceIdEqual': 'b'")).containsExactly(event);
  }

  @Test
  void nothingIsLeftAfterAReset() {
    String event = add("'referenceId': 'a'");
    client.steer("/reset", "");
    admin = client.adminSession("discord.111");
    later(1);

    assertThat(ids("'referenceIdEqual': 'a'")).isEmpty();
    assertThat(ids("'idEqual': '" + event + "'")).isEmpty();
  }

  private void later(int seconds) {
    client.steer("/clock", "{'offsetSeconds': " + seconds + "}");
  }

  private String add(String properties) {
    String event = TYPE + "'summary': 'S', 'recurrenceType': 0, 'startDate': 60, 'endDate': 120, ";
    return client
        .call(SERVICE, "add", admin, "{'scheduleEvent': {" + event + properties + "}}")
        .path("id")
        .asText();
  }

  private List<String> ids(String filter) {
    JsonNode listed =
        client.call(
            SERVICE,
            "list",
            admin,
            "{'filter': {'objectType': 'KalturaScheduleEventFilter', " + filter + "}}");
    return listed.path("objects").valueStream().map(event -> event.path("id").asText()).toList();
  }
}
