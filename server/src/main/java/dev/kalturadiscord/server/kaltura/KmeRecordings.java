package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Made;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Recorded;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds recordings of the older Kaltura Meetings. Where they land is not said anywhere for certain,
 * so they are looked for wherever they may be.
 */
@Singleton
final class KmeRecordings {

  private static final Logger log = LoggerFactory.getLogger(KmeRecordings.class);

  private static final int MOST = 100;

  /** A recording is made an entry when it is brought in, which may be long after the meeting. */
  private static final Duration ARRIVES_WITHIN = Duration.ofHours(24);

  /** What Kaltura notes as the program behind recordings of meetings. */
  private static final String KALTURA_MEETING = "7";

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final KalturaCalls calls;
  private final RecordingEntries entries;
  private final EntrySearch search;
  private final KalturaSettings settings;

  @Inject
  KmeRecordings(
      KalturaCalls calls, RecordingEntries entries, EntrySearch search, KalturaSettings settings) {
    this.calls = calls;
    this.entries = entries;
    this.search = search;
    this.settings = settings;
  }

  /** As {@link MeetingProvider#recordings}. */
  List<Recorded> of(Made made, Plan plan) {
    Map<String, Recorded> found = new LinkedHashMap<>();
    String entryId = made.recordingEntryId();
    if (entryId != null) {
      add(found, entries.recorded(entryId).stream(), false);
      add(found, search(List.of(EntrySearch.is("template_entry_id", entryId))), false);
    }
    add(found, attached(made).filter(entry -> !id(entry).equals(entryId)), false);
    if (settings.kme().possibleRecordings()) {
      add(found, possible(plan).filter(entry -> isNobodyElses(entry, made, plan)), true);
    }
    return found.values().stream()
        .sorted(
            Comparator.comparing(Recorded::createdAt).reversed().thenComparing(Recorded::entryId))
        .limit(MOST)
        .toList();
  }

  private static void add(Map<String, Recorded> found, Stream<JsonNode> more, boolean possible) {
    more.forEach(entry -> found.putIfAbsent(id(entry), MediaEntries.recorded(entry, possible)));
  }

  /** What Kaltura has written down in the event. */
  private Stream<JsonNode> attached(Made made) {
    if (made.scheduleEventId() == null) {
      return Stream.empty();
    }
    String ids;
    try {
      ids =
          calls
              .asService(
                  "schedule_scheduleEvent",
                  "get",
                  parameters().put("scheduleEventId", made.scheduleEventId()))
              .path("entryIds")
              .asText();
    } catch (KalturaException e) {
      if (e.code().equals(ScheduleEvents.GONE)) {
        return Stream.empty();
      }
      throw e;
    }
    return ids.isBlank() ? Stream.empty() : list(ids.strip());
  }

  private Stream<JsonNode> list(String ids) {
    ObjectNode parameters = parameters();
    parameters
        .putObject("filter")
        .put("objectType", "KalturaMediaEntryFilter")
        .put("idIn", ids)
        .put("statusIn", MediaEntries.ALL_BUT_DELETED);
    parameters
        .putObject("pager")
        .put("objectType", "KalturaFilterPager")
        .put("pageSize", MOST)
        .put("pageIndex", 1);
    return calls.asService("media", "list", parameters).path("objects").valueStream();
  }

  /** What the host's account got during the meeting and soon after, with marks of a meeting. */
  private Stream<JsonNode> possible(Plan plan) {
    return search(
            List.of(
                EntrySearch.is("kuser_id", settings.userId(plan.hostUserId())),
                EntrySearch.between(
                    "created_at", plan.startsAt(), plan.endsAt().plus(ARRIVES_WITHIN))))
        .filter(this::looksRecorded);
  }

  private boolean looksRecorded(JsonNode entry) {
    return entry.path("application").asText().equals(KALTURA_MEETING)
        || !Collections.disjoint(
            tags(entry.path("tags").asText()), tags(settings.kme().recordingTags()));
  }

  /** Not the placeholder of this or another meeting, nor what was recorded into another one's. */
  private static boolean isNobodyElses(JsonNode entry, Made made, Plan plan) {
    String reference = entry.path("referenceId").asText();
    String template = entry.path("templateEntryId").asText();
    return !id(entry).equals(made.recordingEntryId())
        && (reference.isEmpty() || reference.equals(ScheduleEvents.reference(plan)))
        && (template.isEmpty() || template.equals(made.recordingEntryId()));
  }

  /** Accounts without the search plugin have only what can be listed. */
  private Stream<JsonNode> search(List<ObjectNode> items) {
    try {
      return search.find(items, MOST);
    } catch (KalturaException e) {
      if (e.outcome() != Outcome.MISCONFIGURED) {
        throw e;
      }
      log.debug("Recordings cannot be searched for: {}", e.getMessage());
      return Stream.empty();
    }
  }

  private static Set<String> tags(String text) {
    return COMMA
        .splitAsStream(text.strip())
        .filter(tag -> !tag.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String id(JsonNode entry) {
    return entry.path("id").asText();
  }

  private static ObjectNode parameters() {
    return JsonNodeFactory.instance.objectNode();
  }
}
