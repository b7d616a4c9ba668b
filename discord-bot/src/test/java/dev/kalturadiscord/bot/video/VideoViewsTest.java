package dev.kalturadiscord.bot.video;

import static dev.kalturadiscord.bot.Videos.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.DiscordLimits;
import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.bot.Videos;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.Video;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoViewsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final SearchedWords ALL = new SearchedWords(null);

  private final Phrases phrases = new Texts().in(Locale.ENGLISH);

  @BeforeAll
  static void neverPing() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  @Test
  void aFewVideos() throws IOException {
    List<Video> videos =
        List.of(
            video(1).title("**free** [nitro](http://evil) @everyone"),
            video(2).durationSeconds(null).plays(null).title("שיעור חשבון 🧮"),
            video(3).durationSeconds(36000).plays(0),
            video(4).plays(1).title(" \u202E "));
    SearchedWords words = SearchedWords.typed(" `day` \"one\" {0} *x* ");
    Golden.matches("videos", SearchView.page(words, videos, 4, 0, NOW, phrases).toData());
  }

  @Test
  void aPageInTheMiddleOfMany() throws IOException {
    Golden.matches("videos-middle", SearchView.page(ALL, videos(10), 27, 1, NOW, phrases).toData());
  }

  @Test
  void theLastPageThatCanBeReachedSaysHowToFindTheRest() {
    MessageCreateData message = SearchView.page(ALL, videos(200), 10_000, 39, NOW, phrases);
    assertThat(message.getEmbeds().getFirst().getDescription())
        .isEqualTo(
            "10,000 videos, newest first\nVideos 196 to 200\n"
                + "The rest cannot be reached by turning pages: search for more or other words.");
    assertThat(message.getComponentTree().findAll(Button.class))
        .extracting(Button::getLabel)
        .containsExactly("Previous");
  }

  @Test
  void nothingFoundAndNothingOffered() throws IOException {
    Golden.matches(
        "videos-none-found",
        SearchView.page(SearchedWords.typed("day"), List.of(), 0, 0, NOW, phrases).toData());
    Golden.matches(
        "videos-none-offered", SearchView.page(ALL, List.of(), 0, 0, NOW, phrases).toData());
  }

  @Test
  void oneVideo() throws IOException {
    MessageCreateData message = VideoView.details(video(1), picture(), phrases);
    Golden.matches("video", message.toData());
    assertThat(MessageEditData.fromCreateData(message).getFiles())
        .as("what is sent in place of the waiting sign")
        .extracting(FileUpload::getName)
        .containsExactly("thumbnail.jpg");
  }

  @Test
  void oneVideoOfWhichLittleIsKnown() throws IOException {
    Video video =
        video(1)
            .title("@here **x**")
            .description("[look](http://evil) @everyone\n".repeat(200))
            .durationSeconds(null)
            .plays(null)
            .tags(Collections.nCopies(400, "long_tag"));
    Golden.matches("video-bare", VideoView.details(video, null, phrases).toData());
  }

  @Test
  void aVideoForAChannel() throws IOException {
    Video video = video(1).title("@everyone **free** [nitro](http://evil) <@&1>");
    Golden.matches("video-share", VideoView.shared(video, "_Max_ @here", phrases).toData());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "*", "👩‍👩‍👧‍👦", "ש", "@everyone ", "\u202E", " ", "`", "{0}'"})
  void discordsLimitsHoldForAnyWords(String piece) {
    List<Video> videos =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    video(i)
                        .id("v".repeat(63) + i)
                        .title(piece.repeat(256))
                        .description(piece.repeat(10_000))
                        .tags(Collections.nCopies(500, piece.repeat(256))))
            .toList();
    SearchedWords words = SearchedWords.typed(piece.repeat(200));
    MessageCreateData list = SearchView.page(words, videos, 999_999, 0, NOW, phrases);
    DiscordLimits.hold(list);
    DiscordLimits.hold(VideoView.details(videos.getFirst(), picture(), phrases));
    DiscordLimits.hold(VideoView.shared(videos.getFirst(), piece.repeat(100), phrases));
    assertThat(list.getComponentTree().findAll(StringSelectMenu.class).getFirst().getOptions())
        .hasSize(5)
        .allSatisfy(option -> assertThat(option.getLabel()).isNotBlank());
    String description = String.valueOf(list.getEmbeds().getFirst().getDescription());
    if (words.query() == null || words.query().length() <= 200) {
      assertThat(SearchedWords.shownIn(description)).isEqualTo(words);
    }
  }

  private static List<Video> videos(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(Videos::video).toList();
  }

  private static FileUpload picture() {
    return FileUpload.fromData(new byte[] {1, 2, 3}, "thumbnail.jpg");
  }
}
