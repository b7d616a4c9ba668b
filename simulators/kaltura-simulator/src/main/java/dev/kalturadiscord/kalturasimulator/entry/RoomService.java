package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.service.SessionGate;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.Json;

/** The room plugin's service. */
public final class RoomService implements KalturaService {
  private final Rooms rooms;
  private final Entries entries;
  private final Storage storage;

  public RoomService(Rooms rooms, Entries entries, Storage storage) {
    this.rooms = rooms;
    this.entries = entries;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("room_room")
        .on("add", Access.SESSION, this::add)
        .on("get", Access.SESSION, call -> Json.objectOf(room(call)))
        .on("update", Access.SESSION, this::update)
        .on("delete", Access.SESSION, this::delete)
        .on("list", Access.SESSION, this::list);
  }

  private JsonNode add(ActionCall call) {
    ObjectNode sent = call.parameters().requiredObject("entry");
    ObjectNode values = EntrySchemas.ROOM.forInsert(sent, storage.now());
    EntrySchemas.ROOM.require(values, "roomType");
    return Json.objectOf(rooms.create(values, call.ks().userId()));
  }

  private JsonNode update(ActionCall call) {
    RoomEntry room = room(call);
    ObjectNode sent = call.parameters().requiredObject("room");
    checkOwner(call.ks(), room);
    ObjectNode values = EntrySchemas.ROOM.forUpdate(Json.objectOf(room), sent, storage.now());
    return Json.objectOf(entries.put(values, RoomEntry.class));
  }

  private JsonNode delete(ActionCall call) {
    ObjectNode values = Json.objectOf(room(call));
    values.put("status", EntryStatus.DELETED);
    entries.put(values, RoomEntry.class);
    return NullNode.getInstance();
  }

  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(EntrySchemas.ROOM, call.parameters(), storage.now());
    return entries.list(query, RoomEntry.class, "KalturaRoomEntryListResponse");
  }

  private RoomEntry room(ActionCall call) {
    return rooms.existing(call.parameters().requiredText("roomId"));
  }

  private static void checkOwner(Ks ks, RoomEntry room) {
    if (!ks.isAdmin() && !ks.userId().equalsIgnoreCase(room.userId())) {
      throw SessionGate.notOwner();
    }
  }
}
