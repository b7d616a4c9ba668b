package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MAX;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static dev.kalturadiscord.acceptance.Seed.NOOR;
import static dev.kalturadiscord.acceptance.Seed.WORKSHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guild's meetings are nobody else's, whatever ids people get hold of. */
@ExtendWith(Stack.class)
class TenantIsolationTest {
  private static final String NO_SUCH_MEETING = "There is no meeting with this ID in this server.";

  private record Button(int type, int style, String label, String custom_id) {}

  private record Row(int type, List<Button> components) {}

  private record Post(String content, List<Row> components) {}

  private final RunningStack stack;
  private final Discord discord;

  TenantIsolationTest(RunningStack stack) {
    this.stack = stack;
    discord = stack.discord();
  }

  @Test
  void theListShowsOnlyMeetingsOfItsGuild() {
    Discord.Started ours = discord.start(MIA, CAMPUS, "Of the campus");
    Discord.Started theirs = discord.start(NOOR, WORKSHOP, "Of the workshop");

    assertThat(discord.list(MAX, WORKSHOP).json().toString())
        .contains(theirs.meetingId())
        .doesNotContain(ours.meetingId());
    assertThat(discord.list(MAX, CAMPUS).json().toString())
        .contains(ours.meetingId())
        .doesNotContain(theirs.meetingId());
  }

  @Test
  void anIdFromAnotherGuildIsUnknownEvenToItsAdministrator() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Secret id, secret room");

    assertThat(discord.join(NOOR, WORKSHOP, meeting.meetingId()).content())
        .startsWith(NO_SUCH_MEETING);
    assertThat(discord.end(NOOR, WORKSHOP, meeting.meetingId()).content())
        .startsWith(NO_SUCH_MEETING);
    assertStillOpen(meeting);
  }

  @Test
  void whoeverIsInBothGuildsReachesAMeetingOnlyThroughItsOwn() {
    Discord.Started meeting = discord.start(MAX, CAMPUS, "Of one guild");

    assertThat(discord.end(MAX, WORKSHOP, meeting.meetingId()).content())
        .startsWith(NO_SUCH_MEETING);
    assertThat(discord.end(MAX, CAMPUS, meeting.meetingId()).field("Ended by"))
        .isEqualTo("Max Moreau");
  }

  @Test
  void aTokenOfAnotherGuildOpensNoDoor() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Through the API");

    assertThat(stack.rest().join(NOOR, WORKSHOP, meeting.meetingId()).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"join", "share", "end"})
  void aButtonCopiedIntoAnotherGuildFindsNoMeeting(String action) {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Copied button " + action);
    String customId = meeting.message().customId("join", meeting.meetingId());
    String copied = customId.replace(":join:", ":" + action + ":");

    // Discord itself takes no click on what the message does not have.
    Message elsewhere = discord.list(NOOR, WORKSHOP);
    assertThat(discord.tryPress(NOOR, WORKSHOP, elsewhere.id(), copied).status()).isEqualTo(400);

    assertThat(discord.press(NOOR, WORKSHOP, postedCopy(copied), copied).content())
        .startsWith(NO_SUCH_MEETING);
    assertStillOpen(meeting);
  }

  /** A message of the bot in the other guild with that very button; gives its id. */
  private String postedCopy(String customId) {
    Row row = new Row(1, List.of(new Button(2, 1, "Copied", customId)));
    URI messages =
        URI.create(
            "%s/api/v10/channels/%s/messages"
                .formatted(stack.ports().discordUrl(), WORKSHOP.channelId()));
    return Web.post(
            messages,
            new Post("A copy", List.of(row)),
            "Authorization",
            "Bot " + stack.secret("simulated-bot-token"),
            "User-Agent",
            "DiscordBot (https://example.org, 1)")
        .json(200)
        .path("id")
        .asText();
  }

  private void assertStillOpen(Discord.Started meeting) {
    assertThat(discord.list(LIN_WEI, CAMPUS).item(meeting.meetingId())).isNotNull();
  }
}
