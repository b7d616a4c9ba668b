package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.List;

/** Media entries, made and changed past the API as Kaltura's own machinery does it. */
public final class Videos {
  private static final int DEFAULT_SECONDS = 60;

  private final Entries entries;
  private final Captions captions;
  private final Account account;
  private final Storage storage;

  public Videos(Entries entries, Captions captions, Account account, Storage storage) {
    this.entries = entries;
    this.captions = captions;
    this.account = account;
    this.storage = storage;
  }

  /** An entry that waits for its content; without a name it gets one of partner and time. */
  MediaEntry addPlaceholder(ObjectNode values, String ownerId) {
    values.put("status", EntryStatus.NO_CONTENT);
    complete(values);
    return entries.add(values, ownerId, MediaEntry.class);
  }

  /** Stores a new entry with these values, which may hold any property, and a new id. */
  MediaEntry store(ObjectNode values, String ownerId) {
    complete(values);
    return entries.add(values, ownerId, MediaEntry.class);
  }

  /**
   * Adds a video that is ready unless the fields say otherwise.
   *
   * @param fields any property of a media entry, {@code restricted} and {@code captions}; times may
   *     be relative to now
   * @throws ApiError when a text is too short
   */
  public MediaEntry add(ObjectNode fields) {
    ObjectNode values = EntrySchemas.ANY_OF_MEDIA.forInsert(fields, storage.now());
    if (!values.has("status")) {
      values.put("status", EntryStatus.READY);
    }
    if (!values.has("duration")) {
      values.put("duration", DEFAULT_SECONDS);
    }
    complete(values);
    takeOver(fields, values);
    String ownerId = values.path("userId").asText();
    MediaEntry entry =
        values.has("id")
            ? entries.addWithId(values.path("id").asText(), values, ownerId, MediaEntry.class)
            : entries.add(values, ownerId, MediaEntry.class);
    return withCaptions(entry, fields);
  }

  /**
   * Changes some fields.
   *
   * @throws ApiError ENTRY_ID_NOT_FOUND
   */
  public MediaEntry change(String id, ObjectNode fields) {
    ObjectNode stored = Json.objectOf(entries.existing(id, MediaEntry.class));
    ObjectNode values = EntrySchemas.ANY_OF_MEDIA.forUpdate(stored, fields, storage.now());
    if (fields.has("duration")) {
      values.remove("msDuration");
    }
    values.put("id", id);
    complete(values);
    takeOver(fields, values);
    return withCaptions(entries.put(values, MediaEntry.class), fields);
  }

  /** All media entries, deleted ones included. */
  public List<MediaEntry> all() {
    return entries.all(MediaEntry.class);
  }

  private void complete(ObjectNode values) {
    put(values, "type", MediaEntry.CLIP);
    put(values, "mediaType", MediaEntry.VIDEO);
    put(values, "accessControlId", AccessControl.OPEN);
    put(values, "displayInSearch", 1);
    put(values, "msDuration", values.path("duration").asLong() * 1000);
    if (values.path("name").asText().isEmpty()) {
      values.put("name", account.partnerId() + "_" + storage.now());
    }
    values.put("objectType", MediaEntry.OBJECT_TYPE);
  }

  private static void put(ObjectNode values, String name, long otherwise) {
    if (!values.has(name)) {
      values.put(name, otherwise);
    }
  }

  private static void takeOver(ObjectNode fields, ObjectNode values) {
    if (fields.has("restricted")) {
      boolean restricted = fields.path("restricted").asBoolean();
      values.put("accessControlId", restricted ? AccessControl.RESTRICTED : AccessControl.OPEN);
    }
  }

  private MediaEntry withCaptions(MediaEntry entry, ObjectNode fields) {
    new Parameters(fields).text("captions").ifPresent(text -> captions.put(entry.id(), text));
    return entry;
  }
}
