package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Schedule resources: the rooms of the older Kaltura Meetings, and what puts events into them. */
@Singleton
final class MeetingResources {

  private static final String RESOURCES = "schedule_scheduleResource";
  private static final String LINKS = "schedule_scheduleEventResource";
  private static final String OBJECT_TYPE = "KalturaLocationScheduleResource";
  private static final Set<String> GONE = Set.of("INVALID_OBJECT_ID");

  private final KalturaCalls calls;
  private final KmeSettings settings;

  @Inject
  MeetingResources(KalturaCalls calls, KalturaSettings settings) {
    this.calls = calls;
    this.settings = settings.kme();
  }

  /**
   * The room of a meeting, made unless it is there: Kaltura has one for each of our names.
   *
   * @throws KalturaException TIMED_OUT when it is there but not listed yet
   */
  long make(Plan plan) {
    try {
      return add(plan);
    } catch (KalturaException e) {
      if (!e.code().equals("SYSTEM_NAME_ALREADY_EXISTS")) {
        throw e;
      }
      return find(plan)
          .orElseThrow(
              () ->
                  new KalturaException(
                      Outcome.TIMED_OUT, e.code(), "The room is there but not listed yet", e));
    }
  }

  private long add(Plan plan) {
    ObjectNode parameters = parameters();
    parameters
        .putObject("scheduleResource")
        .put("objectType", OBJECT_TYPE)
        .put("name", PlainText.title(plan.title()))
        .put("systemName", systemName(plan))
        .put("tags", settings.resourceTags());
    return calls.asHost(plan.hostUserId(), RESOURCES, "add", parameters).path("id").asLong();
  }

  /** The room of a meeting. The index behind it lags by seconds. */
  Optional<Long> find(Plan plan) {
    ObjectNode parameters = parameters();
    parameters
        .putObject("filter")
        .put("objectType", OBJECT_TYPE + "Filter")
        .put("systemNameEqual", systemName(plan));
    JsonNode found = calls.asHost(plan.hostUserId(), RESOURCES, "list", parameters).path("objects");
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asLong());
  }

  /** Gives the room the title of the plan; false when it is not there any more. */
  boolean rename(long resourceId, Plan plan) {
    ObjectNode parameters = parameters().put("scheduleResourceId", resourceId);
    parameters
        .putObject("scheduleResource")
        .put("objectType", OBJECT_TYPE)
        .put("name", PlainText.title(plan.title()));
    return KalturaCalls.isThere(
        GONE, () -> calls.asHost(plan.hostUserId(), RESOURCES, "update", parameters));
  }

  /** Deletes the room, if it is there. */
  void delete(long resourceId, String hostUserId) {
    ObjectNode parameters = parameters().put("scheduleResourceId", resourceId);
    KalturaCalls.remove(GONE, () -> calls.asHost(hostUserId, RESOURCES, "delete", parameters));
  }

  /** Puts the event into the room, unless it is there. */
  void link(long eventId, long resourceId, String hostUserId) {
    ObjectNode parameters = parameters();
    parameters
        .putObject("scheduleEventResource")
        .put("objectType", "KalturaScheduleEventResource")
        .put("eventId", eventId)
        .put("resourceId", resourceId);
    try {
      JsonNode unused = calls.asHost(hostUserId, LINKS, "add", parameters);
    } catch (KalturaException e) {
      if (!e.code().equals("SCHEDULE_EVENT_RESOURCE_ALREADY_EXISTS")) {
        throw e;
      }
    }
  }

  /** Takes the event out of the room, if it is there. */
  void unlink(long eventId, long resourceId, String hostUserId) {
    ObjectNode parameters =
        parameters().put("scheduleEventId", eventId).put("scheduleResourceId", resourceId);
    KalturaCalls.remove(GONE, () -> calls.asHost(hostUserId, LINKS, "delete", parameters));
  }

  private static String systemName(Plan plan) {
    return "discord-" + plan.meetingId();
  }

  private static ObjectNode parameters() {
    return JsonNodeFactory.instance.objectNode();
  }
}
