package dev.kalturadiscord.kalturasimulator.kaf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.kaf.RoomDoor.Refused;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.SessionLedger;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleResource;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleResources;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.net.URLDecoder;
import java.util.List;

/**
 * What happened in a room of the older kind, as far as joins tell: they are taken as one session
 * from the first join to the last. What is asked stands inside the KS, in the privilege {@code
 * api}, as percent-encoded JSON. How the real one words its refusals is not documented.
 */
final class RoomAnalytics {
  private static final String SESSIONS = "analytics/sessions";

  record Answer(String status, Data data) {}

  record Data(
      List<Session> sessions,
      @JsonProperty("total_count") int totalCount,
      @JsonProperty("next_page") String nextPage) {}

  /** A session; its times are unix seconds, its duration seconds. */
  record Session(
      long id,
      @JsonProperty("room_id") long roomId,
      @JsonProperty("third_party_room_id") String thirdPartyRoomId,
      @JsonProperty("room_name") String roomName,
      @JsonProperty("date_start") long start,
      @JsonProperty("date_end") long end,
      long duration,
      String type,
      List<String> instructors,
      @JsonProperty("participants_count") long participantsCount) {}

  private final KsCodec codec;
  private final SessionLedger ledger;
  private final ScheduleResources resources;
  private final Joins joins;
  private final Storage storage;

  RoomAnalytics(
      KsCodec codec,
      SessionLedger ledger,
      ScheduleResources resources,
      Joins joins,
      Storage storage) {
    this.codec = codec;
    this.ledger = ledger;
    this.resources = resources;
    this.joins = joins;
    this.storage = storage;
  }

  Answer ask(String ksText) throws Refused {
    Ks ks =
        codec
            .decode(ksText)
            .filter(known -> known.isAdmin() && !known.isExpired(storage.now()))
            .filter(known -> !ledger.isEnded(known))
            .orElseThrow(() -> new Refused("Invalid session token"));
    if (ks.privilege("role").isEmpty()) {
      throw new Refused("The session names no role.");
    }
    ObjectNode question = question(ks);
    if (!question.path("action").asText().equals(SESSIONS)) {
      throw new Refused("Unknown action: " + question.path("action").asText());
    }
    ScheduleResource room =
        resources
            .find(ks.privilege("resourceId").orElse(""))
            .orElseThrow(() -> new Refused("The room does not exist."));
    List<Session> sessions =
        sessions(room).stream()
            .filter(session -> isWithin(session, question.path("params")))
            .toList();
    return new Answer("success", new Data(sessions, sessions.size(), ""));
  }

  private static ObjectNode question(Ks ks) throws Refused {
    String encoded = ks.privilege("api").orElse("");
    try {
      return Json.parseObject(URLDecoder.decode(encoded, UTF_8))
          .orElseThrow(() -> new Refused("The session asks nothing."));
    } catch (IllegalArgumentException brokenEncoding) {
      throw new Refused("The session asks nothing.");
    }
  }

  private List<Session> sessions(ScheduleResource room) {
    String roomId = Long.toString(room.id());
    List<Join> inside = joins.all().stream().filter(join -> join.roomId().equals(roomId)).toList();
    if (inside.isEmpty()) {
      return List.of();
    }
    long start = inside.getFirst().joinedAt();
    long end = inside.getLast().joinedAt();
    return List.of(
        new Session(
            1,
            room.id(),
            roomId,
            room.name(),
            start,
            end,
            end - start,
            "live",
            inside.stream()
                .filter(join -> join.userContextualRole().equals("0"))
                .map(Join::userId)
                .distinct()
                .toList(),
            inside.stream().map(Join::userId).distinct().count()));
  }

  private static boolean isWithin(Session session, JsonNode span) {
    return session.start() >= span.path("from_date").asLong(Long.MIN_VALUE)
        && session.start() <= span.path("to_date").asLong(Long.MAX_VALUE);
  }
}
