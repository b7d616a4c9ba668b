package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.fault.Exchange;
import dev.kalturadiscord.kalturasimulator.fault.FaultKind;
import dev.kalturadiscord.kalturasimulator.fault.FaultTarget;
import dev.kalturadiscord.kalturasimulator.journal.CallDraft;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One browser that opens a room, or another entry. */
final class ViewRoomExchange implements Exchange {
  static final String PATH = "/embeddedrooms/index/view-room/ks/";

  private static final HtmlPage ROOM = new HtmlPage("room.html");

  private static final HtmlPage REFUSED = new HtmlPage("refused.html");

  private final Context http;
  private final String path;
  private final HtmlPage inside;
  private final RoomDoor door;
  private final CallJournal journal;
  private final String ks;
  private final CallDraft draft;

  ViewRoomExchange(Context http, String path, HtmlPage inside, RoomDoor door, CallJournal journal) {
    this.http = http;
    this.path = path;
    this.inside = inside;
    this.door = door;
    this.journal = journal;
    this.ks = http.pathParam("ks");
    this.draft = CallDraft.kaf(path + "***", Json.object(), ks);
  }

  static ViewRoomExchange ofRoom(Context http, RoomDoor door, CallJournal journal) {
    return new ViewRoomExchange(http, PATH, ROOM, door, journal);
  }

  @Override
  public FaultTarget target() {
    return new FaultTarget("", "", path);
  }

  @Override
  public void execute(@Nullable FaultKind fault) {
    try {
      RoomDoor.Visit visit = door.enter(ks);
      journal.add(draft.under(fault).answered(Json.objectOf(visit.join())));
      http.html(page(visit));
    } catch (RoomDoor.Refused refused) {
      journal.add(draft.under(fault).failed("403"));
      http.status(403).html(REFUSED.with(Map.of("reason", String.valueOf(refused.getMessage()))));
    }
  }

  @Override
  public void refuse(FaultKind fault) {
    journal.add(draft.under(fault).failed(fault.wireName()));
    http.status(500).html(REFUSED.with(Map.of("reason", "Something went wrong.")));
  }

  private String page(RoomDoor.Visit visit) {
    return inside.with(
        Map.of(
            "roomName", visit.room().name(),
            "roomId", visit.room().id(),
            "personName", visit.join().fullName(),
            "personId", visit.join().userId(),
            "role", visit.role().value(),
            "roleInWords", visit.role().inWords()));
  }
}
