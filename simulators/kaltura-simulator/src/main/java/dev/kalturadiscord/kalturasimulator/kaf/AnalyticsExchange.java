package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.fault.Exchange;
import dev.kalturadiscord.kalturasimulator.fault.FaultKind;
import dev.kalturadiscord.kalturasimulator.fault.FaultTarget;
import dev.kalturadiscord.kalturasimulator.journal.CallDraft;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** One question about what happened in a room, and its answer. */
final class AnalyticsExchange implements Exchange {
  static final String PATH = "/newrowkaf/index/api";

  private record Failed(String status, String message) {}

  private final Context http;
  private final String ks;
  private final RoomAnalytics analytics;
  private final CallJournal journal;
  private final CallDraft draft;

  AnalyticsExchange(Context http, String ks, RoomAnalytics analytics, CallJournal journal) {
    this.http = http;
    this.ks = ks;
    this.analytics = analytics;
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
      RoomAnalytics.Answer answer = analytics.ask(ks);
      journal.add(draft.under(fault).answered(Json.objectOf(answer)));
      write(200, answer);
    } catch (RoomDoor.Refused refused) {
      journal.add(draft.under(fault).failed("403"));
      write(403, new Failed("error", String.valueOf(refused.getMessage())));
    }
  }

  @Override
  public void refuse(FaultKind fault) {
    journal.add(draft.under(fault).failed(fault.wireName()));
    write(500, new Failed("error", "Internal error"));
  }

  private void write(int status, Object answer) {
    http.status(status)
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(Json.write(Json.objectOf(answer)));
  }
}
