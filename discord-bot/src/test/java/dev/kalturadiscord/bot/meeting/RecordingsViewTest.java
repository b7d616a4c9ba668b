package dev.kalturadiscord.bot.meeting;

import static dev.kalturadiscord.bot.Meetings.NOON;
import static dev.kalturadiscord.bot.Meetings.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.DiscordLimits;
import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.Recording;
import dev.kalturadiscord.client.model.RecordingList;
import dev.kalturadiscord.client.model.RecordingState;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsViewTest {

  private final Phrases phrases = new Texts().in(Locale.ENGLISH);

  @BeforeAll
  static void neverPing() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  @Test
  void recordingsOfEachKind() throws IOException {
    RecordingList recordings =
        list(
                recording(1).title("**Weekly** [sync](http://evil) @everyone"),
                recording(2).state(RecordingState.PROCESSING).durationSeconds(null),
                recording(3).state(RecordingState.FAILED).durationSeconds(null),
                recording(4).possible(true).durationSeconds(7325),
                recording(5).state(RecordingState.UNKNOWN_DEFAULT_OPEN_API).title("\u202E"))
            .mayFollow(true)
            .stale(true);
    Golden.matches("recordings", page(recordings, 0).toData());
  }

  @Test
  void noRecordingYet() throws IOException {
    Golden.matches("recordings-none-yet", page(list().mayFollow(true), 0).toData());
    assertThat(page(list().mayFollow(true).stale(true), 0).getContent())
        .contains("usually takes a while", "\n⚠️ May be out of date")
        .doesNotContain("More may follow");
  }

  @Test
  void noRecordingAtAll() {
    assertThat(page(list(), 0).getContent()).isEqualTo("There is no recording of “Weekly sync”.");
  }

  @Test
  void manyRecordingsAreTurnedLikePages() throws IOException {
    RecordingList many =
        list(
            IntStream.rangeClosed(1, 27)
                .mapToObj(RecordingsViewTest::recording)
                .toArray(Recording[]::new));
    Golden.matches("recordings-middle", page(many, 1).toData());
    assertThat(labels(page(many, 0))).doesNotContain("Previous").contains("Next");
    assertThat(labels(page(many, 99))).containsExactly("Watch 26", "Watch 27", "Previous");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "*", "👩‍👩‍👧‍👦", "\u202E", "`", "{0}'"})
  void discordsLimitsHoldForAnyTitle(String piece) {
    RecordingList recordings =
        list(
            IntStream.rangeClosed(1, 6)
                .mapToObj(i -> recording(i).title(piece.repeat(256)).videoId("v".repeat(63) + i))
                .toArray(Recording[]::new));
    MessageCreateData message =
        RecordingsView.page(
            meeting().title(piece.repeat(256)).id("m".repeat(64)),
            recordings,
            0,
            NOON.toInstant(),
            phrases);
    DiscordLimits.hold(message);
  }

  private MessageCreateData page(RecordingList recordings, int page) {
    return RecordingsView.page(meeting(), recordings, page, NOON.toInstant(), phrases);
  }

  private static List<String> labels(MessageCreateData message) {
    return message.getComponentTree().findAll(Button.class).stream().map(Button::getLabel).toList();
  }

  private static RecordingList list(Recording... recordings) {
    return new RecordingList().items(List.of(recordings)).mayFollow(false).stale(false);
  }

  private static Recording recording(int number) {
    return new Recording()
        .videoId("1_rec0000" + number)
        .title("Part " + number)
        .state(RecordingState.READY)
        .durationSeconds(3540)
        .createdAt(NOON.plusHours(number))
        .possible(false);
  }
}
