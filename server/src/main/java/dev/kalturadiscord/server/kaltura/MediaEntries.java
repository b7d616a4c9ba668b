package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Recorded;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Media entries: what rooms record. */
@Singleton
final class MediaEntries {

  /** The type of entries that are videos, sound or pictures; rooms and live streams have others. */
  static final int CLIP = 1;

  /** Of what is made for a meeting, a tag begins so: it is the meeting's id. */
  static final String MEETING_TAG = "mtg_";

  private static final String MEETING_REFERENCE = "discord:";
  private static final String KALTURA_MEETING_TAG = "kaltura_meeting";
  private static final String KALTURA_MEETING_APPLICATION = "7";

  /** Statuses: lists give only what is READY when not asked otherwise. */
  static final String ALL_BUT_DELETED = "-2,-1,0,1,2,4,5,6,7";

  private static final int MOST = 100;

  private final KalturaApi api;
  private final KalturaSessions sessions;
  private final KalturaSettings settings;

  @Inject
  MediaEntries(KalturaApi api, KalturaSessions sessions, KalturaSettings settings) {
    this.api = api;
    this.sessions = sessions;
    this.settings = settings;
  }

  /** Entries that were recorded in a room, newest first, whatever their status. */
  List<Recorded> recordedIn(String roomId) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters
        .putObject("filter")
        .put("objectType", "KalturaMediaEntryFilter")
        .put("rootEntryIdEqual", roomId)
        .put("statusIn", ALL_BUT_DELETED)
        .put("orderBy", "-createdAt");
    parameters
        .putObject("pager")
        .put("objectType", "KalturaFilterPager")
        .put("pageSize", MOST)
        .put("pageIndex", 1);
    return sessions
        .call(settings.serviceUserId(), ks -> api.call("media", "list", parameters, ks))
        .path("objects")
        .valueStream()
        .map(entry -> recorded(entry, false))
        .toList();
  }

  static boolean isMediaClip(JsonNode entry) {
    return entry.path("type").asText().equals(String.valueOf(CLIP));
  }

  static Video video(JsonNode entry) {
    String id = entry.path("id").asText();
    String description = entry.path("description").asText();
    List<String> tags = VideoOffer.tags(entry.path("tags").asText());
    return new Video(
        id,
        entry.path("name").asText(),
        description.isBlank() ? null : description,
        EntryState.of(entry.path("status").asInt()),
        seconds(entry),
        Instant.ofEpochSecond(entry.path("createdAt").asLong()),
        entry.path("plays").canConvertToInt() ? Math.max(0, entry.path("plays").asInt()) : null,
        tags,
        otherId(entry, "rootEntryId"),
        otherId(entry, "templateEntryId"),
        entry.path("referenceId").asText().startsWith(MEETING_REFERENCE)
            || tags.stream().anyMatch(tag -> tag.startsWith(MEETING_TAG)),
        entry.path("application").asText().equals(KALTURA_MEETING_APPLICATION)
            || tags.contains(KALTURA_MEETING_TAG));
  }

  /** The root of what has none is, at Kaltura, the entry itself. */
  private static @Nullable String otherId(JsonNode entry, String field) {
    String other = entry.path(field).asText();
    return other.isEmpty() || other.equals(entry.path("id").asText()) ? null : other;
  }

  private static @Nullable Integer seconds(JsonNode entry) {
    int seconds = entry.path("duration").asInt();
    return seconds > 0 ? seconds : null;
  }

  static Recorded recorded(JsonNode entry, boolean possible) {
    return new Recorded(
        entry.path("id").asText(),
        entry.path("name").asText(),
        EntryState.of(entry.path("status").asInt()),
        seconds(entry),
        Instant.ofEpochSecond(entry.path("createdAt").asLong()),
        possible);
  }
}
