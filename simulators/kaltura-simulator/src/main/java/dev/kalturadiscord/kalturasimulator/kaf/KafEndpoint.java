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
  private static final String VIEW_ROOM = "/embeddedrooms/index/view-room/ks/";
  private static final String LAUNCH = "/virtualEvent/launch";

  private final RoomBuilder builder;
  private final Door rooms;
  private final Door meetings;
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
    this.rooms = new RoomDoor(codec, rooms, joins, storage);
    this.meetings = new MeetingDoor(codec, events, resources, links, joins, storage);
    this.analytics = new RoomAnalytics(codec, ledger, resources, joins, storage);
    this.faults = faults;
    this.journal = journal;
  }

  public void addTo(RoutesConfig routes) {
    routes.get(VersionExchange.PATH, http -> faults.carry(http, new VersionExchange(http)));
    routes.post(CreateRoomExchange.PATH, this::createRoom);
    routes.get(VIEW_ROOM + "{ks}", http -> enter(http, VIEW_ROOM, http.pathParam("ks"), rooms));
    routes.get(LAUNCH, http -> enter(http, LAUNCH, ksInQuery(http), meetings));
    routes.get(AnalyticsExchange.PATH, this::askAnalytics);
  }

  private void createRoom(Context http) {
    var body = Json.parseObject(http.body()).orElseGet(Json::object);
    faults.carry(http, new CreateRoomExchange(http, body, builder, journal));
  }

  private void enter(Context http, String path, String ks, Door door) {
    faults.carry(http, new EnterExchange(http, path, ks, door, journal));
  }

  private void askAnalytics(Context http) {
    faults.carry(http, new AnalyticsExchange(http, ksInQuery(http), analytics, journal));
  }

  private static String ksInQuery(Context http) {
    return Objects.requireNonNullElse(http.queryParam("ks"), "");
  }
}
