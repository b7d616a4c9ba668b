package dev.kalturadiscord.bot.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.Talk;
import dev.kalturadiscord.bot.Videos;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoCommandsTest {

  private static final String MENU = "Open a video…";
  private static final String PICTURE = "GET /videos/1_vid2/thumbnail?width=640&height=360";
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 1, 2};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1};

  private Talk talk;

  @BeforeEach
  void begin() throws IOException {
    talk = new Talk();
    talk.server().answer("GET /videos?limit=5", 200, Videos.page(1, 5, 7, "c"));
    talk.server().answer("GET /videos/1_vid2", 200, Videos.json(2));
    talk.server().answerPicture(PICTURE, "image/jpeg", JPEG);
  }

  @AfterEach
  void end() {
    talk.close();
  }

  @Test
  void pagesKeepWhatWasSearchedForAlsoAfterARestart() {
    String query = "query=%22day%20one%22%20%26%20more";
    talk.server().answer("GET /videos?" + query + "&limit=5", 200, Videos.page(1, 5, 7, "c"));
    talk.server().answer("GET /videos?" + query + "&limit=10", 200, Videos.page(1, 7, 7, ""));
    MessageCreateData first =
        talk.run("kaltura-video-search", Map.of("query", " \"day one\" & more` "));
    talk.restart();
    MessageCreateData second = talk.use(first, "Next");
    assertThat(second.getEmbeds().getFirst().getDescription())
        .isEqualTo("7 videos for `\"day one\" & more`, best first\nVideos 6 to 7");
    assertThat(talk.use(second, "Previous").toData().toString())
        .isEqualTo(first.toData().toString());
  }

  @Test
  void aLongQueryFitsIntoTheMessageThatCarriesIt() {
    String query = "w".repeat(200);
    talk.server().answer("GET /videos?query=" + query + "&limit=5", 200, page());
    talk.server().answer("GET /videos?query=" + query + "&limit=10", 200, page());
    MessageCreateData first = talk.run("kaltura-video-search", Map.of("query", query));
    assertThat(talk.use(first, "Next").getEmbeds().getFirst().getDescription()).contains(query);
  }

  @Test
  void aLatePageIsReachedAlongTheServersPages() {
    talk.server().answer("GET /videos?limit=100", 200, Videos.page(1, 100, 103, "c1"));
    talk.server().answer("GET /videos?limit=5&cursor=c1", 200, Videos.page(101, 3, 103, ""));
    MessageCreateData page = talk.use("k1:videos:20", List.of("103 videos, newest first"));
    assertThat(page.getEmbeds().getFirst().getDescription()).endsWith("Videos 101 to 103");
  }

  @Test
  void aPageWithoutItsSearchAsksForANewOne() {
    assertThatThrownBy(() -> talk.use("k1:videos:1", List.of())).hasMessage("UnknownMenu");
    assertThatThrownBy(() -> talk.use("k1:videos:x", List.of("all"))).hasMessage("UnknownMenu");
    assertThat(talk.server().calls()).isEmpty();
  }

  @Test
  void anOpenedVideoShowsItsPictureAsAFileOfItsOwn() throws IOException {
    MessageCreateData video = open();
    assertThat(video.getEmbeds().getFirst().getTitle()).isEqualTo("Onboarding 2");
    assertThat(video.toData().toString())
        .contains("attachment://thumbnail.jpg")
        .doesNotContain("http");
    assertThat(video.getFiles().getFirst().getData().readAllBytes()).isEqualTo(JPEG);
    talk.server().answerPicture(PICTURE, "image/png", PNG);
    assertThat(open().toData().toString()).contains("attachment://thumbnail.png");
  }

  @Test
  void aVideoIsShownWithoutAPictureWhereThereIsNone() {
    talk.server().refuse(PICTURE, 502, "kaltura_error");
    assertThat(open().toData().toString()).doesNotContain("attachment://");
    talk.server().answer(PICTURE, 200, "<svg/>");
    assertThat(open().toData().toString()).doesNotContain("attachment://");
  }

  @Test
  void everyPressOfWatchIsALinkOfItsOwn() {
    MessageCreateData video = open();
    for (String ticket : List.of("a", "b")) {
      talk.server().answer("POST /videos/1_vid2/watch", 200, link(ticket));
      assertThat(talk.use(video, "Watch").getComponentTree().findAll(Button.class))
          .extracting(Button::getUrl)
          .containsExactly("http://localhost:8080/w/" + ticket);
    }
  }

  @Test
  void aSharedVideoHasAButtonForEverybody() {
    MessageCreateData shared = talk.use(open(), "Share with Channel");
    assertThat(shared.getComponentTree().findAll(Button.class))
        .extracting(Button::getCustomId)
        .containsExactly("k1:watch:1_vid2");
    assertThat(shared.getFiles()).isEmpty();
  }

  @Test
  void whoCannotWriteInAChannelSharesNothingThere() {
    MessageCreateData video = open();
    int before = talk.server().calls().size();
    talk.can("1024");
    assertThatThrownBy(() -> talk.use(video, "Share with Channel")).hasMessage("CannotWriteHere");
    assertThat(talk.server().calls()).hasSize(before);
    talk.can("8");
    assertThat(talk.use(video, "Share with Channel").getEmbeds()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "404, not_found, VideoNotFound",
    "404, kaltura_not_found, VideoNotFound",
    "409, video_not_ready, 409 video_not_ready: d (request req1)",
    "403, command_not_allowed, 403 command_not_allowed: d (request req1)",
  })
  void whyAVideoCannotBeWatchedOrOpenedOrShared(int status, String code, String message) {
    MessageCreateData video = open();
    talk.server().refuse("POST /videos/1_vid2/watch", status, code);
    talk.server().refuse("GET /videos/1_vid2", status, code);
    assertThatThrownBy(() -> talk.use(video, "Watch")).hasMessage(message);
    assertThatThrownBy(() -> talk.use(video, "Share with Channel")).hasMessage(message);
    assertThatThrownBy(this::open).hasMessage(message);
  }

  @Test
  void textThatIsNoVideoIdNeverGetsIntoAPath() {
    for (String id : List.of("../auth", ".", "a b", "é", "v".repeat(65))) {
      assertThatThrownBy(() -> talk.use("k1:watch:" + id, List.of())).hasMessage("VideoNotFound");
      assertThatThrownBy(() -> talk.use("k1:video:list", List.of(), id))
          .hasMessage("VideoNotFound");
    }
    assertThat(talk.server().calls()).isEmpty();
  }

  private MessageCreateData open() {
    return talk.use(talk.run("kaltura-video-search", Map.of()), MENU, "1_vid2");
  }

  private static String page() {
    return Videos.page(1, 5, 7, "");
  }

  private static String link(String ticket) {
    return "{\"url\":\"http://localhost:8080/w/%s\",\"expiresAt\":\"2026-11-25T12:05:00Z\"}"
        .formatted(ticket);
  }
}
