package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Made;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Seen;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Schedule events: the calendar records of meetings at Kaltura. */
@Singleton
final class ScheduleEvents {

  /** The classes of Kaltura's that we use; they differ in how long an event may be. */
  enum Kind {
    MEETING("KalturaMeetingScheduleEvent"),
    RECORD("KalturaRecordScheduleEvent");

    private final String objectType;

    Kind(String objectType) {
      this.objectType = objectType;
    }
  }

  private static final String SERVICE = "schedule_scheduleEvent";
  static final String GONE = "INVALID_OBJECT_ID";
  private static final String TIME_IN_USE = "SCHEDULE_TIME_IN_USE";
  private static final int PRIVATE_EVENT = 2;
  private static final int ACTIVE = 2;

  private final KalturaCalls calls;
  private final KalturaSettings settings;

  @Inject
  ScheduleEvents(KalturaCalls calls, KalturaSettings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  /** The event of one of our meetings, by our reference. The index behind it lags by seconds. */
  Optional<Long> find(Plan plan) {
    ObjectNode parameters = parameters();
    parameters
        .putObject("filter")
        .put("objectType", "KalturaScheduleEventFilter")
        .put("referenceIdEqual", reference(plan));
    JsonNode found = call(plan.hostUserId(), "list", parameters).path("objects");
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asLong());
  }

  /**
   * Makes the event; its owner is the host.
   *
   * @param more what a provider adds: tags, the entry behind it, which no other event has
   * @param lookFirst whether it may be there
   * @throws KalturaException TIMED_OUT when it is there but not listed yet
   */
  long make(Plan plan, Kind kind, ObjectNode more, boolean lookFirst) {
    Optional<Long> found = lookFirst ? find(plan) : Optional.empty();
    if (found.isPresent()) {
      return found.get();
    }
    try {
      return add(plan, kind, more);
    } catch (KalturaException e) {
      if (!e.code().equals(TIME_IN_USE)) {
        throw e;
      }
      // The entry is this meeting's alone, so it is its own event that stands in the way.
      return find(plan)
          .orElseThrow(
              () ->
                  new KalturaException(
                      Outcome.TIMED_OUT, e.code(), "The event is there but not listed yet", e));
    }
  }

  private long add(Plan plan, Kind kind, ObjectNode more) {
    ObjectNode event =
        words(plan, kind)
            .put("recurrenceType", 0)
            .put("organizer", settings.userId(plan.hostUserId()))
            .put("referenceId", reference(plan))
            .put("classificationType", PRIVATE_EVENT);
    event.setAll(more);
    ObjectNode parameters = parameters();
    parameters.set("scheduleEvent", event);
    return call(plan.hostUserId(), "add", parameters).path("id").asLong();
  }

  /** Gives the event the words and times of the plan; false when it is gone. */
  boolean change(long id, Plan plan, Kind kind) {
    ObjectNode parameters = parameters().put("scheduleEventId", id);
    parameters.set("scheduleEvent", words(plan, kind));
    try {
      call(plan.hostUserId(), "update", parameters);
      return true;
    } catch (KalturaException e) {
      ignoreIfGone(e);
      return false;
    }
  }

  /** Sets the end, unless it ends before its start, and takes it out of lists of active ones. */
  void end(long id, Kind kind, String hostUserId, Instant endedAt, boolean beforeStart) {
    try {
      if (!beforeStart) {
        ObjectNode parameters = parameters().put("scheduleEventId", id);
        parameters
            .putObject("scheduleEvent")
            .put("objectType", kind.objectType)
            .put("endDate", endedAt.getEpochSecond());
        call(hostUserId, "update", parameters);
      }
      cancel(id, hostUserId);
    } catch (KalturaException e) {
      ignoreIfGone(e);
    }
  }

  /** Cancels the event; repeating it is harmless. */
  void cancel(long id, String hostUserId) {
    call(hostUserId, "cancel", parameters().put("scheduleEventId", id));
  }

  /** Deletes the event, if it is there. */
  void delete(long id, String hostUserId) {
    try {
      call(hostUserId, "delete", parameters().put("scheduleEventId", id));
    } catch (KalturaException e) {
      ignoreIfGone(e);
    }
  }

  /** As {@link MeetingProvider#list}. */
  Map<String, Seen> list(Map<String, Made> made) {
    Map<Long, String> meetings = new HashMap<>();
    made.forEach(
        (meetingId, at) -> {
          if (at.scheduleEventId() != null) {
            meetings.put(at.scheduleEventId(), meetingId);
          }
        });
    Map<String, Seen> seen = new HashMap<>();
    if (!meetings.isEmpty()) {
      for (JsonNode event : list(meetings.keySet())) {
        String meetingId = meetings.get(event.path("id").asLong());
        if (meetingId != null) {
          seen.put(meetingId, seen(event));
        }
      }
    }
    return seen;
  }

  private JsonNode list(Collection<Long> ids) {
    ObjectNode parameters = parameters();
    parameters
        .putObject("filter")
        .put("objectType", "KalturaScheduleEventFilter")
        .put("idIn", ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
    parameters
        .putObject("pager")
        .put("objectType", "KalturaFilterPager")
        .put("pageSize", ids.size())
        .put("pageIndex", 1);
    return serviceCall("list", parameters).path("objects");
  }

  /** As {@link MeetingProvider#look}. */
  Seen look(Made made) {
    long id = Objects.requireNonNull(made.scheduleEventId(), "only of a meeting that has one");
    try {
      return seen(serviceCall("get", parameters().put("scheduleEventId", id)));
    } catch (KalturaException e) {
      ignoreIfGone(e);
      return new Seen.Gone();
    }
  }

  private static Seen seen(JsonNode event) {
    return event.path("status").asInt() == ACTIVE
        ? new Seen.Scheduled(
            Instant.ofEpochSecond(event.path("startDate").asLong()),
            Instant.ofEpochSecond(event.path("endDate").asLong()))
        : new Seen.Gone();
  }

  private static ObjectNode words(Plan plan, Kind kind) {
    return parameters()
        .put("objectType", kind.objectType)
        .put("summary", PlainText.title(plan.title()))
        .put(
            "description",
            plan.description() == null ? "" : PlainText.description(plan.description()))
        .put("startDate", plan.startsAt().getEpochSecond())
        .put("endDate", plan.endsAt().getEpochSecond());
  }

  private JsonNode call(String hostUserId, String action, ObjectNode parameters) {
    return calls.asHost(hostUserId, SERVICE, action, parameters);
  }

  private JsonNode serviceCall(String action, ObjectNode parameters) {
    return calls.asService(SERVICE, action, parameters);
  }

  private static void ignoreIfGone(KalturaException e) {
    if (!e.code().equals(GONE)) {
      throw e;
    }
  }

  static String reference(Plan plan) {
    return "discord:" + plan.meetingId();
  }

  private static ObjectNode parameters() {
    return JsonNodeFactory.instance.objectNode();
  }
}
