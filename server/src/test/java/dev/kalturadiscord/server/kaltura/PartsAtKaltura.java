package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import java.util.List;

/** What an account holds of a meeting, as its API tells. */
record PartsAtKaltura(KalturaCalls calls) {

  private static final int ACTIVE = 2;

  List<JsonNode> activeEvents(Plan plan) {
    return list(
            "schedule_scheduleEvent",
            filter("KalturaScheduleEventFilter")
                .put("referenceIdEqual", "discord:" + plan.meetingId()))
        .stream()
        .filter(event -> event.path("status").asInt() == ACTIVE)
        .toList();
  }

  List<JsonNode> rooms(Plan plan) {
    return list(
        "room_room",
        filter("KalturaRoomEntryFilter")
            .put("tagsMultiLikeAnd", plan.meetingId())
            .put("statusIn", "2,7"));
  }

  List<JsonNode> resources(Plan plan) {
    return list(
        "schedule_scheduleResource",
        filter("KalturaLocationScheduleResourceFilter")
            .put("systemNameEqual", "discord-" + plan.meetingId()));
  }

  /** The links of a resource to events. */
  List<JsonNode> links(JsonNode resource) {
    return list(
        "schedule_scheduleEventResource",
        filter("KalturaScheduleEventResourceFilter")
            .put("resourceIdEqual", resource.path("id").asLong()));
  }

  List<JsonNode> entries(Plan plan) {
    return list(
        "media",
        filter("KalturaMediaEntryFilter")
            .put("referenceIdEqual", "discord:" + plan.meetingId())
            .put("statusIn", MediaEntries.ALL_BUT_DELETED));
  }

  private List<JsonNode> list(String service, ObjectNode filter) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters.set("filter", filter);
    return calls.asService(service, "list", parameters).path("objects").valueStream().toList();
  }

  private static ObjectNode filter(String type) {
    return JsonNodeFactory.instance.objectNode().put("objectType", type);
  }
}
