package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.ADA;
import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LECTURES;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with meetings, from the slash command to the room and back. */
@ExtendWith(Stack.class)
class MeetingJourneyTest {
  private final RunningStack stack;
  private final Discord discord;

  MeetingJourneyTest(RunningStack stack) {
    this.stack = stack;
    discord = stack.discord();
  }

  @Test
  void aStartedMeetingIsShownToItsHostAloneWithEverythingToDoNext() {
    Message answer =
        discord.start(
            MIA,
            CAMPUS,
            Map.of("type", "classroom", "title", "Algebra", "description", "Groups and rings"));

    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.content())
        .startsWith("Your virtual classroom has been created! You can join it now:");
    assertThat(answer.embed().path("title").asText())
        .isEqualTo("Virtual Classroom Created: Algebra");
    assertThat(answer.embed().path("description").asText()).isEqualTo("Groups and rings");
    assertThat(answer.embed().path("color").asInt()).isEqualTo(0x00B171);
    assertThat(answer.embed().path("footer").path("text").asText()).isEqualTo("Kaltura Meeting");
    assertThat(answer.field("Meeting ID")).startsWith("mtg_");
    assertThat(answer.field("Type")).isEqualTo("Virtual Classroom");
    assertThat(answer.field("Created by")).isEqualTo("Mia Chen");
    assertThat(answer.buttonLabels())
        .containsExactly("Join Meeting", "Share with Channel", "End Meeting");
    assertThat(idsSeenBy(MIA)).contains(answer.id());
    assertThat(idsSeenBy(LIN_WEI)).doesNotContain(answer.id());
  }

  @Test
  void everybodyReadsWhatIsRunningInTheirOwnTimeZone() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Listed for everybody");

    Message list = discord.list(LIN_WEI, LECTURES);

    assertThat(list.isEphemeral()).isFalse();
    JsonNode item = list.item(meeting.meetingId());
    assertThat(item.path("name").asText())
        .matches("[1-5]\\. Listed for everybody \\(Interactive Meeting\\)");
    assertThat(item.path("value").asText())
        .contains("`" + meeting.meetingId() + "`")
        .containsPattern("Live since <t:\\d+:R>, until <t:\\d+:f>");
  }

  @Test
  void aMemberEntersTheRoomFromTheListAsAttendee() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Open lecture");
    Message list = discord.list(LIN_WEI, CAMPUS);

    Message invitation = discord.press(LIN_WEI, CAMPUS, list, "join", meeting.meetingId());

    assertThat(invitation.isEphemeral()).isTrue();
    assertThat(invitation.buttonLabels()).containsExactly("Join Now");
    assertThat(invitation.link().getPath()).startsWith("/j/");
    assertThat(RoomPage.behind(invitation.link()))
        .isEqualTo(new RoomPage("Open lecture", "Lin Wei", "attendee"));
  }

  @Test
  void whoeverStartedTheMeetingEntersAsHost() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Seminar of Mia");

    Message byButton = discord.press(MIA, CAMPUS, meeting.message(), "join", meeting.meetingId());
    Message byCommand = discord.join(MIA, LECTURES, meeting.meetingId());

    RoomPage host = new RoomPage("Seminar of Mia", "Mia Chen", "host");
    assertThat(RoomPage.behind(byButton.link())).isEqualTo(host);
    assertThat(RoomPage.behind(byCommand.link())).isEqualTo(host);
  }

  @Test
  void aJoinLinkWorksOnce() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Once only");
    URI link = discord.join(LIN_WEI, CAMPUS, meeting.meetingId()).link();
    assertThat(Web.get(link).status()).isEqualTo(302);

    assertThat(Web.get(link).status()).isEqualTo(410);
  }

  @Test
  void sharingInvitesTheWholeChannelAndPingsNobody() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "For @everyone and @here");

    Message shared = discord.share(MIA, CAMPUS, meeting);

    assertThat(shared.isEphemeral()).isFalse();
    assertThat(shared.content())
        .startsWith("Mia Chen is inviting you to join the interactive meeting **");
    assertThat(shared.field("Shared by")).isEqualTo("Mia Chen");
    assertThat(shared.json().path("mentions")).isEmpty();
    assertThat(shared.json().path("mention_roles")).isEmpty();
    assertThat(shared.json().path("mention_everyone").asBoolean()).isFalse();
    assertThat(idsSeenBy(LIN_WEI)).contains(shared.id());
    Message invitation = discord.press(LIN_WEI, CAMPUS, shared, "join", meeting.meetingId());
    assertThat(RoomPage.behind(invitation.link()).person()).isEqualTo("Lin Wei");
  }

  @Test
  void othersThanTheHostAreToldWhoMayEndIt() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Not yours to end");

    Message refusal = discord.end(LIN_WEI, CAMPUS, meeting.meetingId());

    assertThat(refusal.content())
        .startsWith("Only the host, moderators and administrators of this server may do this.");
    assertThat(refusal.isEphemeral()).isTrue();
    assertThat(discord.list(LIN_WEI, CAMPUS).item(meeting.meetingId())).isNotNull();
  }

  @Test
  void hostAndAdministratorEndMeetings() {
    Discord.Started ofHost = discord.start(MIA, CAMPUS, "Ended by its host");
    Discord.Started forAdministrator = discord.start(MIA, CAMPUS, "Ended by an administrator");

    assertThat(
            discord
                .press(MIA, CAMPUS, ofHost.message(), "end", ofHost.meetingId())
                .field("Ended by"))
        .isEqualTo("Mia Chen");
    assertThat(discord.end(ADA, CAMPUS, forAdministrator.meetingId()).field("Ended by"))
        .isEqualTo("Ada Lovelace");
  }

  @Test
  void nobodyEntersAMeetingThatHasEnded() {
    String title = "Over and done";
    Discord.Started meeting = discord.start(MIA, CAMPUS, title);
    URI unusedLink = discord.join(LIN_WEI, CAMPUS, meeting.meetingId()).link();
    assertThat(stack.rest().join(LIN_WEI, CAMPUS, meeting.meetingId()).status()).isEqualTo(200);

    Message ended = discord.end(ADA, CAMPUS, meeting.meetingId());

    assertThat(ended.embed().path("title").asText())
        .isEqualTo("Interactive Meeting Ended: " + title);
    String over = "The interactive meeting \u201c" + title + "\u201d ended <t:";
    assertThat(discord.join(LIN_WEI, CAMPUS, meeting.meetingId()).content()).startsWith(over);
    assertThat(discord.press(MIA, CAMPUS, meeting.message(), "join", meeting.meetingId()).content())
        .startsWith(over);
    assertThat(Web.get(unusedLink).status()).isEqualTo(410);
    Web.Answer refusal = stack.rest().join(LIN_WEI, CAMPUS, meeting.meetingId());
    assertThat(refusal.status()).isEqualTo(410);
    assertThat(refusal.json().path("code").asText()).isEqualTo("meeting_ended");
    assertThat(discord.list(MIA, CAMPUS).json().toString()).doesNotContain(meeting.meetingId());
  }

  @Test
  void anEndedMeetingIsCancelledInTheCalendarOfKaltura() {
    String title = "In the calendar";
    Discord.Started meeting = discord.start(MIA, CAMPUS, title);
    Kaltura kaltura = stack.kaltura();
    assertThat(kaltura.livingRooms(title)).hasSize(1);
    assertThat(kaltura.events(title)).hasSize(1).noneMatch(Kaltura::isCancelled);

    Message unused = discord.end(MIA, CAMPUS, meeting.meetingId());

    Waiting.until(
        "the schedule event is cancelled",
        () -> kaltura.events(title).stream().allMatch(Kaltura::isCancelled));
  }

  private Iterable<String> idsSeenBy(Seed.Person person) {
    return StreamSupport.stream(discord.messages(person, CAMPUS).spliterator(), false)
        .map(message -> message.path("id").asText())
        .toList();
  }
}
