package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Recordings of meetings. A room's recording names the room as its root. For the older Kaltura
 * Meetings it is not documented how a recording is tied to the placeholder that the schedule event
 * names, so there is one way here for each answer that has been seen or guessed.
 */
public final class Recordings {
  private static final String KALTURA_MEETING_TAG = "kaltura_meeting";

  /**
   * How far a recording has come.
   *
   * @param seconds its length
   * @param status {@link EntryStatus#PRECONVERT} or {@link EntryStatus#READY}
   */
  public record Progress(long seconds, int status) {}

  private final Entries entries;
  private final Videos videos;

  public Recordings(Entries entries, Videos videos) {
    this.entries = entries;
    this.videos = videos;
  }

  /**
   * The recording of a room, or the entry itself when it is a recording that is being converted.
   *
   * @throws ApiError ENTRY_ID_NOT_FOUND
   * @throws IllegalArgumentException when the entry is neither
   */
  public MediaEntry advance(String id, Progress progress) {
    return switch (entries.existing(id, Entry.class)) {
      case RoomEntry room -> ofRoom(room, progress);
      case MediaEntry media when media.status() == EntryStatus.PRECONVERT ->
          become(media, progress);
      case MediaEntry media ->
          throw new IllegalArgumentException(
              "entry " + id + " has status " + media.status() + ": nothing to finish");
    };
  }

  /** Whether this is a media entry without content. */
  public boolean isPlaceholder(String id) {
    return entries.existing(id, Entry.class) instanceof MediaEntry media
        && media.status() == EntryStatus.NO_CONTENT;
  }

  /** Whether this is a media entry that is being converted. */
  public boolean isConverting(String id) {
    return entries.has(id) && entries.existing(id, Entry.class).status() == EntryStatus.PRECONVERT;
  }

  /** The recording goes into the placeholder itself. */
  public MediaEntry intoPlaceholder(String placeholderId, Progress progress) {
    return become(entries.existing(placeholderId, MediaEntry.class), progress);
  }

  /** The recording is a new entry that names the placeholder as its template. */
  public MediaEntry fromTemplate(String placeholderId, Progress progress) {
    Optional<MediaEntry> unfinished =
        unfinished(entry -> placeholderId.equals(entry.templateEntryId()));
    if (unfinished.isPresent()) {
      return become(unfinished.get(), progress);
    }
    MediaEntry placeholder = entries.existing(placeholderId, MediaEntry.class);
    ObjectNode values = copy(placeholder, progress);
    values.put("templateEntryId", placeholderId);
    return videos.store(values, placeholder.userId());
  }

  /** The recording is a new entry that does not name the placeholder. */
  public MediaEntry beside(String placeholderId, Progress progress) {
    MediaEntry placeholder = entries.existing(placeholderId, MediaEntry.class);
    return videos.store(copy(placeholder, progress), placeholder.userId());
  }

  /**
   * The recording only has the marks that all of Kaltura Meetings have.
   *
   * @param ownerId null for the owner of the placeholder
   */
  public MediaEntry unattached(String placeholderId, Progress progress, @Nullable String ownerId) {
    MediaEntry placeholder = entries.existing(placeholderId, MediaEntry.class);
    ObjectNode values = values(placeholder.name(), progress);
    values.put("tags", KALTURA_MEETING_TAG);
    values.put("application", MediaEntry.KALTURA_MEETING);
    return videos.store(values, Objects.requireNonNullElse(ownerId, placeholder.userId()));
  }

  private MediaEntry ofRoom(RoomEntry room, Progress progress) {
    Optional<MediaEntry> unfinished = unfinished(entry -> room.id().equals(entry.rootEntryId()));
    if (unfinished.isPresent()) {
      return become(unfinished.get(), progress);
    }
    ObjectNode values = values(room.name(), progress);
    values.put("rootEntryId", room.id());
    MediaEntry recording = videos.store(values, room.userId());
    ObjectNode changed = Json.objectOf(room);
    changed.put("recordedEntryId", recording.id());
    entries.put(changed, RoomEntry.class);
    return recording;
  }

  private Optional<MediaEntry> unfinished(Predicate<MediaEntry> wanted) {
    return entries.all(MediaEntry.class).stream()
        .filter(entry -> entry.status() == EntryStatus.PRECONVERT)
        .filter(wanted)
        .findFirst();
  }

  private MediaEntry become(MediaEntry entry, Progress progress) {
    ObjectNode change = Json.object();
    change.put("status", progress.status());
    change.put("duration", progress.seconds());
    return videos.change(entry.id(), change);
  }

  private static ObjectNode copy(MediaEntry placeholder, Progress progress) {
    ObjectNode values = values(placeholder.name(), progress);
    put(values, "description", placeholder.description());
    put(values, "tags", placeholder.tags());
    return values;
  }

  private static void put(ObjectNode values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private static ObjectNode values(String name, Progress progress) {
    ObjectNode values = Json.object();
    values.put("name", name);
    values.put("status", progress.status());
    values.put("duration", progress.seconds());
    return values;
  }
}
