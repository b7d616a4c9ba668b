package dev.kalturadiscord.kalturasimulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Schedule events, resources and their links. */
class ScheduleContractTest extends Contract {
  private static final String EVENT = "schedule_scheduleEvent";
  private static final String RESOURCE = "schedule_scheduleResource";
  private static final String LINK = "schedule_scheduleEventResource";
  private static final String MEETING = "'objectType': 'KalturaMeetingScheduleEvent'";

  private final long start = Instant.now().getEpochSecond() + 86_400;

  @Test
  void anEventBelongsToTheSessionsUser() {
    JsonNode event = addEvent("'ownerId': 'somebody.else', 'tags': 'A,b  c'");
    assertThat(event.path("ownerId").asText()).isEqualTo(userId);
    assertThat(event.path("status").asInt()).isEqualTo(2);
    assertThat(event.path("tags").asText()).isEqualTo("A,b  c");
    assertThat(event.path("classificationType").asInt()).isEqualTo(1);
    assertThat(event.path("duration").asInt()).isEqualTo(3600);
    assertThat(event.path("sequence").asInt()).isBetween(11, 12);
    assertThat(event.path("objectType").asText()).isEqualTo("KalturaMeetingScheduleEvent");
    assertThat(event("get", event).path("id")).isEqualTo(event.path("id"));
  }

  @Test
  void anUpdateRecountsDurationAndSequence() {
    JsonNode event = addEvent("'referenceId': '" + run + "'");
    JsonNode updated = update(event, "'endDate': " + (start + 1800));
    assertThat(updated.path("duration").asInt()).isEqualTo(1800);
    assertThat(updated.path("sequence").asInt()).isBetween(21, 22);
    assertThat(updated.path("referenceId").asText()).isEqualTo(run);
    assertThat(code(update(event, "'endDate': " + (start - 1))))
        .isEqualTo("INVALID_SCHEDULE_END_BEFORE_START");
    assertThat(code(update(event, "'endDate': " + (start + 4 * 86_400))))
        .isEqualTo("MAX_SCHEDULE_DURATION_REACHED");
    assertThat(code(update(event, "'status': 1"))).isEqualTo("PROPERTY_VALIDATION_NOT_UPDATABLE");
  }

  @Test
  void aCancelledEventIsSeenAndADeletedOneIsNot() {
    JsonNode event = addEvent("'referenceId': '" + run + "'");
    assertThat(event("cancel", event).path("status").asInt()).isEqualTo(1);
    assertThat(event("cancel", event).path("status").asInt()).isEqualTo(1);
    assertThat(event("get", event).path("status").asInt()).isEqualTo(1);
    assertThat(event("delete", event).path("status").asInt()).isEqualTo(3);
    JsonNode gone = event("get", event);
    assertThat(code(gone)).isEqualTo("INVALID_OBJECT_ID");
    assertThat(gone.at("/args/ID").asText()).isEqualTo(event.path("id").asText());
  }

  @Test
  void eventsAreListedByReferenceAndStatus() {
    JsonNode event = addEvent("'referenceId': '" + run + "'");
    String active =
        "{'filter': {'objectType': 'KalturaScheduleEventFilter', 'referenceIdEqual': '"
            + run
            + "', 'statusEqual': 2}}";
    JsonNode list =
        indexed(() -> call(EVENT, "list", active), shown -> shown.path("totalCount").asInt() == 1);
    assertThat(list.at("/objects/0/id")).isEqualTo(event.path("id"));
    assertThat(list.path("objectType").asText()).isEqualTo("KalturaScheduleEventListResponse");
    event("cancel", event);
    JsonNode without =
        indexed(() -> call(EVENT, "list", active), shown -> shown.path("totalCount").asInt() == 0);
    assertThat(without.path("totalCount").asInt()).isZero();
  }

  @Test
  void aSummaryIsMeasuredInBytes() {
    JsonNode error =
        account.included(
            call(
                EVENT,
                "add",
                "{'scheduleEvent': {%s, 'summary': 'x%s', 'recurrenceType': 0, 'startDate': %d,"
                        .formatted(MEETING, "ë".repeat(128), start)
                    + " 'endDate': "
                    + (start + 60)
                    + "}}"));
    assertThat(code(error)).isEqualTo("PROPERTY_VALIDATION_MAX_LENGTH");
  }

  @Test
  void anEntryIsInUseOnceAtATimeEvenByACancelledEvent() {
    JsonNode entry =
        account.included(
            call(
                "media",
                "add",
                "{'entry': {'objectType': 'KalturaMediaEntry', 'mediaType': 1, 'name': '"
                    + run
                    + "'}}"));
    String entryId = entry.path("id").asText();
    removeLater("media", "delete", "{'entryId': '" + entryId + "'}");
    String uses = "'templateEntryId': '" + entryId + "'";
    JsonNode first = addEvent(uses);
    event("cancel", first);
    assertThat(code(tryEvent(uses))).isEqualTo("SCHEDULE_TIME_IN_USE");
  }

  @Test
  void aSystemNameIsTakenOnce() {
    JsonNode resource = addResource();
    assertThat(resource.path("status").asInt()).isEqualTo(2);
    JsonNode twice = tryResource();
    assertThat(code(twice)).isEqualTo("SYSTEM_NAME_ALREADY_EXISTS");
    assertThat(twice.at("/args/SYS_NAME").asText()).isEqualTo(run);
  }

  @Test
  void linksAreCheckedInOneOrder() {
    long event = addEvent("'referenceId': '" + run + "'").path("id").asLong();
    long resource = addResource().path("id").asLong();
    JsonNode link = link(event, resource);
    assertThat(link.path("eventId").asLong()).isEqualTo(event);
    assertThat(code(link(event, resource))).isEqualTo("SCHEDULE_EVENT_RESOURCE_ALREADY_EXISTS");
    assertThat(code(link(1, resource))).isEqualTo("SCHEDULE_EVENT_ID_NOT_FOUND");
    assertThat(code(link(event, 1))).isEqualTo("SCHEDULE_RESOURCE_ID_NOT_FOUND");
    String both = "{'scheduleEventId': %d, 'scheduleResourceId': %d}".formatted(event, resource);
    assertThat(call(LINK, "delete", both).isNull()).isTrue();
    JsonNode gone = call(LINK, "get", both);
    assertThat(code(gone)).isEqualTo("INVALID_OBJECT_ID");
    assertThat(gone.at("/args/ID").asText()).isEqualTo(event + "," + resource);
  }

  private JsonNode addEvent(String properties) {
    JsonNode event = account.included(tryEvent(properties));
    assertThat(event.has("id")).as("%s", event).isTrue();
    removeLater(EVENT, "delete", "{'scheduleEventId': " + event.path("id") + "}");
    return event;
  }

  private JsonNode tryEvent(String properties) {
    return call(
        EVENT,
        "add",
        "{'scheduleEvent': {%s, 'summary': '%s', 'recurrenceType': 0, 'startDate': %d,"
                .formatted(MEETING, run, start)
            + " 'endDate': "
            + (start + 3600)
            + ", "
            + properties
            + "}}");
  }

  private JsonNode update(JsonNode event, String change) {
    return call(
        EVENT,
        "update",
        "{'scheduleEventId': %s, 'scheduleEvent': {%s, %s}}"
            .formatted(event.path("id"), MEETING, change));
  }

  private JsonNode event(String action, JsonNode event) {
    return call(EVENT, action, "{'scheduleEventId': " + event.path("id") + "}");
  }

  private JsonNode addResource() {
    JsonNode resource = account.included(tryResource());
    assertThat(resource.has("id")).as("%s", resource).isTrue();
    removeLater(RESOURCE, "delete", "{'scheduleResourceId': " + resource.path("id") + "}");
    return resource;
  }

  private JsonNode tryResource() {
    return call(
        RESOURCE,
        "add",
        "{'scheduleResource': {'objectType': 'KalturaLocationScheduleResource', 'name': '%s',"
                .formatted(run)
            + " 'systemName': '"
            + run
            + "', 'tags': 'vcprovider:newrow'}}");
  }

  private JsonNode link(long event, long resource) {
    return call(
        LINK,
        "add",
        "{'scheduleEventResource': {'objectType': 'KalturaScheduleEventResource',"
            + " 'eventId': %d, 'resourceId': %d}}".formatted(event, resource));
  }
}
