package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MAX;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a guild leaves to certain roles is refused at every door alike. */
@ExtendWith(Stack.class)
class CommandRolesTest {
  private static final String REFUSED = "You do not have permission to do this.";
  private static final String STUDENTS = "2200000000000000003";
  private static final String MODERATORS = "2200000000000000001";

  private final RunningStack stack;
  private final Discord discord;

  CommandRolesTest(RunningStack stack) {
    this.stack = stack;
    discord = stack.discord();
  }

  @AfterEach
  void leaveEverythingToEverybody() {
    change("delete from guild_command_role");
    change("delete from guild_role");
    Waiting.until("everybody may again", () -> mayJoin(LIN_WEI));
  }

  @Test
  void aCommandLeftToARoleIsRefusedToOthersByCommandButtonAndApi() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "For students");
    change(
        "insert into guild_command_role values ('%s', 'kaltura-join', '%s')"
            .formatted(CAMPUS.guildId(), STUDENTS));
    Waiting.until("the rule is in force", () -> !mayJoin(LIN_WEI));

    Message list = discord.list(LIN_WEI, CAMPUS);
    assertThat(discord.join(LIN_WEI, CAMPUS, meeting.meetingId()).content()).startsWith(REFUSED);
    assertThat(discord.press(LIN_WEI, CAMPUS, list, "join", meeting.meetingId()).content())
        .startsWith(REFUSED);
    assertThat(stack.rest().join(LIN_WEI, CAMPUS, meeting.meetingId()).status()).isEqualTo(403);
    assertThat(discord.join(MIA, CAMPUS, meeting.meetingId()).link()).isNotNull();
    assertThat(discord.press(MIA, CAMPUS, list, "join", meeting.meetingId()).link()).isNotNull();
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
  void aRoleNamedModeratorGivesNothingUntilItsIdIsMapped() {
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Moderated by id");
    assertThat(discord.end(MAX, CAMPUS, meeting.meetingId()).content()).startsWith(REFUSED);

    change(
        "insert into guild_role values ('%s', '%s', 'moderator')"
            .formatted(CAMPUS.guildId(), MODERATORS));
    rename(MODERATORS, "Gardeners");

    // The bot keeps a member's token for minutes; the role is decided when the next one is issued.
    Waiting.until(
        "the mapping is in force",
        () -> stack.rest().role(MAX, CAMPUS, MODERATORS).equals("moderator"));
    rename(MODERATORS, "Moderator");
    assertThat(stack.rest().end(MAX, CAMPUS, meeting.meetingId(), MODERATORS).status())
        .isEqualTo(200);
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

  private boolean mayJoin(Seed.Person person) {
    return stack.rest().join(person, CAMPUS, "mtg_none").status() == 404;
  }

  private void change(String sql) {
    Map<String, String> database = SecondServer.database(stack);
    try (Connection connection =
            DriverManager.getConnection(
                database.get("DATABASE_URL"),
                database.get("DATABASE_USER"),
                database.get("DATABASE_PASSWORD"));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int unused = statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
