package dev.kalturadiscord.server.video;

import static dev.kalturadiscord.server.video.VideoSteps.encoded;
import static dev.kalturadiscord.server.video.VideoSteps.fields;
import static dev.kalturadiscord.server.video.VideoSteps.ids;
import static dev.kalturadiscord.server.video.VideoSteps.titles;
import static dev.kalturadiscord.server.video.VideoSteps.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guild finds among the videos of the account. */
@ExtendWith(RunningServer.class)
final class VideoSearchTest {

  private final KalturaControl kaltura;
  private final Database database;
  private final VideoSteps videos;

  VideoSearchTest(Api api, KalturaControl kaltura, Database database) {
    this.kaltura = kaltura;
    this.database = database;
    this.videos = new VideoSteps(api, kaltura);
  }

  @AfterEach
  void clearFaults() {
    kaltura.clearFaults();
  }

  @Test
  void aVideoIsFoundWithWhatPeopleWantToKnow() {
    JsonNode video =
        videos
            .search("Onboarding 101")
            .json()
            .path("items")
            .valueStream()
            .filter(item -> item.path("id").asText().equals("1_vid00001"))
            .findFirst()
            .orElseThrow();

    assertThat(video.path("title").asText()).isEqualTo("Onboarding 101");
    assertThat(video.path("description").asText()).startsWith("Where to find what");
    assertThat(video.path("durationSeconds").asInt()).isEqualTo(312);
    assertThat(video.path("plays").asInt()).isEqualTo(40);
    assertThat(video.path("tags").valueStream().map(JsonNode::asText))
        .containsExactly("discord", "hr", "onboarding");
  }

  @Test
  void withoutAQueryTheNewestComeFirst() {
    Api.Answer page = videos.search(videos.guild.ada(), "limit=100");

    assertThat(ids(page)).contains("1_vid00010", "1_img00001").doesNotContain("1_vid00013");
    assertThat(
            page.json()
                .path("items")
                .valueStream()
                .map(item -> java.time.Instant.parse(item.path("createdAt").asText())))
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void aPictureHasNoLength() {
    JsonNode picture = videos.search("poster").json().path("items").get(0);

    assertThat(picture.path("id").asText()).isEqualTo("1_img00001");
    assertThat(picture.has("durationSeconds")).isFalse();
  }

  @Test
  void pagesHoldEachVideoOnce() {
    kaltura.seedVideos(200);
    String token = videos.guild.ada();
    List<String> all = new ArrayList<>();
    String cursor = "";
    int total = 0;
    do {
      Api.Answer page = videos.search(token, "limit=30&query=lecture" + cursor);
      all.addAll(ids(page));
      total = page.json().path("total").asInt();
      cursor = page.json().has("nextCursor") ? "&cursor=" + page.text("nextCursor") : "";
    } while (!cursor.isEmpty());

    assertThat(total).isGreaterThan(40);
    assertThat(all).hasSize(total).doesNotHaveDuplicates();
  }

  @Test
  void theLastPageHasNoCursor() {
    String word = word();
    videos.add(word + " one");
    videos.add(word + " two");

    Api.Answer first = videos.search(videos.guild.ada(), "limit=1&query=" + word);
    Api.Answer second =
        videos.search(
            videos.guild.ada(), "limit=1&query=" + word + "&cursor=" + first.text("nextCursor"));

    assertThat(second.json().has("nextCursor")).isFalse();
    assertThat(new HashSet<>(List.of(ids(first).getFirst(), ids(second).getFirst()))).hasSize(2);
  }

  @Test
  void aCursorIsGoodForItsQueryAndSizeOnly() {
    kaltura.seedVideos(3);
    String token = videos.guild.ada();
    String cursor = videos.search(token, "limit=2&query=lecture").text("nextCursor");

    assertRefused(videos.search(token, "limit=2&query=exercise&cursor=" + cursor));
    assertRefused(videos.search(token, "limit=3&query=lecture&cursor=" + cursor));
    assertRefused(videos.search(token, "limit=2&cursor=" + cursor));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "MS0wMDAw", "%2B", "bXRnXzAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw"})
  void whatIsNoCursorIsRefused(String cursor) {
    assertRefused(videos.search(videos.guild.ada(), "cursor=" + cursor));
  }

  @ParameterizedTest
  @CsvSource({"limit=0", "limit=101", "limit=-1", "limit=x"})
  void limitsHaveBounds(String parameters) {
    assertThat(videos.search(videos.guild.ada(), parameters).status()).isEqualTo(400);
  }

  @Test
  void aQueryHasABound() {
    assertThat(videos.search("x".repeat(201)).status()).isEqualTo(400);
    assertThat(videos.search("x".repeat(200)).status()).isEqualTo(200);
  }

  @Test
  void whatIsInQuotesIsFoundAsItIs() {
    String one = word();
    String two = word();
    String inOrder = videos.add(one + " " + two);
    String turned = videos.add(two + " " + one);

    assertThat(ids(videos.search(one + " " + two))).containsExactlyInAnyOrder(inOrder, turned);
    assertThat(ids(videos.search("\"" + one + " " + two + "\""))).containsExactly(inOrder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Übereinstimmung", "מבוא", "🎬"})
  void allScriptsAreFound(String query) {
    assertThat(videos.search(query).status()).isEqualTo(200);
    if (!query.equals("🎬")) {
      assertThat(ids(videos.search(query))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "*", "\"", "\"\"", "a AND (b", "\\", "<script>", " ", "%00"})
  void oddQueriesAreNoFailure(String query) {
    assertThat(videos.search(query).status()).isEqualTo(200);
  }

  @Test
  void titlesComeAsTheyAre() {
    assertThat(titles(videos.search("Read me")))
        .contains(
            "**Read me** first: _rules_ of the `server` ~~(old)~~ @everyone"
                + " [click](https://example.org)");
  }

  @Test
  void nothingIsFoundForWhatIsNotThere() {
    Api.Answer nothing = videos.search(word());

    assertThat(ids(nothing)).isEmpty();
    assertThat(nothing.json().path("total").asInt()).isZero();
    assertThat(nothing.json().has("nextCursor")).isFalse();
  }

  @Test
  void whatTheOperatorDoesNotOfferIsNotFound() {
    assertThat(ids(videos.search("Safety instructions"))).doesNotContain("1_vid00011");
    assertThat(ids(videos.search("Salary bands"))).doesNotContain("1_vid00012");
  }

  @Test
  void recordingsOfMeetingsAreNotFoundWhateverTheirTags() {
    String word = word();
    String meeting = videos.guild.start(videos.guild.ada(), "Meeting " + word);
    String recording = kaltura.record(kaltura.roomOf(meeting), 2, 60);
    kaltura.changeVideo(recording, fields().put("tags", "discord"));
    String ofPlaceholder =
        kaltura.addVideo(VideoSteps.video(word).put("tags", "discord," + meeting));
    String ofReference =
        kaltura.addVideo(VideoSteps.video(word).put("referenceId", "discord:" + meeting));
    String plain = videos.add(word);

    assertThat(ids(videos.search(word)))
        .contains(plain)
        .doesNotContain(recording, ofPlaceholder, ofReference);
    assertThat(ids(videos.search(meeting))).isEmpty();
  }

  @Test
  void whatWasOnceSeenAsARecordingIsNotFound() {
    String word = word();
    String meeting = videos.guild.start(videos.guild.ada(), "Seen " + word);
    String video = videos.add(word);
    database.update(
        """
        insert into recording (meeting_id, video_id, title, state, created_at, possible)
        values (?, ?, 'Seen', 'ready', now(), true)
        """,
        meeting,
        video);

    assertThat(ids(videos.search(word))).isEmpty();
  }

  @Test
  void aGuildCanSwitchItOff() {
    database.choose(videos.guild.id(), "commands.enabled", "false");

    Eventually.holds(
        () -> assertThat(videos.search("onboarding").text("code")).isEqualTo("commands_disabled"));
    assertThat(videos.get("1_vid00001").text("code")).isEqualTo("commands_disabled");
  }

  @Test
  void aGuildCanLeaveItToSomeRoles() {
    database.choose(videos.guild.id(), "commands.permissions.kaltura-video-search", "[]");

    Eventually.holds(
        () ->
            assertThat(videos.search("onboarding").text("code")).isEqualTo("command_not_allowed"));
    assertThat(videos.watch(videos.guild.ada(), "1_vid00001").text("code"))
        .isEqualTo("command_not_allowed");
    assertThat(
            videos
                .search(videos.guild.administrator("73", "Root"), "query=" + encoded("onboarding"))
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "expiredKs, 502, kaltura_misconfigured",
    "http503, 503, kaltura_unavailable",
    "reset, 504, kaltura_timeout"
  })
  void whatIsWrongAtKalturaIsTold(String kind, int status, String code) {
    // So that Kaltura is not left alone after a row of failures.
    assertThat(videos.search("onboarding").status()).isEqualTo(200);
    kaltura.fault(
        """
        {"match": {"service": "elasticsearch_esearch"}, "kind": "%s", "times": 4}
        """
            .formatted(kind));

    Api.Answer answer = videos.search("onboarding");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("code")).isEqualTo(code);
  }

  private static void assertRefused(Api.Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
    assertThat(answer.text("code")).isEqualTo("invalid_parameter");
    assertThat(answer.text("detail")).contains("cursor");
  }
}
