package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.entry.Rooms;
import dev.kalturadiscord.kalturasimulator.fault.Faults;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.SessionLedger;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The HTTP side of KAF. */
public final class KafEndpoint {
  private final RoomBuilder builder;
  private final RoomDoor door;
  private final Faults faults;
  private final CallJournal journal;

  public KafEndpoint(
      KsCodec codec,
      SessionLedger ledger,
      Rooms rooms,
      Joins joins,
      Storage storage,
      Faults faults,
      CallJournal journal) {
    this.builder = new RoomBuilder(codec, ledger, rooms, storage);
    this.door = new RoomDoor(codec, rooms::existing, joins, storage);
    this.faults = faults;
    this.journal = journal;
  }

  public void addTo(RoutesConfig routes) {
    routes.get(VersionExchange.PATH, http -> faults.carry(http, new VersionExchange(http)));
    routes.post(CreateRoomExchange.PATH, this::createRoom);
    routes.get(ViewRoomExchange.PATH + "{ks}", this::viewRoom);
  }

  private void createRoom(Context http) {
    var body = Json.parseObject(http.body()).orElseGet(Json::object);
    faults.carry(http, new CreateRoomExchange(http, body, builder, journal));
  }

  private void viewRoom(Context http) {
    faults.carry(http, ViewRoomExchange.ofRoom(http, door, journal));
  }
}
