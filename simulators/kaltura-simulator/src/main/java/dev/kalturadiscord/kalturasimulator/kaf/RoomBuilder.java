package dev.kalturadiscord.kalturasimulator.kaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.entry.RoomEntry;
import dev.kalturadiscord.kalturasimulator.entry.Rooms;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.SessionLedger;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.List;

/**
 * Builds rooms for KAF. How the real one words its refusals, and with which HTTP status, is not
 * documented; callers have to cope with any.
 */
final class RoomBuilder {
  static final String INVALID_SESSION = "Invalid session token";

  private static final List<String> TAKEN_OVER =
      List.of("name", "description", "tags", "templateRoomEntryId");

  /** Why there is no room. */
  static final class Refused extends Exception {
    private final int httpStatus;
    private final String code;

    Refused(int httpStatus, String code, String message) {
      super(message);
      this.httpStatus = httpStatus;
      this.code = code;
    }

    int httpStatus() {
      return httpStatus;
    }

    String code() {
      return code;
    }
  }

  private final KsCodec codec;
  private final SessionLedger ledger;
  private final Rooms rooms;
  private final Storage storage;

  RoomBuilder(KsCodec codec, SessionLedger ledger, Rooms rooms, Storage storage) {
    this.codec = codec;
    this.ledger = ledger;
    this.rooms = rooms;
    this.storage = storage;
  }

  /** Creates a room that belongs to the user of the KS; the KS must be of type ADMIN. */
  RoomEntry build(ObjectNode body) throws Refused {
    Parameters parameters = new Parameters(body);
    Ks owner =
        parameters
            .text("ks")
            .flatMap(codec::decode)
            .filter(ks -> ks.isAdmin() && !ks.isExpired(storage.now()) && !ledger.isEnded(ks))
            .orElseThrow(() -> new Refused(401, "401", INVALID_SESSION));
    if (parameters.text("name").filter(name -> !name.isBlank()).isEmpty()) {
      throw new Refused(400, "400", "name is required");
    }
    ObjectNode values = Json.object();
    for (String name : TAKEN_OVER) {
      parameters.text(name).ifPresent(value -> values.put(name, value));
    }
    try {
      return storage.exclusively(() -> rooms.create(values, owner.userId()));
    } catch (ApiError refused) {
      throw new Refused(200, refused.code().name(), String.valueOf(refused.getMessage()));
    }
  }
}
