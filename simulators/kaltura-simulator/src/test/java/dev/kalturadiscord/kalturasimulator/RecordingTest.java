package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where the recording of a meeting turns up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingTest {
  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";
  private String placeholder = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    admin = client.adminSession("discord.111");
    placeholder =
        client
            .call(
                "media",
                "add",
                admin,
                "{'entry': {'mediaType': 1, 'name': 'Weekly sync', 'tags': 'discord,dm_1'}}")
            .path("id")
            .asText();
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void theRecordingOfARoomIsConvertedFirst() {
    String roomId =
        client
            .call("room_room", "add", admin, "{'entry': {'name': 'Weekly sync', 'roomType': 1}}")
            .path("id")
            .asText();
    JsonNode converting = ready(roomId, "'status': 1, 'durationSeconds': 5");
    assertThat(status(converting)).isEqualTo(1);
    assertThat(converting.path("rootEntryId").asText()).isEqualTo(roomId);
    assertThat(recordedEntry(roomId)).isEqualTo(converting.path("id").asText());
    String filter = "'rootEntryIdEqual': '" + roomId + "'";
    assertThat(count(filter)).isZero();
    assertThat(count(filter + ", 'statusIn': '-1,0,1,2,4,7'")).isOne();
    JsonNode ready = ready(roomId, "'durationSeconds': 90");
    assertThat(ready.path("id")).isEqualTo(converting.path("id"));
    assertThat(status(ready)).isEqualTo(2);
    assertThat(ready.path("msDuration").asLong()).isEqualTo(90_000);
    assertThat(count(filter)).isOne();
    JsonNode second = ready(roomId, "");
    assertThat(second.path("id")).isNotEqualTo(ready.path("id"));
    assertThat(recordedEntry(roomId)).isEqualTo(second.path("id").asText());
    assertThat(count(filter)).isEqualTo(2);
  }

  @Test
  void aRecordingNamesThePlaceholderAsItsTemplate() {
    JsonNode converting = ready(placeholder, "'status': 1");
    assertThat(status(converting)).isEqualTo(1);
    JsonNode recording = ready(placeholder, "'as': 'template', 'durationSeconds': 90");
    assertThat(recording.path("id")).isEqualTo(converting.path("id"));
    assertThat(recording.path("id").asText()).isNotEqualTo(placeholder);
    assertThat(status(recording)).isEqualTo(2);
    assertThat(recording.path("duration").asLong()).isEqualTo(90);
    assertThat(recording.path("templateEntryId").asText()).isEqualTo(placeholder);
    assertThat(recording.path("name").asText()).isEqualTo("Weekly sync");
    assertThat(recording.path("tags").asText()).isEqualTo("discord, dm_1");
    assertThat(recording.path("userId").asText()).isEqualTo("discord.111");
    assertThat(status(get(placeholder))).isEqualTo(7);
    JsonNode found =
        search(
            "{'objectType': 'KalturaESearchEntryItem', 'fieldName': 'template_entry_id',"
                + " 'itemType': 1, 'searchTerm': '"
                + placeholder
                + "'}");
    assertThat(found.at("/objects/0/object/id")).isEqualTo(recording.path("id"));
    assertThat(found.path("totalCount").asInt()).isOne();
  }

  @Test
  void aRecordingGoesIntoThePlaceholder() {
    JsonNode converting = ready(placeholder, "'as': 'placeholder', 'status': 1");
    assertThat(converting.path("id").asText()).isEqualTo(placeholder);
    assertThat(status(converting)).isEqualTo(1);
    ready(placeholder, "'as': 'placeholder', 'durationSeconds': 90");
    assertThat(status(get(placeholder))).isEqualTo(2);
    assertThat(get(placeholder).path("duration").asLong()).isEqualTo(90);
    assertThat(get(placeholder).path("tags").asText()).isEqualTo("discord, dm_1");
    assertThat(steer(placeholder, "'as': 'placeholder'")).isEqualTo(400);
  }

  @Test
  void aRecordingIsAttachedToTheEvent() {
    long eventId = addEvent();
    String asked = "'as': 'event', 'eventId': " + eventId;
    JsonNode first = ready(placeholder, asked + ", 'status': 1");
    assertThat(first.has("templateEntryId")).isFalse();
    assertThat(entryIds(eventId)).isEqualTo(first.path("id").asText());
    JsonNode finished = ready(placeholder, asked);
    assertThat(finished.path("id")).isEqualTo(first.path("id"));
    assertThat(status(finished)).isEqualTo(2);
    JsonNode second = ready(placeholder, asked);
    assertThat(entryIds(eventId))
        .isEqualTo(first.path("id").asText() + "," + second.path("id").asText());
  }

  @Test
  void aRecordingIsOnlyRecognisedByItsOwnerAndItsMarks() {
    client.steer("/clock", "{'offsetSeconds': 1800}");
    JsonNode converting =
        ready(placeholder, "'as': 'unattached', 'userId': 'discord.7', 'status': 1");
    JsonNode recording = ready(converting.path("id").asText(), "");
    assertThat(recording.path("userId").asText()).isEqualTo("discord.7");
    assertThat(recording.path("application").asText()).isEqualTo("7");
    assertThat(recording.path("tags").asText()).isEqualTo("kaltura_meeting");
    assertThat(recording.has("templateEntryId")).isFalse();
    assertThat(status(recording)).isEqualTo(2);
    JsonNode found =
        search(
            "{'objectType': 'KalturaESearchEntryItem', 'fieldName': 'kuser_id', 'itemType': 1,"
                + " 'searchTerm': 'discord.7'},"
                + "{'objectType': 'KalturaESearchEntryItem', 'fieldName': 'created_at',"
                + " 'itemType': 5, 'range': {'greaterThanOrEqual': "
                + NOW
                + "}}");
    assertThat(found.at("/objects/0/object/id")).isEqualTo(recording.path("id"));
    assertThat(ready(placeholder, "'as': 'unattached'").path("userId").asText())
        .isEqualTo("discord.111");
  }

  @Test
  void whatCannotBeRecordedIsRefused() {
    assertThat(steer("1_none", "")).isEqualTo(404);
    assertThat(steer("1_vid00001", "")).isEqualTo(400);
    assertThat(steer(placeholder, "'as': 'nonsense'")).isEqualTo(400);
    assertThat(steer(placeholder, "'as': 'event'")).isEqualTo(400);
    assertThat(steer(placeholder, "'as': 'event', 'eventId': 5")).isEqualTo(404);
    assertThat(steer(placeholder, "'status': 7")).isEqualTo(400);
    assertThat(count("'statusIn': '1,2', 'nameEqual': 'Weekly sync'")).isZero();
    assertThat(steer("1_vid00013", "")).isEqualTo(201);
    assertThat(status(get("1_vid00013"))).isEqualTo(2);
  }

  private JsonNode ready(String id, String asked) {
    return client.control("/entries/" + id + "/ready", "{" + asked + "}");
  }

  private int steer(String id, String asked) {
    return client.steer("/entries/" + id + "/ready", "{" + asked + "}").statusCode();
  }

  private JsonNode get(String id) {
    return client.call("media", "get", admin, "{'entryId': '" + id + "'}");
  }

  private String recordedEntry(String roomId) {
    return client
        .call("room_room", "get", admin, "{'roomId': '" + roomId + "'}")
        .path("recordedEntryId")
        .asText();
  }

  private int count(String filter) {
    return client
        .call("media", "list", admin, "{'filter': {" + filter + "}}")
        .path("totalCount")
        .asInt(-1);
  }

  private JsonNode search(String items) {
    return client.call(
        "elasticsearch_esearch",
        "searchEntry",
        admin,
        "{'searchParams': {'searchOperator': {'searchItems': [" + items + "]}}}");
  }

  private long addEvent() {
    return client
        .call(
            "schedule_scheduleEvent",
            "add",
            admin,
            "{'scheduleEvent': {'objectType': 'KalturaRecordScheduleEvent', 'summary': 'a',"
                + " 'recurrenceType': 0, 'startDate': -3600, 'endDate': -60,"
                + " 'templateEntryId': '"
                + placeholder
                + "'}}")
        .path("id")
        .asLong();
  }

  private String entryIds(long eventId) {
    return client
        .call("schedule_scheduleEvent", "get", admin, "{'scheduleEventId': " + eventId + "}")
        .path("entryIds")
        .asText();
  }

  private static int status(JsonNode entry) {
    return entry.path("status").asInt();
  }
}
