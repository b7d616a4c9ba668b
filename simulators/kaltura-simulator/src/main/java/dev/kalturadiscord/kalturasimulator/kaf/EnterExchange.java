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

/** One browser that opens a room. */
final class EnterExchange implements Exchange {
  private static final HtmlPage ROOM = new HtmlPage("room.html");
  private static final HtmlPage REFUSED = new HtmlPage("refused.html");

  private final Context http;
  private final String path;
  private final String ks;
  private final Door door;
  private final CallJournal journal;
  private final CallDraft draft;

  /**
   * Takes a call.
   *
   * @param path without the KS; what faults match
   * @param ks in the path or in the query
   */
  EnterExchange(Context http, String path, String ks, Door door, CallJournal journal) {
    this.http = http;
    this.path = path;
    this.ks = ks;
    this.door = door;
    this.journal = journal;
    this.draft = CallDraft.kaf(path + (path.endsWith("/") ? "***" : ""), Json.object(), ks);
  }

  @Override
  public FaultTarget target() {
    return new FaultTarget("", "", path);
  }

  @Override
  public void execute(@Nullable FaultKind fault) {
    try {
      Visit visit = door.enter(ks);
      journal.add(draft.under(fault).answered(Json.objectOf(visit.join())));
      http.html(page(visit));
    } catch (Refused refused) {
      journal.add(draft.under(fault).failed("403"));
      http.status(403).html(REFUSED.with(Map.of("reason", String.valueOf(refused.getMessage()))));
    }
  }

  @Override
  public void refuse(FaultKind fault) {
    journal.add(draft.under(fault).failed(fault.wireName()));
    http.status(500).html(REFUSED.with(Map.of("reason", "Something went wrong.")));
  }

  private static String page(Visit visit) {
    return ROOM.with(
        Map.of(
            "roomName", visit.roomName(),
            "roomId", visit.join().roomId(),
            "personName", visit.join().fullName(),
            "personId", visit.join().userId(),
            "role", visit.join().role(),
            "roleInWords", visit.roleInWords()));
  }
}
