package dev.kalturadiscord.bot.meeting;

import static dev.kalturadiscord.bot.Meetings.NOON;
import static dev.kalturadiscord.bot.Meetings.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.DeliveryExamples;
import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.JoinLink;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see whose Discord, or whose guild, speaks German. */
class GermanViewsTest {

  private final Phrases phrases = new Texts().in(Locale.GERMAN);

  @BeforeAll
  static void neverPing() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  @ParameterizedTest
  @EnumSource(
      value = MeetingState.class,
      names = {"SCHEDULED", "LIVE", "ENDED", "CANCELLED"})
  void theMessageInEachState(MeetingState state) throws IOException {
    Golden.matches(
        "de-message-" + state.getValue(),
        MessageView.of(DeliveryExamples.share().meeting(in(state)), phrases).toData());
  }

  @Test
  void aNewMeeting() throws IOException {
    golden("start", StartView.created(meeting(), "Ada Lovelace", "", true, phrases));
    golden(
        "start-later",
        StartView.created(in(MeetingState.SCHEDULED), "Ada Lovelace", "", false, phrases));
    golden("start-busy", BusyView.question(Optional.of("mtg_1"), meeting(), "77", phrases));
  }

  @Test
  void joiningListingAndEnding() throws IOException {
    JoinLink link =
        new JoinLink(
            URI.create("http://localhost:8080/j/x"),
            NOON.plusMinutes(5),
            JoinLink.RoomRole.ATTENDEE);
    golden("join", JoinView.link(meeting(), link, phrases));
    golden("list", ListView.page(List.of(meeting()), 0, NOON.toInstant(), phrases));
    golden("list-empty", ListView.page(List.of(), 0, NOON.toInstant(), phrases));
    golden("end", EndView.ended(in(MeetingState.ENDED), "Ada Lovelace", phrases));
    golden("over", OverView.over(in(MeetingState.ENDED), phrases));
    golden("reschedule", RescheduleView.changed(in(MeetingState.SCHEDULED), meeting(), phrases));
  }

  @Test
  void whatIsNotTranslatedIsSaidInEnglish() {
    assertThat(phrases.say("config.reset.title")).isEqualTo("Configuration Reset");
  }

  private static Meeting in(MeetingState state) {
    Meeting meeting = meeting().state(state);
    return state == MeetingState.ENDED || state == MeetingState.CANCELLED
        ? meeting.endedByDiscordUserId("4000000000000000002")
        : meeting;
  }

  private static void golden(String view, MessageCreateData message) throws IOException {
    Golden.matches("de-" + view, message.toData());
  }
}
