package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.entry.Entry;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import java.util.function.Function;

/**
 * Lets people into rooms, or to other entries that KAF shows. Whether the real KAF also refuses a
 * KS that was ended before its time is unknown; this one does not, so that nobody relies on it.
 */
final class RoomDoor {
  /** Why somebody stays outside. */
  static final class Refused extends Exception {
    Refused(String reason) {
      super(reason);
    }
  }

  /** Somebody inside a room. */
  record Visit(Entry room, Join join, RoomRole role) {}

  private final KsCodec codec;
  private final Function<String, ? extends Entry> rooms;
  private final Joins joins;
  private final Storage storage;

  /**
   * Opens the door to some kind of entry.
   *
   * @param rooms finds an entry by its id, or fails with an {@link ApiError}
   */
  RoomDoor(KsCodec codec, Function<String, ? extends Entry> rooms, Joins joins, Storage storage) {
    this.codec = codec;
    this.rooms = rooms;
    this.joins = joins;
    this.storage = storage;
  }

  /** Enters the room that the KS names, as the person that the KS names. */
  Visit enter(String ksText) throws Refused {
    Ks ks = KafSession.of(ksText, codec, storage.now());
    RoomRole role =
        ks.privilege("role")
            .flatMap(RoomRole::of)
            .orElseThrow(() -> new Refused("The session names no role."));
    Entry room = room(ks);
    Join join =
        new Join(
            room.id(),
            "",
            value(ks, "userId", ks.userId()),
            value(ks, "firstName", ""),
            value(ks, "lastName", ""),
            role.value(),
            "",
            value(ks, "roomModerator", ""),
            value(ks, "chatModerator", ""),
            false,
            storage.now(),
            ks.expiry() - storage.now());
    joins.add(join);
    return new Visit(room, join, role);
  }

  private Entry room(Ks ks) throws Refused {
    try {
      return rooms.apply(value(ks, "entryId", ""));
    } catch (ApiError notFound) {
      throw new Refused("The room does not exist.");
    }
  }

  private static String value(Ks ks, String privilege, String otherwise) {
    return ks.privilege(privilege).orElse(otherwise);
  }
}
