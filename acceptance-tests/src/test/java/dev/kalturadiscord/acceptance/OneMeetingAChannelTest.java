package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.MAKERS;
import static dev.kalturadiscord.acceptance.Seed.MAX;
import static dev.kalturadiscord.acceptance.Seed.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody meets who knows nothing yet: a channel that is taken, no option, the help. */
@ExtendWith(Stack.class)
class OneMeetingAChannelTest {
  private static final String MODERATORS_OF_MAKERS = "3200000000000000001";

  private final RunningStack stack;
  private final Discord discord;

  OneMeetingAChannelTest(RunningStack stack) {
    this.stack = stack;
    discord = stack.discord();
  }

  @AfterEach
  void leaveTheChannelEmpty() {
    String token = stack.rest().administrator(NOOR, MAKERS);
    JsonNode live =
        stack.rest().send("GET", token, "/meetings?state=live&limit=100", Map.of()).json(200);
    for (JsonNode meeting : live.path("items")) {
      if (meeting.path("channelId").asText().equals(MAKERS.channelId())) {
        stack.rest().send("DELETE", token, "/meetings/" + meeting.path("id").asText(), Map.of());
      }
    }
  }

  @Test
  void whoStartsSecondIsToldAndJoinsTheFirst() {
    Discord.Started first = started(NOOR, "Weekly sync");

    Message told = tryStart(MAX, "Weekly retro");

    assertThat(told.isEphemeral()).isTrue();
    assertThat(told.content()).startsWith("There is already *Weekly sync* live here.");
    assertThat(told.buttonLabels()).containsExactly("Join it", "Start another");
    Message joined = discord.press(MAX, MAKERS, told, "join", first.meetingId());
    assertThat(RoomPage.behind(joined.link()))
        .isEqualTo(new RoomPage("Weekly sync", "Max Moreau", "attendee"));
    assertThat(stack.kaltura().livingRooms("Weekly retro")).isEmpty();
  }

  @Test
  void whoWantsAnotherOneGetsItBesideTheFirst() {
    Discord.Started first = started(NOOR, "Laser cutter");
    Message told = tryStart(MAX, "Band saw");

    Message answer = discord.press(MAX, MAKERS, told.id(), told.customId("another"));

    assertThat(answer.content()).startsWith("Your interactive meeting has been created!");
    assertThat(answer.isEphemeral()).isTrue();
    Discord.Started second = Discord.started(answer);
    assertThat(stack.kaltura().livingRooms("Band saw")).hasSize(1);
    Message list = discord.list(NOOR, MAKERS);
    assertThat(list.item(first.meetingId())).isNotNull();
    assertThat(list.item(second.meetingId())).isNotNull();
    assertThat(
            RoomPage.behind(discord.press(MAX, MAKERS, answer, "join", second.meetingId()).link()))
        .isEqualTo(new RoomPage("Band saw", "Max Moreau", "host"));
  }

  @Test
  void onceAMeetingIsOverNobodyIsAsked() {
    Discord.Started first = started(NOOR, "Over already");
    Message unused = discord.end(NOOR, MAKERS, first.meetingId());

    assertThat(started(MAX, "Next in line").message().content()).startsWith("Your");
  }

  @Test
  void aStartWithoutAnyOptionIsNamedAfterThePersonAndCanBeRenamed() {
    Message answer = discord.use(MAX, MAKERS, "kaltura-start", Map.of());

    assertThat(answer.embed().path("title").asText())
        .isEqualTo("Interactive Meeting Created: Max Moreau's meeting");
    assertThat(answer.buttonLabels())
        .containsExactly("Join Meeting", "Share with Channel", "Rename…", "End Meeting");
    Discord.Started meeting = Discord.started(answer);

    Message renamed =
        discord.fillIn(
            MAX,
            MAKERS,
            answer,
            "rename",
            Map.of("title", "Soldering for beginners", "description", "Bring a board"));

    assertThat(renamed.embed().path("title").asText())
        .isEqualTo("Interactive Meeting Created: Soldering for beginners");
    assertThat(renamed.embed().path("description").asText()).isEqualTo("Bring a board");
    assertThat(RoomPage.behind(discord.join(NOOR, MAKERS, meeting.meetingId()).link()))
        .isEqualTo(new RoomPage("Soldering for beginners", "Noor Haddad", "host"));
  }

  @Test
  void theHelpSaysToEachWhatIsTheirs() {
    Message ofViewer = discord.use(MAX, MAKERS, "kaltura-help", Map.of());
    Message ofAdministrator = discord.use(NOOR, MAKERS, "kaltura-help", Map.of());

    assertThat(ofViewer.isEphemeral()).isTrue();
    assertThat(ofViewer.words())
        .contains("You are a **viewer** in this server.")
        .contains("✅ `/kaltura-start`")
        .contains("🔒 `/kaltura-config-view`");
    assertThat(ofAdministrator.words())
        .contains("You are an **administrator** of this server")
        .contains("✅ `/kaltura-config-view`")
        .doesNotContain("🔒");
  }

  @Test
  void theHelpAndTheRefusalNameTheRoleThatIsNeeded() {
    Configuration configuration = stack.rest().configuration(NOOR, MAKERS.guildId());
    configuration.choose(
        "{\"commands\":{\"permissions\":{\"kaltura-start\":[\"%s\"]}}}"
            .formatted(MODERATORS_OF_MAKERS));
    try {
      String needed = "You need one of these roles: <@&" + MODERATORS_OF_MAKERS + ">";
      Message help = discord.use(MAX, MAKERS, "kaltura-help", Map.of());
      Message refusal = discord.use(MAX, MAKERS, "kaltura-start", Map.of());

      assertThat(help.words()).contains("🔒 `/kaltura-start`").contains(needed);
      assertThat(refusal.content()).contains(needed);
      assertThat(refusal.json().path("mention_roles")).isEmpty();
    } finally {
      configuration.reset();
    }
  }

  private Discord.Started started(Seed.Person person, String title) {
    return Discord.started(tryStart(person, title));
  }

  private Message tryStart(Seed.Person person, String title) {
    return discord.use(person, MAKERS, "kaltura-start", Map.of("type", "meeting", "title", title));
  }
}
