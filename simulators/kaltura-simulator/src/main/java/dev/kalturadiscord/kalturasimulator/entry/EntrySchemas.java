package dev.kalturadiscord.kalturasimulator.entry;

import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.object.Property;
import java.util.stream.Stream;

/** The properties of the entry types. */
final class EntrySchemas {
  private static final int REFERENCE_ID_LEAST_BYTES = 2;

  static final ObjectSchema ROOM =
      schema(
          RoomEntry.OBJECT_TYPE,
          text("type").readOnly(),
          integer("roomType"),
          text("broadcastEntryId"),
          text("templateRoomEntryId"),
          text("recordedEntryId"));

  static final ObjectSchema MEDIA =
      schema(
          MediaEntry.OBJECT_TYPE,
          integer("type").onInsert(),
          integer("mediaType").onInsert(),
          text("sourceType").onInsert(),
          integer("accessControlId"),
          text("rootEntryId").readOnly(),
          text("templateEntryId").onInsert(),
          text("application").onInsert(),
          integer("displayInSearch"),
          integer("duration").readOnly(),
          integer("msDuration").readOnly(),
          integer("plays").readOnly(),
          integer("views").readOnly(),
          time("lastPlayedAt").readOnly(),
          text("dataUrl").readOnly());

  /** A video as Kaltura itself may change it, without a word about what is read-only. */
  static final ObjectSchema ANY_OF_MEDIA = MEDIA.unprotected();

  private EntrySchemas() {}

  private static ObjectSchema schema(String typeName, Property... own) {
    Property[] shared = {
      text("id").readOnly(),
      integer("partnerId").readOnly(),
      text("name"),
      text("description"),
      text("userId").onInsert(),
      text("creatorId").onInsert(),
      text("tags"),
      text("adminTags"),
      integer("status").readOnly(),
      integer("moderationStatus").readOnly(),
      time("createdAt").readOnly(),
      time("updatedAt").readOnly(),
      integer("version").readOnly(),
      text("thumbnailUrl").readOnly(),
      text("downloadUrl").readOnly(),
      text("referenceId").bytes(REFERENCE_ID_LEAST_BYTES, Integer.MAX_VALUE)
    };
    return new ObjectSchema(
        typeName, Stream.of(shared, own).flatMap(Stream::of).toArray(Property[]::new));
  }
}
