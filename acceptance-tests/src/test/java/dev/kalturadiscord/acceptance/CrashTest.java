package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LECTURES;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server dies at the worst moment: Kaltura has made the room, and nobody has been told. Nothing
 * may be lost or doubled.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
  private final Parts parts;
  private final Discord discord;
  private final Kaltura kaltura;

  CrashTest(@TempDir Path data) {
    parts = new Parts(data);
    discord = parts.discord();
    kaltura = parts.kaltura();
  }

  @BeforeAll
  @BeforeEach
  void everythingRuns() {
    parts.revive();
  }

  @AfterEach
  void noAccidentsLeft() {
    kaltura.recover();
  }

  @AfterAll
  void everythingStops() {
    assertThat(discord.violations()).isEmpty();
    parts.close();
  }

  @Test
  void thePendingCommandIsAnsweredByTheRevivedServer() {
    String title = "Answered after all";
    String interaction = killTheServerDuringStart(title, CAMPUS);

    parts.revive();

    Discord.Started meeting = Discord.started(discord.answer(interaction));
    assertOneMeeting(title, meeting.meetingId());
  }

  @Test
  void theServerFinishesTheMeetingAndGivesItToWhoeverAsksAgain() {
    String title = "Asked for again";
    String unanswered = killTheServerDuringStart(title, LECTURES);
    // With its memory gone, the bot cannot repeat anything by itself.
    parts.killBot();

    parts.revive();

    assertThat(parts.rows(title)).hasSize(1);
    String id = parts.rows(title).getFirst();
    Waiting.until(
        "the meeting is listed",
        () -> discord.list(LIN_WEI, CAMPUS).json().toString().contains(id));
    assertThat(discord.isUnderWay(unanswered)).isTrue();
    assertThat(discord.start(MIA, LECTURES, title).meetingId()).isEqualTo(id);
    assertOneMeeting(title, id);
  }

  /**
   * Gives the interaction that is waiting for its answer.
   *
   * @param place where nothing is live
   */
  private String killTheServerDuringStart(String title, Seed.Place place) {
    kaltura.holdNextRoom();
    String interaction = discord.beginStart(MIA, place, title);
    Waiting.until(
        "Kaltura has made the room and keeps the answer back",
        () -> kaltura.holds() && kaltura.livingRooms(title).size() == 1);
    parts.killServer();
    kaltura.recover();
    assertThat(discord.isUnderWay(interaction)).isTrue();
    return interaction;
  }

  private void assertOneMeeting(String title, String meetingId) {
    assertThat(parts.rows(title)).containsExactly(meetingId);
    assertThat(kaltura.livingRooms(title)).hasSize(1);
    assertThat(kaltura.events(title)).hasSize(1).noneMatch(Kaltura::isCancelled);
    Message invitation = discord.join(LIN_WEI, CAMPUS, meetingId);
    assertThat(RoomPage.behind(invitation.link()))
        .isEqualTo(new RoomPage(title, "Lin Wei", "attendee"));
  }
}
