package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.entry.Rooms;
import dev.kalturadiscord.kalturasimulator.fault.Faults;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.SessionLedger;
import dev.kalturadiscord.kalturasimulator.schedule.EventResources;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleEvents;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleResources;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;

/** The HTTP side of KAF. */
public final class KafEndpoint {
  private final RoomBuilder builder;
  private final RoomDoor door;
  private final MeetingDoor meetings;
  private final RoomAnalytics analytics;
  private final Faults faults;
  private final CallJournal journal;

  public KafEndpoint(
      KsCodec codec,
      SessionLedger ledger,
      Rooms rooms,
      ScheduleEvents events,
      ScheduleResources resources,
      EventResources links,
      Joins joins,
      Storage storage,
      Faults faults,
      CallJournal journal) {
    this.builder = new RoomBuilder(codec, ledger, rooms, storage);
    this.door = new RoomDoor(codec, rooms::existing, joins, storage);
    this.meetings = new MeetingDoor(codec, events, resources, links, joins, storage);
    this.analytics = new RoomAnalytics(codec, ledger, resources, joins, storage);
    this.faults = faults;
    this.journal = journal;
  }

  public void addTo(RoutesConfig routes) {
    routes.get(VersionExchange.PATH, http -> faults.carry(http, new VersionExchange(http)));
    routes.post(CreateRoomExchange.PATH, this::createRoom);
    routes.get(ViewRoomExchange.PATH + "{ks}", this::viewRoom);
    routes.get(LaunchExchange.PATH, this::launch);
    routes.get(AnalyticsExchange.PATH, this::askAnalytics);
  }

  private void createRoom(Context http) {
    var body = Json.parseObject(http.body()).orElseGet(Json::object);
    faults.carry(http, new CreateRoomExchange(http, body, builder, journal));
  }

  private void viewRoom(Context http) {
    faults.carry(http, ViewRoomExchange.ofRoom(http, door, journal));
  }

  private void launch(Context http) {
    faults.carry(http, new LaunchExchange(http, ksInQuery(http), meetings, journal));
  }

  private void askAnalytics(Context http) {
    faults.carry(http, new AnalyticsExchange(http, ksInQuery(http), analytics, journal));
  }

  private static String ksInQuery(Context http) {
    return Objects.requireNonNullElse(http.queryParam("ks"), "");
  }
}
