package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources that schedule events take up, and the links between both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleResourceTest {
  private static final String RESOURCE = "schedule_scheduleResource";
  private static final String LINK = "schedule_scheduleEventResource";
  private static final String LOCATION = "'objectType': 'KalturaLocationScheduleResource', ";

  private final KalturaSimulator simulator = Simulators.start();
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
  void aRoomIsAddedFoundChangedAndDeleted() {
    JsonNode room =
        add(
            LOCATION
                + "'name': 'Weekly', 'systemName': 'discord-1', 'tags': 'vcprovider:newrow, X'");
    assertThat(room.path("status").asInt()).isEqualTo(2);
    assertThat(room.path("tags").asText()).isEqualTo("vcprovider:newrow, X");
    assertThat(room.path("createdAt").asLong()).isEqualTo(NOW);
    assertThat(room.path("partnerId").asInt()).isEqualTo(1234567);
    assertThat(room.path("objectType").asText()).isEqualTo("KalturaLocationScheduleResource");
    assertThat(resource("get", room)).isEqualTo(room);
    JsonNode changed = update(room, LOCATION + "'name': 'Daily', 'description__null': ''");
    assertThat(changed.path("name").asText()).isEqualTo("Daily");
    assertThat(changed.path("systemName").asText()).isEqualTo("discord-1");
    assertThat(resource("delete", room).path("status").asInt()).isEqualTo(3);
    JsonNode gone = resource("get", room);
    assertThat(gone.path("code").asText()).isEqualTo("INVALID_OBJECT_ID");
    assertThat(gone.at("/args/ID").asText()).isEqualTo(room.path("id").asText());
    assertThat(list("'idEqual': " + room.path("id")).path("totalCount").asInt()).isZero();
    assertThat(client.control("/resources").at("/0/status").asInt()).isEqualTo(3);
  }

  @Test
  void everyTypeHasItsOwnPropertyAndIgnoresThoseOfOthers() {
    JsonNode camera =
        add("'objectType': 'KalturaCameraScheduleResource', 'name': 'C', 'streamUrl': 'rtmp://x'");
    assertThat(camera.path("streamUrl").asText()).isEqualTo("rtmp://x");
    JsonNode live =
        add("'objectType': 'KalturaLiveEntryScheduleResource', 'name': 'L', 'entryId': '1_a'");
    assertThat(live.path("entryId").asText()).isEqualTo("1_a");
    JsonNode room = add(LOCATION + "'name': 'R', 'entryId': '1_a', 'streamUrl': 'rtmp://x'");
    assertThat(room.has("entryId")).isFalse();
    assertThat(room.has("streamUrl")).isFalse();
    assertThat(list("'objectType': 'KalturaCameraScheduleResourceFilter'").at("/objects/0"))
        .isEqualTo(camera);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'name': 'R' | OBJECT_TYPE_ABSTRACT",
        "'objectType': 'KalturaScheduleResource', 'name': 'R' | OBJECT_TYPE_ABSTRACT",
        "'objectType': 'KalturaMoonScheduleResource' | INVALID_OBJECT_TYPE",
        "'objectType': 'KalturaLocationScheduleResource' | PROPERTY_VALIDATION_CANNOT_BE_NULL",
        "'objectType': 'KalturaLocationScheduleResource', 'name': ''"
            + " | PROPERTY_VALIDATION_MIN_LENGTH",
        "'objectType': 'KalturaLocationScheduleResource', 'name': 'R', 'systemName': ''"
            + " | PROPERTY_VALIDATION_MIN_LENGTH",
        "'objectType': 'KalturaLocationScheduleResource', 'name': 'R', 'status': 2"
            + " | PROPERTY_VALIDATION_NOT_UPDATABLE",
        "'objectType': 'KalturaLocationScheduleResource', 'name': 'R', 'parentId': 5"
            + " | RESOURCE_PARENT_ID_NOT_FOUND"
      })
  void aWrongResourceIsRefused(String properties, String code) {
    assertThat(add(properties).path("code").asText()).isEqualTo(code);
  }

  @Test
  void theNameIsMeasuredInBytes() {
    assertThat(add(LOCATION + "'name': '" + "ë".repeat(128) + "'").has("id")).isTrue();
    assertThat(add(LOCATION + "'name': 'x" + "ë".repeat(128) + "'").path("code").asText())
        .isEqualTo("PROPERTY_VALIDATION_MAX_LENGTH");
  }

  @Test
  void aSystemNameIsTakenOncePerType() {
    JsonNode first = add(LOCATION + "'name': 'R', 'systemName': 'discord-1'");
    JsonNode error = add(LOCATION + "'name': 'R', 'systemName': 'discord-1'");
    assertThat(error.path("code").asText()).isEqualTo("SYSTEM_NAME_ALREADY_EXISTS");
    assertThat(error.at("/args/SYS_NAME").asText()).isEqualTo("discord-1");
    assertThat(
            add("'objectType': 'KalturaCameraScheduleResource', 'name': 'C',"
                    + " 'systemName': 'discord-1'")
                .has("id"))
        .isTrue();
    assertThat(update(first, LOCATION + "'systemName': 'discord-1'").has("id")).isTrue();
    JsonNode second = add(LOCATION + "'name': 'R', 'systemName': 'discord-2'");
    assertThat(update(second, LOCATION + "'systemName': 'discord-1'").path("code").asText())
        .isEqualTo("SYSTEM_NAME_ALREADY_EXISTS");
    resource("delete", first);
    assertThat(add(LOCATION + "'name': 'R', 'systemName': 'discord-1'").has("id")).isTrue();
  }

  @Test
  void anAccountMayBeWithoutMeetingRooms() {
    client.steer("/features", "{'meetingRooms': false}");
    JsonNode error = add(LOCATION + "'name': 'R'");
    assertThat(error.path("code").asText()).isEqualTo("FEATURE_FORBIDDEN");
    assertThat(error.at("/args/FEATURE").asText()).isEqualTo("Meeting rooms");
    assertThat(add("'objectType': 'KalturaCameraScheduleResource', 'name': 'C'").has("id"))
        .isTrue();
    client.steer("/reset", "");
    assertThat(client.control("/features").path("meetingRooms").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'moonRooms': true} | unknown feature: moonRooms",
        "{'meetingRooms': 1} | meetingRooms must be true or false",
        "[] | the body must be a JSON object"
      })
  void aFeatureThatMakesNoSenseIsRefused(String body, String complaint) {
    var answer = client.steer("/features", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'systemNameEqual': 'discord-1' | 1",
        "'systemNameIn': 'discord-1,discord-2' | 2",
        "'nameEqual': 'B' | 1",
        "'statusEqual': 2 | 3",
        "'statusIn': '1,3' | 0",
        "'tagsLike': 'newrow' | 2",
        "'tagsMultiLikeAnd': 'newrow,extra' | 1",
        "'tagsMultiLikeOr': 'extra,nothing' | 1"
      })
  void resourcesAreListedByFilter(String filter, int count) {
    add(LOCATION + "'name': 'A', 'systemName': 'discord-1', 'tags': 'vcprovider:newrow'");
    add(LOCATION + "'name': 'B', 'systemName': 'discord-2', 'tags': 'vcprovider:newrow,extra'");
    add(LOCATION + "'name': 'C'");
    assertThat(list(filter).path("totalCount").asInt()).isEqualTo(count);
    assertThat(list(filter).path("objectType").asText())
        .isEqualTo("KalturaScheduleResourceListResponse");
  }

  @Test
  void anEventIsLinkedToARoomAndTheLinkErased() {
    long event = addEvent();
    JsonNode room = add(LOCATION + "'name': 'R'");
    JsonNode link = link(event, room.path("id").asLong());
    assertThat(link.path("eventId").asLong()).isEqualTo(event);
    assertThat(link.path("resourceId").asLong()).isEqualTo(room.path("id").asLong());
    assertThat(link.path("partnerId").asInt()).isEqualTo(1234567);
    assertThat(link.path("createdAt").asLong()).isEqualTo(NOW);
    assertThat(link.path("objectType").asText()).isEqualTo("KalturaScheduleEventResource");
    String both =
        "{'scheduleEventId': %d, 'scheduleResourceId': %d}"
            .formatted(event, room.path("id").asLong());
    assertThat(client.call(LINK, "get", admin, both)).isEqualTo(link);
    assertThat(events("'resourceIdEqual': " + room.path("id"))).isOne();
    assertThat(events("'resourceIdEqual': 7")).isZero();
    assertThat(events("'resourceIdsMultiLikeOr': '7," + room.path("id") + "'")).isOne();
    assertThat(events("'resourceIdsMultiLikeAnd': '7," + room.path("id") + "'")).isZero();
    assertThat(client.call(LINK, "delete", admin, both).isNull()).isTrue();
    JsonNode gone = client.call(LINK, "delete", admin, both);
    assertThat(gone.at("/args/ID").asText()).isEqualTo(event + "," + room.path("id").asText());
    assertThat(client.call(LINK, "get", admin, both).path("code").asText())
        .isEqualTo("INVALID_OBJECT_ID");
  }

  @Test
  void aLinkThatCannotBeIsRefusedInKalturasOrder() {
    long event = addEvent();
    long room = add(LOCATION + "'name': 'R'").path("id").asLong();
    link(event, room);
    assertThat(link(event, room).path("message").asText())
        .isEqualTo(
            "Schedule event resource already exists with eventId[%d] and resourceId (%d)"
                .formatted(event, room));
    assertThat(link(41, 42).path("code").asText()).isEqualTo("SCHEDULE_EVENT_ID_NOT_FOUND");
    assertThat(link(event, 42).path("code").asText()).isEqualTo("SCHEDULE_RESOURCE_ID_NOT_FOUND");
    assertThat(link(event, 0).has("eventId")).isTrue();
    client.call("schedule_scheduleEvent", "delete", admin, "{'scheduleEventId': " + event + "}");
    // The double is found before it is seen that the event is gone.
    assertThat(link(event, room).path("code").asText())
        .isEqualTo("SCHEDULE_EVENT_RESOURCE_ALREADY_EXISTS");
    assertThat(call(LINK, "add", "{'scheduleEventResource': {'eventId': 5}}").at("/args/PROP_NAME"))
        .isEqualTo(SimulatorClient.parse("\"KalturaScheduleEventResource::resourceId\""));
  }

  @Test
  void linksAreListedByEventAndByResource() {
    long one = addEvent();
    long other = addEvent();
    long room = add(LOCATION + "'name': 'R'").path("id").asLong();
    link(one, room);
    link(other, room);
    link(other, 0);
    assertThat(links("'eventIdEqual': " + one)).isOne();
    assertThat(links("'eventIdIn': '" + one + "," + other + "'")).isEqualTo(3);
    assertThat(links("'resourceIdEqual': " + room)).isEqualTo(2);
    assertThat(links("'resourceIdIn': '0'")).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {RESOURCE, LINK})
  void onlyAnAdminMayTouchThem(String service) {
    String user = client.session(0, "discord.111", "");
    assertThat(client.call(service, "list", user, "{}").path("code").asText())
        .isEqualTo("SERVICE_FORBIDDEN");
  }

  private JsonNode call(String service, String action, String parameters) {
    return client.call(service, action, admin, parameters);
  }

  private JsonNode add(String properties) {
    return call(RESOURCE, "add", "{'scheduleResource': {" + properties + "}}");
  }

  private JsonNode update(JsonNode resource, String change) {
    return call(
        RESOURCE,
        "update",
        "{'scheduleResourceId': %s, 'scheduleResource': {%s}}"
            .formatted(resource.path("id"), change));
  }

  private JsonNode resource(String action, JsonNode resource) {
    return call(RESOURCE, action, "{'scheduleResourceId': " + resource.path("id") + "}");
  }

  private JsonNode list(String filter) {
    return call(RESOURCE, "list", "{'filter': {" + filter + "}}");
  }

  private JsonNode link(long eventId, long resourceId) {
    return call(
        LINK,
        "add",
        "{'scheduleEventResource': {'objectType': 'KalturaScheduleEventResource',"
            + " 'eventId': %d, 'resourceId': %d}}".formatted(eventId, resourceId));
  }

  private int links(String filter) {
    return call(LINK, "list", "{'filter': {" + filter + "}}").path("totalCount").asInt();
  }

  private int events(String filter) {
    return call("schedule_scheduleEvent", "list", "{'filter': {" + filter + "}}")
        .path("totalCount")
        .asInt();
  }

  private long addEvent() {
    return call(
            "schedule_scheduleEvent",
            "add",
            "{'scheduleEvent': {'objectType': 'KalturaRecordScheduleEvent', 'summary': 'S',"
                + " 'recurrenceType': 0, 'startDate': 60, 'endDate': 120}}")
        .path("id")
        .asLong();
  }
}
