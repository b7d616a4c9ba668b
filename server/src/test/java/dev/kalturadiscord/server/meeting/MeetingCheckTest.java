package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done to meetings at Kaltura itself is followed here. */
@ExtendWith(RunningServer.class)
final class MeetingCheckTest {

  private final Instant tomorrow =
      Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

  private final KalturaControl kaltura;
  private final Database database;
  private final Guild guild;

  MeetingCheckTest(Api api, KalturaControl kaltura, Database database) {
    this.kaltura = kaltura;
    this.database = database;
    this.guild = new Guild(api);
  }

  @AfterEach
  void noFaultsLeft() {
    kaltura.clearFaults();
  }

  @Test
  void aCancelledMeetingIsCancelledHere() {
    String id = scheduled("Cancelled over there");
    kaltura.administer("schedule_scheduleEvent", "cancel", eventOf(id));

    checkNow(id);

    Eventually.holds(() -> assertThat(state(id)).isEqualTo("cancelled"));
    assertThat(guild.get(guild.ada(), id).json().has("endedByDiscordUserId")).isFalse();
  }

  @Test
  void aDeletedOneOfTodayHasEnded() {
    String id = guild.start(guild.ada(), "Deleted over there");
    kaltura.administer("schedule_scheduleEvent", "delete", eventOf(id));

    checkNow(id);

    Eventually.holds(() -> assertThat(state(id)).isEqualTo("ended"));
  }

  @Test
  void aMovedOneIsMovedHere() {
    String id = scheduled("Moved over there");
    ObjectNode update = eventOf(id);
    update
        .putObject("scheduleEvent")
        .put("objectType", "KalturaMeetingScheduleEvent")
        .put("startDate", tomorrow.plusSeconds(7200).getEpochSecond())
        .put("endDate", tomorrow.plusSeconds(9000).getEpochSecond());
    kaltura.administer("schedule_scheduleEvent", "update", update);

    checkNow(id);

    Eventually.holds(
        () ->
            assertThat(guild.get(guild.ada(), id).text("startsAt"))
                .isEqualTo(tomorrow.plusSeconds(7200).toString()));
    assertThat(guild.get(guild.ada(), id).text("endsAt"))
        .isEqualTo(tomorrow.plusSeconds(9000).toString());
  }

  @Test
  void oneThatIsTheSameStaysAsItIs() {
    String id = scheduled("The same over there");
    JsonNode before = guild.get(guild.ada(), id).json();
    String checked = checkedAt(id);

    checkNow(id);

    Eventually.holds(() -> assertThat(checkedAt(id)).isNotEqualTo(checked));
    assertThat(guild.get(guild.ada(), id).json()).isEqualTo(before);
  }

  @Test
  void aMeetingThatKalturaWasNotAskedAboutForLongIsStaleUntilItAnswers() {
    String id = scheduled("Stale");
    assertThat(guild.get(guild.ada(), id).json().has("stale")).isFalse();
    kaltura.fault(
        "{\"match\":{\"service\":\"schedule_scheduleEvent\",\"action\":\"list\"},\"kind\":\"internalError\",\"times\":1000}");
    database.update("update meeting set checked_at = now() - interval '1 hour' where id = ?", id);
    checkNow(id);

    assertThat(guild.get(guild.ada(), id).json().path("stale").asBoolean()).isTrue();
    kaltura.clearFaults();
    checkNow(id);

    Eventually.holds(() -> assertThat(guild.get(guild.ada(), id).json().has("stale")).isFalse());
  }

  @Test
  void aMeetingThatIsOverIsNeverStale() {
    String id = scheduled("Over");
    guild.end(guild.ada(), id);
    database.update("update meeting set checked_at = now() - interval '1 hour' where id = ?", id);

    assertThat(guild.get(guild.ada(), id).json().has("stale")).isFalse();
  }

  private void checkNow(String id) {
    database.update("update meeting set check_due_at = now() where id = ?", id);
  }

  private String checkedAt(String id) {
    return database.column("select checked_at::text from meeting where id = ?", id).getFirst();
  }

  private String state(String id) {
    return guild.get(guild.ada(), id).text("state");
  }

  private String scheduled(String title) {
    return guild
        .start(
            guild.ada(),
            title.replaceAll("[^A-Za-z0-9]", "-"),
            Guild.wish(title).put("startsAt", tomorrow.toString()))
        .text("id");
  }

  private ObjectNode eventOf(String meetingId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("scheduleEventId", kaltura.events(meetingId).getFirst().path("id").asLong());
  }
}
