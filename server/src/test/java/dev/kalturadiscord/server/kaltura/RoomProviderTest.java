package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Made;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

final class RoomProviderTest extends ProviderTests {

  RoomProviderTest() throws IOException {
    super(ProviderName.ROOM, Map.of());
  }

  @Override
  Stream<String> steps() {
    return Stream.of(
        "\"path\": \"/embeddedrooms/index/create-room\"", call("schedule_scheduleEvent", "add"));
  }

  @Override
  List<String> parts() {
    return List.of("event", "room");
  }

  @Override
  List<String> partsOf(Plan plan) {
    PartsAtKaltura there = new PartsAtKaltura(connection.calls);
    List<String> parts = new ArrayList<>();
    there.activeEvents(plan).forEach(event -> parts.add("event"));
    there.rooms(plan).forEach(room -> parts.add("room"));
    return parts;
  }

  @Override
  String removalOfTheFirstPart() {
    return call("room_room", "delete");
  }

  @Override
  void assertRole(JsonNode join, boolean host) {
    assertThat(join.path("roomModerator").asText()).isEqualTo(host ? "1" : "0");
    assertThat(join.path("chatModerator").asText()).isEqualTo(host ? "1" : "0");
  }

  @Override
  String record(Made made) {
    return control.recording(Objects.requireNonNull(made.roomId()), "{}");
  }
}
