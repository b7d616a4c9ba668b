package dev.kalturadiscord.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the simulated Kaltura has, and the accidents it can have. */
record Kaltura(URI base) {
  private static final int NO_CONTENT = 7;
  private static final int CANCELLED = 1;

  private record Target(String path) {}

  private record Fault(Target match, String kind) {}

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

  /** Whether an answer is being kept back. */
  boolean holds() {
    return read("/faults").path("held").asInt() > 0;
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
