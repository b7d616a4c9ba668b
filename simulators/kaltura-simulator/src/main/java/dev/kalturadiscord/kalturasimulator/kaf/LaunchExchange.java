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

/** One browser that opens a room of the older kind. */
final class LaunchExchange implements Exchange {
  static final String PATH = "/virtualEvent/launch";

  private static final HtmlPage ROOM = new HtmlPage("room.html");
  private static final HtmlPage REFUSED = new HtmlPage("refused.html");

  private final Context http;
  private final String ks;
  private final MeetingDoor door;
  private final CallJournal journal;
  private final CallDraft draft;

  LaunchExchange(Context http, String ks, MeetingDoor door, CallJournal journal) {
    this.http = http;
    this.ks = ks;
    this.door = door;
    this.journal = journal;
    this.draft = CallDraft.kaf(PATH, Json.object(), ks);
  }

  @Override
  public FaultTarget target() {
    return new FaultTarget("", "", PATH);
  }

  @Override
  public void execute(@Nullable FaultKind fault) {
    try {
      MeetingDoor.Visit visit = door.enter(ks);
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

  private static String page(MeetingDoor.Visit visit) {
    return ROOM.with(
        Map.of(
            "roomName", visit.room().name(),
            "roomId", visit.join().roomId(),
            "personName", visit.join().fullName(),
            "personId", visit.join().userId(),
            "role", visit.join().role(),
            "roleInWords", visit.roleInWords()));
  }
}
