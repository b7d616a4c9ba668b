package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.ADA;
import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MAX;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a guild switches off or leaves to certain roles is refused at every door alike. */
@ExtendWith(Stack.class)
class CommandRolesTest {
  private static final String REFUSED =
      "Only the host, moderators and administrators of this server may do this.";
  private static final String NOT_SHARED = "This server leaves sharing of meetings to moderators";
  private static final String LEFT_TO_OTHERS =
      "This command is left to certain roles in this server";
  private static final String DISABLED = "Kaltura commands are disabled for this server.";
  private static final String STUDENTS = "2200000000000000003";
  private static final String MODERATORS = "2200000000000000001";

  private final RunningStack stack;
  private final Discord discord;
  private final Configuration configuration;

  CommandRolesTest(RunningStack stack) {
    this.stack = stack;
    discord = stack.discord();
    configuration = stack.rest().configuration(ADA, CAMPUS.guildId());
  }

  @AfterEach
  void leaveEverythingToEverybody() {
    configuration.reset();
  }

  @Test
  void aCommandLeftToARoleIsRefusedToOthersByCommandButtonAndApi() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "For students");
    configuration.choose(
        "{\"commands\":{\"permissions\":{\"kaltura-join\":[\"%s\"]}}}".formatted(STUDENTS));

    Message list = discord.list(LIN_WEI, CAMPUS);
    assertThat(discord.join(LIN_WEI, CAMPUS, meeting.meetingId()).content())
        .startsWith(LEFT_TO_OTHERS);
    assertThat(discord.press(LIN_WEI, CAMPUS, list, "join", meeting.meetingId()).content())
        .startsWith(LEFT_TO_OTHERS);
    assertCode(stack.rest().join(LIN_WEI, CAMPUS, meeting.meetingId()), 403, "command_not_allowed");
    assertThat(discord.join(MIA, CAMPUS, meeting.meetingId()).link()).isNotNull();
    assertThat(discord.press(MIA, CAMPUS, list, "join", meeting.meetingId()).link()).isNotNull();
    assertThat(discord.join(ADA, CAMPUS, meeting.meetingId()).link()).isNotNull();
  }

  @Test
  void whatIsSwitchedOffIsRefusedToAllByCommandButtonAndApi() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Before the holidays");
    Message list = discord.list(MIA, CAMPUS);
    configuration.choose("{\"commands\":{\"enabled\":false}}");

    for (Seed.Person person : new Seed.Person[] {MIA, ADA}) {
      assertThat(discord.list(person, CAMPUS).content()).startsWith(DISABLED);
      assertThat(discord.join(person, CAMPUS, meeting.meetingId()).content()).startsWith(DISABLED);
      assertThat(discord.end(person, CAMPUS, meeting.meetingId()).content()).startsWith(DISABLED);
      for (String action : new String[] {"join", "end"}) {
        assertThat(discord.press(person, CAMPUS, list, action, meeting.meetingId()).content())
            .startsWith(DISABLED);
      }
      assertCode(stack.rest().join(person, CAMPUS, meeting.meetingId()), 403, "commands_disabled");
      assertCode(stack.rest().end(person, CAMPUS, meeting.meetingId()), 403, "commands_disabled");
    }
    assertThat(
            discord.press(MIA, CAMPUS, meeting.message(), "share", meeting.meetingId()).content())
        .startsWith(DISABLED);
    assertThat(
            discord
                .use(
                    MIA,
                    CAMPUS,
                    "kaltura-start",
                    Map.of("type", "meeting", "title", "In the holidays"))
                .content())
        .startsWith(DISABLED);

    configuration.choose("{\"commands\":{\"enabled\":null}}");
    assertThat(discord.press(MIA, CAMPUS, list, "join", meeting.meetingId()).link()).isNotNull();
  }

  @Test
  void whoMayNotShareDoesNotShare() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Not for everybody");
    configuration.choose("{\"meetings\":{\"sharing\":\"moderators\"}}");

    assertThat(
            discord.press(MIA, CAMPUS, meeting.message(), "share", meeting.meetingId()).content())
        .startsWith(NOT_SHARED);
    assertCode(stack.rest().share(MIA, CAMPUS, meeting.meetingId()), 403, "forbidden");
    configuration.choose("{\"meetings\":{\"sharing\":\"host\"}}");
    assertThat(discord.share(MIA, CAMPUS, meeting).embed().path("title").asText())
        .endsWith("Not for everybody");
  }

  @Test
  void theEndButtonIsRefusedToWhomTheCommandIs() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Button of another");
    Message list = discord.list(LIN_WEI, CAMPUS);

    assertThat(discord.end(LIN_WEI, CAMPUS, meeting.meetingId()).content()).startsWith(REFUSED);
    assertThat(discord.press(LIN_WEI, CAMPUS, list, "end", meeting.meetingId()).content())
        .startsWith(REFUSED);
    assertThat(discord.list(MIA, CAMPUS).item(meeting.meetingId())).isNotNull();
  }

  @Test
  void aRoleNamedModeratorGivesNothingUntilItsIdIsMappedAndThenAtOnce() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Moderated by id");
    Message list = discord.list(MAX, CAMPUS);
    assertThat(discord.end(MAX, CAMPUS, meeting.meetingId()).content()).startsWith(REFUSED);

    configuration.choose("{\"roles\":{\"mapping\":{\"%s\":\"moderator\"}}}".formatted(MODERATORS));
    rename(MODERATORS, "Gardeners");

    // The bot still has the token that was issued before.
    Message ended = discord.press(MAX, CAMPUS, list, "end", meeting.meetingId());
    rename(MODERATORS, "Moderator");
    assertThat(ended.embed().path("title").asText()).contains("Ended");
  }

  private static void assertCode(Web.Answer answer, int status, String code) {
    assertThat(answer.json(status).path("code").asText()).isEqualTo(code);
  }

  private void rename(String roleId, String name) {
    Web.Answer done =
        Web.post(
            java.net.URI.create(
                "%s/__sim/guilds/%s/roles/%s"
                    .formatted(stack.ports().discordUrl(), CAMPUS.guildId(), roleId)),
            Map.of("name", name));
    assertThat(done.status()).isLessThan(300);
  }
}
