package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the product does with a meeting, from creating it to its recording. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingLifeTest {
  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";

  @BeforeAll
  void isAlive() {
    assertThat(client.control("/health").path("status").asText()).isEqualTo("UP");
    assertThat(client.get("/version").statusCode()).isEqualTo(200);
  }

  @BeforeEach
  void startAnew() {
    assertThat(client.steer("/reset", "").statusCode()).isEqualTo(204);
    admin = client.adminSession("discord.111");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void aRoomIsCreatedThroughKaf() {
    String roomId = createRoom("Weekly sync");
    JsonNode room = client.call("room_room", "get", admin, "{'roomId': '" + roomId + "'}");
    assertThat(room.path("name").asText()).isEqualTo("Weekly sync");
    assertThat(room.path("userId").asText()).isEqualTo("discord.111");
    assertThat(room.path("tags").asText()).isEqualTo("discord, dm_7f3c");
    assertThat(room.path("templateRoomEntryId").asText()).isEqualTo("1_tmplmeeting");
    assertThat(room.path("type").asText()).isEqualTo("room.room");
    assertThat(room.path("status").asInt()).isEqualTo(7);
    assertThat(room.path("roomType").asInt()).isEqualTo(1);
  }

  @Test
  void kafRefusesWithoutAdminSessionNameOrTemplate() {
    String user = client.session(0, "discord.1", "");
    HttpResponse<String> byUser = postRoom("{'ks': '" + user + "', 'name': 'x'}");
    assertThat(byUser.statusCode()).isEqualTo(401);
    assertThat(byUser.body())
        .isEqualTo("{\"success\":false,\"message\":\"Invalid session token\"}");
    assertThat(postRoom("{'ks': '" + admin + "'}").statusCode()).isEqualTo(400);
    HttpResponse<String> badTemplate =
        postRoom("{'ks': '" + admin + "', 'name': 'x', 'templateRoomEntryId': '1_none'}");
    assertThat(SimulatorClient.parse(badTemplate.body()).path("success").asBoolean(true)).isFalse();
    assertThat(client.control("/rooms")).hasSize(3);
  }

  @Test
  void roomsAreOnlyListedWhenTheirStatusIsAskedFor() {
    String roomId = createRoom("Weekly sync");
    JsonNode withoutStatus = list("room_room", "{'tagsMultiLikeAnd': 'discord'}");
    assertThat(withoutStatus.path("totalCount").asInt()).isZero();
    JsonNode withStatus =
        list("room_room", "{'tagsMultiLikeAnd': 'discord,dm_7f3c', 'statusIn': '2,7'}");
    assertThat(withStatus.at("/objects/0/id").asText()).isEqualTo(roomId);
    assertThat(withStatus.path("objectType").asText()).isEqualTo("KalturaRoomEntryListResponse");
    assertThat(list("room_room", "{'idEqual': '" + roomId + "'}").path("totalCount").asInt())
        .isOne();
  }

  @Test
  void aRoomIsUpdatedAndDeleted() {
    String roomId = createRoom("Weekly sync");
    String idParameter = "'roomId': '" + roomId + "'";
    JsonNode updated =
        client.call(
            "room_room",
            "update",
            admin,
            "{"
                + idParameter
                + ", 'room': {'objectType': 'KalturaRoomEntry',"
                + " 'referenceId': 'discord:7f3c', 'nonsense': 1}}");
    assertThat(updated.path("referenceId").asText()).isEqualTo("discord:7f3c");
    assertThat(client.call("room_room", "delete", admin, "{" + idParameter + "}").isNull())
        .isTrue();
    JsonNode gone = client.call("room_room", "get", admin, "{" + idParameter + "}");
    assertThat(gone.path("code").asText()).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(gone.at("/args/ENTRY_ID").asText()).isEqualTo(roomId);
  }

  @Test
  void onlyTheOwnerOrAnAdministratorUpdatesARoom() {
    String roomId = createRoom("Weekly sync");
    String update = "{'roomId': '" + roomId + "', 'room': {'description': 'x'}}";
    String owner = client.session(0, "discord.111", "");
    assertThat(client.call("room_room", "update", owner, update).path("description").asText())
        .isEqualTo("x");
    String stranger = client.session(0, "discord.222", "");
    JsonNode refused = client.call("room_room", "update", stranger, update);
    assertThat(refused.path("code").asText()).isEqualTo("INVALID_KS");
    assertThat(refused.at("/args/ERR_CODE").asText()).isEqualTo("-4");
  }

  @Test
  void anEventGetsWhatKalturaGivesIt() {
    JsonNode event = addEvent("'startDate': 0, 'endDate': 3600, 'ownerId': 'somebody.else'");
    assertThat(event.path("startDate").asLong()).isEqualTo(NOW);
    assertThat(event.path("endDate").asLong()).isEqualTo(NOW + 3600);
    assertThat(event.path("duration").asLong()).isEqualTo(3600);
    assertThat(event.path("ownerId").asText()).isEqualTo("discord.111");
    assertThat(event.path("sequence").asInt()).isEqualTo(11);
    assertThat(event.path("status").asInt()).isEqualTo(2);
    assertThat(event.path("classificationType").asInt()).isEqualTo(1);
    assertThat(event.path("blackoutConflicts").isArray()).isTrue();
    assertThat(event.path("objectType").asText()).isEqualTo("KalturaMeetingScheduleEvent");
    assertThat(event.has("description")).isFalse();
  }

  @Test
  void anEventIsEndedAndCancelled() {
    long id = addEvent("'startDate': -600, 'endDate': 3000").path("id").asLong();
    JsonNode ended = updateEvent(id, "'endDate': 0");
    assertThat(ended.path("endDate").asLong()).isEqualTo(NOW);
    assertThat(ended.path("duration").asLong()).isEqualTo(600);
    assertThat(ended.path("sequence").asInt()).isEqualTo(21);
    assertThat(ended.path("summary").asText()).isEqualTo("Weekly sync");
    assertThat(event("cancel", id).path("status").asInt()).isEqualTo(1);
    assertThat(event("cancel", id).path("status").asInt()).isEqualTo(1);
    assertThat(event("get", id).path("status").asInt()).isEqualTo(1);
    assertThat(listEvents("'statusEqual': 2").path("totalCount").asInt()).isZero();
    assertThat(event("delete", id).path("status").asInt()).isEqualTo(3);
    assertThat(event("get", id).path("code").asText()).isEqualTo("INVALID_OBJECT_ID");
    assertThat(client.control("/events").at("/0/status").asInt()).isEqualTo(3);
  }

  @Test
  void eventsOfNowAreListed() {
    long past = addEvent("'startDate': -7200, 'endDate': -3600").path("id").asLong();
    long later = addEvent("'startDate': 3600, 'endDate': 7200").path("id").asLong();
    long live = addEvent("'startDate': -60, 'endDate': 3600").path("id").asLong();
    String all = "'idIn': '%d,%d,%d,999'".formatted(past, later, live);
    JsonNode now =
        listEvents(
            all
                + ", 'statusEqual': 2, 'startDateLessThanOrEqual': %d,".formatted(NOW)
                + " 'endDateGreaterThanOrEqual': %d".formatted(NOW));
    assertThat(now.path("totalCount").asInt()).isOne();
    assertThat(now.at("/objects/0/id").asLong()).isEqualTo(live);
    JsonNode ordered = listEvents(all + ", 'orderBy': '+startDate'");
    assertThat(ordered.path("objects"))
        .extracting(event -> event.path("id").asLong())
        .containsExactly(past, live, later);
  }

  @Test
  void theRecordingOfARoomIsFoundByItsRoot() {
    String roomId = createRoom("Weekly sync");
    assertThat(
            client.steer("/entries/" + roomId + "/ready", "{'durationSeconds': 90}").statusCode())
        .isEqualTo(201);
    JsonNode recordings = list("media", "{'rootEntryIdEqual': '" + roomId + "'}");
    assertThat(recordings.path("totalCount").asInt()).isOne();
    JsonNode recording = recordings.at("/objects/0");
    assertThat(recording.path("duration").asInt()).isEqualTo(90);
    String found = "{'entryId': '" + recording.path("id").asText() + "'}";
    assertThat(client.call("media", "get", admin, found)).isEqualTo(recording);
    assertThat(client.call("baseEntry", "get", admin, found)).isEqualTo(recording);
    JsonNode room = client.call("media", "get", admin, "{'entryId': '" + roomId + "'}");
    assertThat(room.path("code").asText()).isEqualTo("ENTRY_ID_NOT_FOUND");
  }

  private String createRoom(String name) {
    HttpResponse<String> answer =
        postRoom(
            "{'ks': '%s', 'name': '%s', 'tags': 'discord,dm_7f3c',".formatted(admin, name)
                + " 'templateRoomEntryId': '1_tmplmeeting'}");
    assertThat(answer.statusCode()).isEqualTo(200);
    return SimulatorClient.parse(answer.body()).at("/data/id").asText();
  }

  private HttpResponse<String> postRoom(String body) {
    return client.post(
        "/embeddedrooms/index/create-room", "application/json", body.replace('\'', '"'));
  }

  private JsonNode addEvent(String times) {
    return client.call(
        "schedule_scheduleEvent",
        "add",
        admin,
        "{'scheduleEvent': {'objectType': 'KalturaMeetingScheduleEvent',"
            + " 'summary': 'Weekly sync', 'recurrenceType': 0, "
            + times
            + "}}");
  }

  private JsonNode updateEvent(long id, String change) {
    return client.call(
        "schedule_scheduleEvent",
        "update",
        admin,
        "{'scheduleEventId': %d, 'scheduleEvent': {'objectType': 'KalturaMeetingScheduleEvent', %s}}"
            .formatted(id, change));
  }

  private JsonNode event(String action, long id) {
    return client.call("schedule_scheduleEvent", action, admin, "{'scheduleEventId': " + id + "}");
  }

  private JsonNode listEvents(String filter) {
    return list("schedule_scheduleEvent", "{" + filter + "}");
  }

  private JsonNode list(String service, String filter) {
    return client.call(service, "list", admin, "{'filter': " + filter + "}");
  }
}
