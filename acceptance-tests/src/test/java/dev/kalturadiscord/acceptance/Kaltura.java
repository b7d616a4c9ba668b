package dev.kalturadiscord.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the simulated Kaltura has, and the accidents it can have. */
record Kaltura(URI base) {
  private static final int NO_CONTENT = 7;
  private static final int CANCELLED = 1;
  private static final int ACTIVE = 2;

  private record Target(String path) {}

  private record Fault(Target match, String kind) {}

  private record ChanceFault(String kind, double probability, long seed) {}

  /**
   * A failure that comes now and then.
   *
   * @param probability of hitting one call
   */
  record Chance(String kind, double probability) {}

  /** All rooms that were not deleted, but for the templates. */
  List<JsonNode> livingRooms() {
    return StreamSupport.stream(read("/rooms").spliterator(), false)
        .filter(room -> room.path("status").asInt() == NO_CONTENT)
        .toList();
  }

  /** All schedule events that are in force. */
  List<JsonNode> activeEvents() {
    return StreamSupport.stream(read("/events").spliterator(), false)
        .filter(event -> event.path("status").asInt() == ACTIVE)
        .toList();
  }

  /** The ids of the rooms of this name that were not deleted. */
  List<String> livingRooms(String name) {
    return StreamSupport.stream(read("/rooms").spliterator(), false)
        .filter(room -> room.path("name").asText().equals(name))
        .filter(room -> room.path("status").asInt() == NO_CONTENT)
        .map(room -> room.path("id").asText())
        .toList();
  }

  /** The schedule events of this name, cancelled or not. */
  List<JsonNode> events(String name) {
    return StreamSupport.stream(read("/events").spliterator(), false)
        .filter(event -> event.path("summary").asText().equals(name))
        .toList();
  }

  static boolean isCancelled(JsonNode event) {
    return event.path("status").asInt() == CANCELLED;
  }

  /** Makes the next room, but keeps the answer back. */
  void holdNextRoom() {
    nextRoom("hold");
  }

  /** What happens to the next call that makes a room. */
  void nextRoom(String kind) {
    Web.post(at("/faults"), new Fault(new Target("/embeddedrooms/index/create-room"), kind))
        .json(201);
  }

  /** From now on calls of all kinds fail like this, by chance. */
  void byChance(Chance chance, long seed) {
    Web.post(at("/faults"), new ChanceFault(chance.kind(), chance.probability(), seed)).json(201);
  }

  /** From now on every call fails like this, or is so late. */
  void always(String kind, Duration latency) {
    Web.post(
            at("/faults"),
            Map.of("kind", kind, "unlimited", true, "latencyMillis", latency.toMillis()))
        .json(201);
  }

  /** All sessions that exist now are good for nothing. */
  void expireSessions() {
    int status = Web.post(at("/sessions/expire"), Map.of()).status();
    if (status >= 300) {
      throw new AssertionError("HTTP " + status);
    }
  }

  /** Whether an answer is being kept back. */
  boolean holds() {
    return read("/faults").path("held").asInt() > 0;
  }

  /** How many calls each kind of failure has hit, in words. */
  String hits() {
    return StreamSupport.stream(read("/faults").path("rules").spliterator(), false)
        .map(fault -> fault.path("kind").asText() + " " + fault.path("hits").asLong())
        .collect(Collectors.joining(", "));
  }

  /** Finishes a recording of a room or of the entry that was made for it; gives its entry id. */
  String record(String entryId) {
    return Web.post(at("/entries/" + entryId + "/ready"), Map.of("durationSeconds", 90))
        .json(201)
        .path("id")
        .asText();
  }

  /** No accidents any more; what was kept back is let go. */
  void recover() {
    int status = Web.delete(at("/faults")).status();
    if (status != 204) {
      throw new AssertionError("HTTP " + status);
    }
  }

  private JsonNode read(String path) {
    return Web.get(at(path)).json(200);
  }

  private URI at(String path) {
    return URI.create(base + "/__sim" + path);
  }
}
