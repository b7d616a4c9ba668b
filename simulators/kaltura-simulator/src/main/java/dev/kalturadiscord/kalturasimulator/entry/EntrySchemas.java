package dev.kalturadiscord.kalturasimulator.entry;

import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.object.Property;
import java.util.stream.Stream;

/** The properties of the entry types. */
final class EntrySchemas {
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
          text("rootEntryId").readOnly(),
          integer("duration").readOnly(),
          integer("plays").readOnly(),
          integer("views").readOnly());

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
      text("referenceId")
    };
    return new ObjectSchema(
        typeName, Stream.of(shared, own).flatMap(Stream::of).toArray(Property[]::new));
  }
}
