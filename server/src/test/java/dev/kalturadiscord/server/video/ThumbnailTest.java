package dev.kalturadiscord.server.video;

import static dev.kalturadiscord.server.video.VideoSteps.word;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.LoggedLines;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Pictures of videos. */
@ExtendWith(RunningServer.class)
final class ThumbnailTest {

  /** How every session of the account begins: base64 of {@code v2|1234567|}. */
  private static final String ANY_KS = "djJ8MTIzNDU2N3";

  private final Api api;
  private final KalturaControl kaltura;
  private final Database database;
  private final VideoSteps videos;

  ThumbnailTest(Api api, KalturaControl kaltura, Database database) {
    this.api = api;
    this.kaltura = kaltura;
    this.database = database;
    this.videos = new VideoSteps(api, kaltura);
  }

  @AfterEach
  void clearFaults() {
    kaltura.clearFaults();
  }

  @Test
  void aPublicPictureIsPassedThroughWithoutASession() {
    String id = videos.add(word());

    assertPicture(videos.thumbnail(videos.guild.ada(), id));

    assertThat(pictureCalls(id)).singleElement().satisfies(call -> assertSize(call, "640", "360"));
  }

  @Test
  void aRestrictedPictureTakesASessionThatNobodySees() {
    String id = kaltura.addVideo(VideoSteps.video(word()).put("restricted", true));
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level level = root.getLevel();
    try (LoggedLines lines = new LoggedLines()) {
      root.setLevel(Level.DEBUG);

      Api.Answer picture = videos.thumbnail(videos.guild.ada(), id);

      assertPicture(picture);
      assertThat(picture.response().headers().map().toString() + picture.response().body())
          .doesNotContain(ANY_KS);
      assertThat(lines.all()).isNotEmpty().noneMatch(line -> line.contains(ANY_KS));
    } finally {
      root.setLevel(level);
    }
    assertThat(pictureCalls(id)).hasSize(2);
    for (String table :
        List.of("watch_ticket", "recording", "audit_event", "meeting", "kaltura_user")) {
      assertThat(database.column("select t::text from " + table + " t"))
          .noneMatch(row -> row.contains(ANY_KS));
    }
  }

  @Test
  void theSizeIsTheOneAskedFor() {
    String id = videos.add(word());

    Api.Answer picture =
        api.call("GET", "/api/v1/videos/" + id + "/thumbnail?width=320&height=180")
            .token(videos.guild.ada())
            .send();

    assertPicture(picture);
    assertThat(pictureCalls(id)).singleElement().satisfies(call -> assertSize(call, "320", "180"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"width=39", "width=1921", "height=39", "height=1081", "width=x"})
  void sizesHaveBounds(String size) {
    assertThat(
            api.call("GET", "/api/v1/videos/1_vid00001/thumbnail?" + size)
                .token(videos.guild.ada())
                .send()
                .status())
        .isEqualTo(400);
  }

  @Test
  void whatIsBeingConvertedMayHaveAPictureAlready() {
    assertPicture(videos.thumbnail(videos.guild.ada(), "1_vid00013"));
  }

  @ParameterizedTest
  @CsvSource({
    "internalError, 502, kaltura_error",
    "http503, 503, kaltura_unavailable",
    "reset, 504, kaltura_timeout"
  })
  void whatIsWrongAtTheCdnIsTold(String kind, int status, String code) {
    kaltura.fault(
        """
        {"match": {"path": "/p/1234567/thumbnail"}, "kind": "%s", "times": 2}
        """
            .formatted(kind));

    Api.Answer answer = videos.thumbnail(videos.guild.ada(), "1_vid00001");

    assertThat(answer.text("code")).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.response().body()).doesNotContain(ANY_KS).doesNotContain("/p/1234567");
  }

  @Test
  void aPictureThatTheCdnRefusesInAnyCaseIsNotThere() {
    kaltura.fault(
        """
        {"match": {"path": "/p/1234567/thumbnail"}, "kind": "expiredKs", "times": 2}
        """);

    Api.Answer answer = videos.thumbnail(videos.guild.ada(), "1_vid00001");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("detail")).contains("no picture");
  }

  private static void assertPicture(Api.Answer picture) {
    assertThat(picture.status()).as(picture.response().body()).isEqualTo(200);
    assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(picture.header("Cache-Control")).isEqualTo("private, max-age=300");
    assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(picture.response().body()).contains("JFIF");
  }

  private static void assertSize(JsonNode call, String width, String height) {
    assertThat(call.path("parameters").path("width").asText()).isEqualTo(width);
    assertThat(call.path("parameters").path("height").asText()).isEqualTo(height);
    assertThat(call.path("parameters").has("ks")).isFalse();
  }

  private List<JsonNode> pictureCalls(String id) {
    return kaltura.callsAbout(id).stream()
        .filter(call -> call.path("path").asText().equals("/p/1234567/thumbnail"))
        .toList();
  }
}
