package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.entry.RoomEntry;
import dev.kalturadiscord.kalturasimulator.entry.Rooms;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;

/** Lets people into Kaltura Rooms. */
final class RoomDoor implements Door {
  private final KsCodec codec;
  private final Rooms rooms;
  private final Joins joins;
  private final Storage storage;

  RoomDoor(KsCodec codec, Rooms rooms, Joins joins, Storage storage) {
    this.codec = codec;
    this.rooms = rooms;
    this.joins = joins;
    this.storage = storage;
  }

  /** Enters the room that the KS names, as the person that the KS names. */
  @Override
  public Visit enter(String ksText) throws Refused {
    Visitor visitor = Visitor.of(ksText, codec, storage.now());
    RoomEntry room = room(visitor.value("entryId"));
    Join join =
        new Join(
            room.id(),
            "",
            visitor.ks().privilege("userId").orElse(visitor.ks().userId()),
            visitor.value("firstName"),
            visitor.value("lastName"),
            visitor.role().value(),
            "",
            visitor.value("roomModerator"),
            visitor.value("chatModerator"),
            false,
            storage.now(),
            visitor.ks().expiry() - storage.now());
    joins.add(join);
    return new Visit(room.name(), join, visitor.role().inWords());
  }

  private RoomEntry room(String id) throws Refused {
    try {
      return rooms.existing(id);
    } catch (ApiError notFound) {
      throw new Refused("The room does not exist.");
    }
  }
}
