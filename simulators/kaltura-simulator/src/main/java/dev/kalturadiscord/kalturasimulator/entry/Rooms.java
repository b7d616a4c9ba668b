package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;

/** Rooms, as the room service and KAF need them. */
public final class Rooms {
  private record Template(String id, String name) {}

  private static final List<Template> TEMPLATES =
      List.of(
          new Template("1_tmplwebinar", "Webinar template"),
          new Template("1_tmplmeeting", "Meeting template"),
          new Template("1_tmplclass", "Classroom template"));

  private final Entries entries;

  public Rooms(Entries entries) {
    this.entries = entries;
  }

  /** Puts the three room templates into the account; the account itself owns them. */
  public void seed() {
    for (Template template : TEMPLATES) {
      ObjectNode values = Json.object();
      values.put("name", template.name());
      entries.addWithId(template.id(), asRoom(values), "", RoomEntry.class);
    }
  }

  /**
   * Creates a room.
   *
   * @param values name, description, tags, referenceId, templateRoomEntryId as far as given
   * @throws ApiError INVALID_FIELD_VALUE when the template does not exist
   */
  public RoomEntry create(ObjectNode values, String ownerId) {
    String template = values.path("templateRoomEntryId").asText();
    if (!template.isEmpty() && !entries.has(template)) {
      throw ErrorCode.INVALID_FIELD_VALUE.with("templateRoomEntryId");
    }
    return entries.add(asRoom(values), ownerId, RoomEntry.class);
  }

  /**
   * The room with this id.
   *
   * @throws ApiError ENTRY_ID_NOT_FOUND
   */
  public RoomEntry existing(String id) {
    return entries.existing(id, RoomEntry.class);
  }

  /** All rooms, deleted ones and templates included. */
  public List<RoomEntry> all() {
    return entries.all(RoomEntry.class);
  }

  private static ObjectNode asRoom(ObjectNode values) {
    values.put("status", EntryStatus.NO_CONTENT);
    values.put("type", RoomEntry.TYPE);
    if (!values.has("roomType")) {
      values.put("roomType", RoomEntry.ROOM);
    }
    values.put("objectType", RoomEntry.OBJECT_TYPE);
    return values;
  }
}
