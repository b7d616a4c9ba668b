package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Media entries without content, which are made with a meeting for its recording to go to. */
@Singleton
final class RecordingEntries {

  private static final String SERVICE = "media";
  private static final Set<String> GONE = Set.of("ENTRY_ID_NOT_FOUND", "INVALID_ENTRY_ID");
  private static final int NO_CONTENT = 7;

  private final KalturaCalls calls;

  @Inject
  RecordingEntries(KalturaCalls calls) {
    this.calls = calls;
  }

  /** Makes the entry of a meeting. */
  String add(Plan plan) {
    ObjectNode parameters = parameters();
    parameters
        .putObject("entry")
        .put("objectType", "KalturaMediaEntry")
        .put("mediaType", 1)
        .put("name", PlainText.title(plan.title()))
        .put("referenceId", ScheduleEvents.reference(plan))
        .put("tags", "discord");
    return calls.asHost(plan.hostUserId(), SERVICE, "add", parameters).path("id").asText();
  }

  /** The entry of a meeting, by our reference. The index behind it lags by seconds. */
  Optional<String> find(Plan plan) {
    ObjectNode parameters = parameters();
    parameters
        .putObject("filter")
        .put("objectType", "KalturaMediaEntryFilter")
        .put("referenceIdEqual", ScheduleEvents.reference(plan))
        .put("statusIn", MediaEntries.ALL_BUT_DELETED);
    JsonNode found = calls.asHost(plan.hostUserId(), SERVICE, "list", parameters).path("objects");
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asText());
  }

  /** The entry, if something was recorded in it. */
  Optional<JsonNode> recorded(String entryId) {
    try {
      JsonNode entry = calls.asService("baseEntry", "get", parameters().put("entryId", entryId));
      return Optional.of(entry).filter(there -> there.path("status").asInt() != NO_CONTENT);
    } catch (KalturaException e) {
      if (!GONE.contains(e.code())) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Deletes the entry, if it is there and nothing was recorded in it. */
  void deleteEmpty(String entryId, String hostUserId) {
    if (recorded(entryId).isEmpty()) {
      ObjectNode parameters = parameters().put("entryId", entryId);
      KalturaCalls.remove(GONE, () -> calls.asHost(hostUserId, SERVICE, "delete", parameters));
    }
  }

  private static ObjectNode parameters() {
    return JsonNodeFactory.instance.objectNode();
  }
}
