package dev.kalturadiscord.kalturasimulator.kaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.entry.RoomEntry;
import dev.kalturadiscord.kalturasimulator.fault.Exchange;
import dev.kalturadiscord.kalturasimulator.fault.FaultKind;
import dev.kalturadiscord.kalturasimulator.fault.FaultTarget;
import dev.kalturadiscord.kalturasimulator.journal.CallDraft;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** One call that creates a room, and its answer. */
final class CreateRoomExchange implements Exchange {
  static final String PATH = "/embeddedrooms/index/create-room";

  private record Created(boolean success, RoomEntry data) {}

  private record Failed(boolean success, String message) {}

  private final Context http;
  private final RoomBuilder builder;
  private final CallJournal journal;
  private final ObjectNode body;
  private final CallDraft draft;

  CreateRoomExchange(Context http, ObjectNode body, RoomBuilder builder, CallJournal journal) {
    this.http = http;
    this.builder = builder;
    this.journal = journal;
    this.body = body;
    this.draft = CallDraft.kaf(PATH, body, body.path("ks").asText());
  }

  @Override
  public FaultTarget target() {
    return new FaultTarget("", "", PATH);
  }

  @Override
  public void execute(@Nullable FaultKind fault) {
    try {
      RoomEntry room = builder.build(body);
      journal.add(draft.under(fault).answered(Json.objectOf(room)));
      write(200, new Created(true, room));
    } catch (RoomBuilder.Refused refused) {
      journal.add(draft.under(fault).failed(refused.code()));
      write(refused.httpStatus(), new Failed(false, String.valueOf(refused.getMessage())));
    }
  }

  @Override
  public void refuse(FaultKind fault) {
    journal.add(draft.under(fault).failed(fault.wireName()));
    if (fault == FaultKind.EXPIRED_KS) {
      write(401, new Failed(false, RoomBuilder.INVALID_SESSION));
    } else {
      write(500, new Failed(false, "Internal error"));
    }
  }

  private void write(int status, Object answer) {
    http.status(status)
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(Json.write(Json.objectOf(answer)));
  }
}
