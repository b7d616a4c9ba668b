package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Schedule events: the calendar records of meetings at Kaltura. */
@Singleton
final class ScheduleEvents {

  private static final String SERVICE = "schedule_scheduleEvent";
  private static final String TYPE = "KalturaMeetingScheduleEvent";
  private static final int PRIVATE_EVENT = 2;

  private final KalturaApi api;

  @Inject
  ScheduleEvents(KalturaApi api) {
    this.api = api;
  }

  /** The event of one of our meetings, by our reference. The index behind it lags by seconds. */
  Optional<Long> find(String reference, String ks) {
    ObjectNode parameters = parameters();
    parameters
        .putObject("filter")
        .put("objectType", "KalturaScheduleEventFilter")
        .put("referenceIdEqual", reference);
    JsonNode found = api.call(SERVICE, "list", parameters, ks).path("objects");
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asLong());
  }

  /** Makes the event; its owner is the user of the session. */
  long add(MeetingProvider.Plan plan, String reference, String roomId, String owner, String ks) {
    ObjectNode parameters = parameters();
    ObjectNode event =
        parameters
            .putObject("scheduleEvent")
            .put("objectType", TYPE)
            .put("summary", PlainText.title(plan.title()))
            .put("recurrenceType", 0)
            .put("startDate", plan.startsAt().getEpochSecond())
            .put("endDate", plan.endsAt().getEpochSecond())
            .put("templateEntryId", roomId)
            .put("organizer", owner)
            .put("referenceId", reference)
            .put("tags", "discord,type_" + plan.type().text())
            .put("classificationType", PRIVATE_EVENT);
    if (plan.description() != null) {
      event.put("description", PlainText.description(plan.description()));
    }
    return api.call(SERVICE, "add", parameters, ks).path("id").asLong();
  }

  /** Sets the end to now; without effect on the length before the start. */
  void endAt(long id, Instant endedAt, String ks) {
    ObjectNode parameters = parameters().put("scheduleEventId", id);
    parameters
        .putObject("scheduleEvent")
        .put("objectType", TYPE)
        .put("endDate", endedAt.getEpochSecond());
    api.call(SERVICE, "update", parameters, ks);
  }

  /** Cancels the event, which takes it out of lists of active ones; repeating it is harmless. */
  void cancel(long id, String ks) {
    api.call(SERVICE, "cancel", parameters().put("scheduleEventId", id), ks);
  }

  private static ObjectNode parameters() {
    return JsonNodeFactory.instance.objectNode();
  }
}
