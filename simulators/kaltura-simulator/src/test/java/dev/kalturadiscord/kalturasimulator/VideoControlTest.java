package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The videos of the start, and how tests put in others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VideoControlTest {
  private static final int RESTRICTED = 3100002;

  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    admin = client.adminSession("discord.111");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void theVideosOfTheStartAreVaried() {
    List<JsonNode> ready =
        videos(video -> video.path("id").asText().startsWith("1_vid") && status(video) == 2);
    assertThat(ready).hasSize(12);
    assertThat(ready).filteredOn(video -> tags(video).contains("discord")).hasSize(10);
    assertThat(ready)
        .filteredOn(video -> video.path("accessControlId").asInt() == RESTRICTED)
        .hasSize(3);
    assertThat(ready).anySatisfy(video -> assertThat(video.path("name").asText()).hasSize(250));
    assertThat(ready)
        .anySatisfy(video -> assertThat(video.path("name").asText()).contains("**", "@everyone"));
    assertThat(ready)
        .anySatisfy(
            video ->
                assertThat(Character.getDirectionality(video.path("name").asText().charAt(0)))
                    .isEqualTo(Character.DIRECTIONALITY_RIGHT_TO_LEFT));
    assertThat(ready)
        .filteredOn(video -> video.path("name").asText().equals("Community call"))
        .hasSize(2);
  }

  @Test
  void theyAreOfAllLengthsAndAges() {
    List<JsonNode> ready =
        videos(video -> video.path("id").asText().startsWith("1_vid") && status(video) == 2);
    assertThat(ready)
        .extracting(video -> video.path("duration").asLong())
        .contains(20L, Duration.ofHours(3).toSeconds());
    assertThat(ready)
        .allSatisfy(
            video ->
                assertThat(video.path("createdAt").asLong())
                    .isBetween(NOW - Duration.ofDays(731).toSeconds(), NOW));
    assertThat(ready)
        .extracting(video -> video.path("description").asText("none"))
        .contains("", "none")
        .anySatisfy(description -> assertThat(description.length()).isGreaterThan(1200));
  }

  @Test
  void oneEntryIsStillConvertingAndOneIsAPicture() {
    assertThat(videos(video -> status(video) == 1))
        .extracting(video -> video.path("id").asText())
        .containsExactly("1_vid00013");
    assertThat(videos(video -> video.path("mediaType").asInt() == 2))
        .extracting(video -> video.path("id").asText())
        .containsExactly("1_img00001");
  }

  @Test
  void aResetBringsTheSameVideosBack() {
    JsonNode before = client.control("/videos");
    client.control("/videos/1_vid00001", "{'name': 'changed'}");
    client.control("/videos", "{'name': 'one more'}");
    client.control("/seed", "{'videos': 3}");
    assertThat(client.control("/videos")).hasSize(before.size() + 4);
    client.steer("/reset", "");
    assertThat(client.control("/videos")).isEqualTo(before);
  }

  @Test
  void asManyVideosAsWantedArePutIn() {
    assertThat(client.control("/seed", "{'videos': 200}").path("videos").asInt()).isEqualTo(200);
    assertThat(client.control("/seed", "{'videos': 1}").path("videos").asInt()).isEqualTo(1);
    JsonNode first = get("1_vid00101");
    assertThat(first.path("name").asText()).isEqualTo("Linear algebra: lecture 1");
    assertThat(tags(first)).contains("discord");
    assertThat(get("1_vid00301").path("status").asInt()).isEqualTo(2);
    assertThat(get("1_vid00302").path("code").asText()).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(videos(video -> video.path("name").asText().matches(".*: .* \\d+")))
        .hasSize(201)
        .extracting(video -> video.path("name").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(client.steer("/seed", "{}").statusCode()).isEqualTo(400);
    assertThat(client.steer("/seed", "{'videos': -1}").statusCode()).isEqualTo(400);
    assertThat(client.steer("/seed", "{'videos': 100000}").statusCode()).isEqualTo(400);
    assertThat(client.steer("/videos", "nothing").statusCode()).isEqualTo(400);
    assertThat(client.steer("/videos/1_none", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void aVideoIsAddedWithTheGivenFields() {
    JsonNode plain = client.control("/videos", "{}");
    assertThat(status(plain)).isEqualTo(2);
    assertThat(plain.path("createdAt").asLong()).isEqualTo(NOW);
    assertThat(plain.path("msDuration").asLong()).isEqualTo(60_000);
    assertThat(get(plain.path("id").asText())).isEqualTo(plain);
    JsonNode video =
        client.control(
            "/videos",
            "{'id': '1_mine', 'name': 'Mine', 'userId': 'ada', 'tags': 'A1, b2', 'plays': 5,"
                + " 'status': 4, 'restricted': true, 'duration': 7, 'createdAt': -3600,"
                + " 'captions': 'hear, hear', 'referenceId': 'r1', 'rootEntryId': '1_root'}");
    assertThat(video.path("id").asText()).isEqualTo("1_mine");
    assertThat(video.path("userId").asText()).isEqualTo("ada");
    assertThat(video.path("tags").asText()).isEqualTo("a1, b2");
    assertThat(video.path("plays").asInt()).isEqualTo(5);
    assertThat(status(video)).isEqualTo(4);
    assertThat(video.path("accessControlId").asInt()).isEqualTo(RESTRICTED);
    assertThat(video.path("msDuration").asInt()).isEqualTo(7000);
    assertThat(video.path("createdAt").asLong()).isEqualTo(NOW - 3600);
    assertThat(video.path("rootEntryId").asText()).isEqualTo("1_root");
    assertThat(video.has("captions")).isFalse();
  }

  @Test
  void someFieldsOfAVideoAreChanged() {
    client.control("/videos/1_vid00001", "{'restricted': true, 'plays': 41, 'duration': 1}");
    JsonNode changed = get("1_vid00001");
    assertThat(changed.path("accessControlId").asInt()).isEqualTo(RESTRICTED);
    assertThat(changed.path("plays").asInt()).isEqualTo(41);
    assertThat(changed.path("msDuration").asInt()).isEqualTo(1000);
    assertThat(changed.path("name").asText()).isEqualTo("Onboarding 101");
    String path = "/__sim/videos/1_vid00001";
    assertThat(client.put(path, "{\"restricted\":false,\"status\":1}").statusCode()).isEqualTo(200);
    assertThat(get("1_vid00001").path("accessControlId").asInt()).isNotEqualTo(RESTRICTED);
    assertThat(status(get("1_vid00001"))).isEqualTo(1);
    client.control("/videos/1_vid00001", "{'status': 3}");
    assertThat(get("1_vid00001").path("code").asText()).isEqualTo("ENTRY_ID_NOT_FOUND");
  }

  private JsonNode get(String id) {
    return client.call("media", "get", admin, "{'entryId': '" + id + "'}");
  }

  private List<JsonNode> videos(Predicate<JsonNode> wanted) {
    return StreamSupport.stream(client.control("/videos").spliterator(), false)
        .filter(wanted)
        .toList();
  }

  private static int status(JsonNode video) {
    return video.path("status").asInt();
  }

  private static List<String> tags(JsonNode video) {
    return List.of(video.path("tags").asText().split(", ", -1));
  }
}
