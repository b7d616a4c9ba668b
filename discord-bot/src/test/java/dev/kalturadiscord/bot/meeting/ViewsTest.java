package dev.kalturadiscord.bot.meeting;

import static dev.kalturadiscord.bot.Meetings.NOON;
import static dev.kalturadiscord.bot.Meetings.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.JoinLink;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import dev.kalturadiscord.client.model.MeetingType;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {

  private static final Instant NOW = NOON.toInstant();

  private final Phrases phrases = new Texts().in(Locale.ENGLISH);

  @BeforeAll
  static void neverPing() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  @Test
  void aNewMeeting() throws IOException {
    Golden.matches(
        "start", StartView.created(meeting(), "Ada Lovelace", "", false, phrases).toData());
  }

  @Test
  void aNewMeetingWithHostileWords() throws IOException {
    Meeting meeting =
        meeting()
            .title("@everyone **free** [nitro](http://evil) <@4000000000000000001>\n# now")
            .description("[look](http://evil) @here <#1>\n**bold** stays");
    Golden.matches(
        "start-hostile", StartView.created(meeting, "_Max_ `x`", "", false, phrases).toData());
  }

  @Test
  void aNewMeetingThatNobodyGaveATitle() throws IOException {
    Meeting meeting = meeting().title("Ada Lovelace's meeting");
    Golden.matches(
        "start-nameless", StartView.created(meeting, "Ada Lovelace", "", true, phrases).toData());
  }

  @Test
  void aChannelThatIsTaken() throws IOException {
    Meeting there = meeting().title("_Weekly_ *sync* @here");
    Golden.matches(
        "start-busy", BusyView.question(Optional.of(there.getId()), there, "77", phrases).toData());
    Golden.matches(
        "start-busy-unnamed",
        BusyView.question(Optional.of(there.getId()), null, "77", phrases).toData());
  }

  @Test
  void theFormThatRenamesAMeeting() throws IOException {
    Golden.matches("rename-form", RenameMeeting.form(meeting(), phrases).modal().toData());
  }

  @Test
  void aPlannedMeeting() throws IOException {
    Meeting meeting = meeting().state(MeetingState.SCHEDULED);
    Golden.matches(
        "start-later", StartView.created(meeting, "Ada Lovelace", "", false, phrases).toData());
  }

  @Test
  void aRescheduledMeeting() throws IOException {
    Meeting after =
        meeting()
            .state(MeetingState.SCHEDULED)
            .title("Monthly *sync*")
            .startsAt(NOON.plusDays(1))
            .endsAt(NOON.plusDays(1).plusHours(2));
    Golden.matches("reschedule", RescheduleView.changed(meeting(), after, phrases).toData());
  }

  @Test
  void aMeetingThatWasLikeThisAlready() throws IOException {
    Golden.matches(
        "reschedule-same", RescheduleView.changed(meeting(), meeting(), phrases).toData());
  }

  @Test
  void aMeetingAboutWhichKalturaCannotBeAsked() throws IOException {
    Meeting meeting = meeting().stale(true);
    Golden.matches("join-stale", JoinView.link(meeting, link(), phrases).toData());
    Golden.matches("list-stale", ListView.page(List.of(meeting), 0, NOW, phrases).toData());
  }

  @Test
  void aPersonalLink() throws IOException {
    Golden.matches("join", JoinView.link(meeting(), link(), phrases).toData());
  }

  @Test
  void anEndedMeeting() throws IOException {
    Meeting meeting = meeting().state(MeetingState.ENDED);
    Golden.matches("end", EndView.ended(meeting, "Ada Lovelace", phrases).toData());
  }

  @Test
  void aCancelledMeeting() throws IOException {
    Meeting meeting = meeting().state(MeetingState.CANCELLED).type(MeetingType.WEBINAR);
    Golden.matches("end-cancelled", EndView.ended(meeting, "Ada Lovelace", phrases).toData());
  }

  @Test
  void aMeetingThatIsOver() throws IOException {
    Golden.matches("over", OverView.over(meeting().state(MeetingState.ENDED), phrases).toData());
  }

  @Test
  void noMeetings() throws IOException {
    Golden.matches("list-empty", ListView.page(List.of(), 0, NOW, phrases).toData());
  }

  @Test
  void aFewMeetings() throws IOException {
    List<Meeting> meetings =
        List.of(
            meeting(),
            meeting()
                .id("mtg_2")
                .title("שיעור חשבון 🧮")
                .type(MeetingType.CLASSROOM)
                .state(MeetingState.SCHEDULED)
                .startsAt(NOON.plusDays(1)));
    Golden.matches("list", ListView.page(meetings, 0, NOW, phrases).toData());
  }

  @Test
  void aPageInTheMiddle() throws IOException {
    Golden.matches("list-middle", ListView.page(meetings(11), 1, NOW, phrases).toData());
  }

  @Test
  void aPageThatIsGoneShowsTheLastOne() {
    MessageCreateData message = ListView.page(meetings(7), 9, NOW, phrases);
    assertThat(message.getEmbeds().getFirst().getDescription()).isEqualTo("Meetings 6 to 7");
    assertThat(message.getComponents()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "*", "👩‍👩‍👧‍👦", "ש", "@everyone ", "\u202E", " ", "`", "{0}'"})
  void discordsLimitsHoldForAnyTitle(String piece) {
    List<Meeting> meetings =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    meeting()
                        .id("m".repeat(63) + i)
                        .title(piece.repeat(300))
                        .description(piece.repeat(4000)))
            .toList();
    Meeting meeting = meetings.getFirst();
    String name = piece.repeat(100);
    for (MessageCreateData message :
        List.of(
            StartView.created(meeting, name, "", true, phrases),
            BusyView.question(Optional.of("mtg_1"), meeting, "77", phrases),
            JoinView.link(meeting, link(), phrases),
            EndView.ended(meeting, name, phrases),
            RescheduleView.changed(meeting, meeting().title(piece.repeat(256)), phrases),
            OverView.over(meeting, phrases),
            ListView.page(meetings, 0, NOW, phrases))) {
      assertThat(message.getContent()).hasSizeLessThanOrEqualTo(2000);
      for (MessageEmbed embed : message.getEmbeds()) {
        assertThat(embed.getTitle()).isNotBlank().hasSizeLessThanOrEqualTo(256);
        assertThat(embed.getLength()).isLessThanOrEqualTo(6000);
        assertThat(embed.getFields())
            .allSatisfy(
                field -> {
                  assertThat(field.getName()).isNotBlank().hasSizeLessThanOrEqualTo(256);
                  assertThat(field.getValue()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
                });
      }
    }
  }

  @Test
  void aLongTitleIsCutButItsKindStays() {
    MessageCreateData message =
        StartView.created(meeting().title("x".repeat(300)), "Ada", "", false, phrases);
    assertThat(message.getEmbeds().getFirst().getTitle())
        .startsWith("Interactive Meeting Created: xxx")
        .endsWith("x…")
        .hasSize(256);
  }

  @Test
  void anEmptyTitleAndAMissingDescriptionAreSaidSo() {
    MessageEmbed embed =
        StartView.created(meeting().title(" \u202E ").description(null), "Ada", "", false, phrases)
            .getEmbeds()
            .getFirst();
    assertThat(embed.getTitle()).isEqualTo("Interactive Meeting Created: Untitled");
    assertThat(embed.getDescription()).isEqualTo("No description provided");
  }

  @Test
  void aKindOfMeetingFromTheFutureIsShownAsAMeeting() {
    Meeting meeting = meeting().type(MeetingType.UNKNOWN_DEFAULT_OPEN_API);
    assertThat(StartView.created(meeting, "Ada", "", false, phrases).getContent())
        .isEqualTo("Your meeting has been created! You can join it now:");
  }

  private static List<Meeting> meetings(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> meeting().id("mtg_" + i).title("Meeting " + i))
        .toList();
  }

  private static JoinLink link() {
    return new JoinLink(
        URI.create("http://localhost:8080/j/3q2-7w4Jx0dQz1mJ8b0cPz9W2YcU5k7aR6t4nVvE1sA"),
        NOON.plusMinutes(5),
        JoinLink.RoomRole.ATTENDEE);
  }
}
