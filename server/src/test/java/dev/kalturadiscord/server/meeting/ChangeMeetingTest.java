package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.AtOnce;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rescheduling and renaming. */
@ExtendWith(RunningServer.class)
final class ChangeMeetingTest {

  private final Instant tomorrow =
      Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

  private final KalturaControl kaltura;
  private final Database database;
  private final Guild guild;

  ChangeMeetingTest(Api api, KalturaControl kaltura, Database database) {
    this.kaltura = kaltura;
    this.database = database;
    this.guild = new Guild(api);
  }

  @AfterEach
  void noFaultsLeft() {
    kaltura.clearFaults();
  }

  @Test
  void aNewStartAloneMovesTheWholeMeeting() {
    String id = scheduled("Moved");

    Api.Answer changed = change(id, "{\"startsAt\":\"%s\"}".formatted(tomorrow.plusSeconds(7200)));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("startsAt")).isEqualTo(text(tomorrow.plusSeconds(7200)));
    assertThat(changed.text("endsAt")).isEqualTo(text(tomorrow.plusSeconds(7200 + 3600)));
    assertThat(event(id).path("startDate").asLong())
        .isEqualTo(tomorrow.plusSeconds(7200).getEpochSecond());
    assertThat(event(id).path("endDate").asLong())
        .isEqualTo(tomorrow.plusSeconds(10_800).getEpochSecond());
    assertThat(guild.get(guild.ada(), id).json()).isEqualTo(changed.json());
  }

  @Test
  void whatIsNotInTheChangeStays() {
    String id = scheduled("Old title");

    change(id, "{\"title\":\"  New title \",\"description\":\"Words\"}");
    Api.Answer changed = change(id, "{\"endsAt\":\"%s\"}".formatted(tomorrow.plusSeconds(1800)));

    assertThat(changed.text("title")).isEqualTo("New title");
    assertThat(changed.text("description")).isEqualTo("Words");
    assertThat(changed.text("startsAt")).isEqualTo(text(tomorrow));
    assertThat(event(id).path("summary").asText()).isEqualTo("New title");
    assertThat(event(id).path("description").asText()).isEqualTo("Words");
    assertThat(kaltura.livingRooms(id))
        .singleElement()
        .satisfies(room -> assertThat(room.path("name").asText()).isEqualTo("New title"));
  }

  @Test
  void anEmptyDescriptionRemovesIt() {
    String id = scheduled("Described");
    change(id, "{\"description\":\"Words\"}");

    Api.Answer changed = change(id, "{\"description\":\"\"}");

    assertThat(changed.json().has("description")).isFalse();
    assertThat(event(id).path("description").asText()).isEmpty();
  }

  @Test
  void aMeetingThatHasStartedCanBeMadeLongerButNotMoved() {
    String id = guild.start(guild.ada(), "Longer");
    Instant end = Instant.now().plusSeconds(2 * 3600).truncatedTo(ChronoUnit.SECONDS);

    Api.Answer moved = change(id, "{\"startsAt\":\"%s\"}".formatted(tomorrow));
    Api.Answer longer = change(id, "{\"endsAt\":\"%s\"}".formatted(end));

    assertThat(moved.status()).isEqualTo(422);
    assertThat(moved.json().at("/errors/0/pointer").asText()).isEqualTo("/startsAt");
    assertThat(longer.status()).isEqualTo(200);
    assertThat(longer.text("endsAt")).isEqualTo(text(end));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\":\"   \"} | /title",
        "{\"title\":\"two\\nlines\"} | /title",
        "{\"startsAt\":\"2020-01-01T00:00:00Z\"} | /startsAt",
        "{\"startsAt\":\"2999-01-01T00:00:00Z\"} | /startsAt",
        "{\"endsAt\":\"2020-01-01T00:00:00Z\"} | /endsAt",
        "{\"endsAt\":\"2999-01-01T00:00:00Z\"} | /endsAt",
      })
  void whatIsNotAllowedIsNamedAndChangesNothing(String change, String pointer) {
    String id = scheduled("Stays as it is");
    JsonNode before = guild.get(guild.ada(), id).json();

    Api.Answer refused = change(id, change);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
    assertThat(guild.get(guild.ada(), id).json()).isEqualTo(before);
  }

  @Test
  void anEmptyChangeIsRefused() {
    assertThat(change(scheduled("Nothing to do"), "{}").status()).isEqualTo(422);
  }

  @Test
  void whatIsTheSameAlreadyDoesNotBotherKaltura() {
    String id = scheduled("Same");
    int sequence = event(id).path("sequence").asInt();

    assertThat(change(id, "{\"title\":\"Same\"}").status()).isEqualTo(200);

    assertThat(event(id).path("sequence").asInt()).isEqualTo(sequence);
  }

  @Test
  void onlyThoseWhoLeadItChangeIt() {
    String id = scheduled("Adas");
    String change = "{\"title\":\"Mias\"}";

    assertThat(guild.change(guild.member("72", "Mia"), id, change).status()).isEqualTo(403);
    assertThat(guild.change(guild.administrator("73", "Max"), id, change).status()).isEqualTo(200);
  }

  @Test
  void aMeetingThatIsOverStaysAsItWas() {
    String id = scheduled("Over");
    guild.end(guild.ada(), id);

    Api.Answer refused = change(id, "{\"title\":\"Not over\"}");

    assertThat(refused.status()).isEqualTo(410);
    assertThat(refused.text("code")).isEqualTo("meeting_ended");
  }

  @Test
  void whenTheAnswerOfKalturaIsLostNothingIsChangedAndKalturaIsPutBack() {
    String id = scheduled("Put back");
    fault("update", "executedButLost", 10);

    Api.Answer lost = change(id, "{\"title\":\"Never told\"}");
    assertThat(event(id).path("summary").asText()).isEqualTo("Never told");
    kaltura.clearFaults();

    assertThat(lost.status()).isIn(502, 503, 504);
    assertThat(guild.get(guild.ada(), id).text("title")).isEqualTo("Put back");
    Eventually.holds(() -> assertThat(event(id).path("summary").asText()).isEqualTo("Put back"));
    Eventually.holds(() -> assertThat(change(id, "{\"title\":\"Told\"}").status()).isEqualTo(200));
  }

  @Test
  void whatAServerLeftBehindThatDiedIsPutBack() {
    String id = scheduled("Left behind");
    database.update(
        "update meeting set pending_work = 'change', work_due_at = now(), title = 'As it was'"
            + " where id = ?",
        id);

    Eventually.holds(() -> assertThat(event(id).path("summary").asText()).isEqualTo("As it was"));
  }

  @Test
  void aMeetingThatWasDeletedAtKalturaIsOver() {
    String id = scheduled("Deleted over there");
    kaltura.administer(
        "schedule_scheduleEvent", "delete", scheduleEventId(event(id).path("id").asLong()));

    Api.Answer refused = change(id, "{\"title\":\"Too late\"}");

    assertThat(refused.status()).isEqualTo(410);
    assertThat(guild.get(guild.ada(), id).text("state")).isEqualTo("cancelled");
  }

  @Test
  void oneAtATimeAndNoneIsMixedWithAnother() {
    String id = scheduled("Contended");
    AtomicInteger number = new AtomicInteger();

    List<Integer> statuses =
        AtOnce.times(
            4,
            () -> {
              String words = "Change " + number.incrementAndGet();
              return change(id, "{\"title\":\"%s\",\"description\":\"%s\"}".formatted(words, words))
                  .status();
            });

    assertThat(statuses).contains(200).isSubsetOf(200, 409);
    JsonNode meeting = guild.get(guild.ada(), id).json();
    assertThat(meeting.path("description")).isEqualTo(meeting.path("title"));
    assertThat(event(id).path("summary")).isEqualTo(meeting.path("title"));
    assertThat(event(id).path("description")).isEqualTo(meeting.path("title"));
  }

  private Api.Answer change(String id, String change) {
    return guild.change(guild.ada(), id, change);
  }

  private String scheduled(String title) {
    return guild
        .start(
            guild.ada(),
            title.replaceAll("[^A-Za-z0-9]", "-"),
            Guild.wish(title).put("startsAt", tomorrow.toString()))
        .text("id");
  }

  private void fault(String action, String kind, int times) {
    kaltura.fault(
        "{\"match\":{\"service\":\"schedule_scheduleEvent\",\"action\":\"%s\"},\"kind\":\"%s\",\"times\":%d}"
            .formatted(action, kind, times));
  }

  private JsonNode event(String meetingId) {
    return kaltura.events(meetingId).getFirst();
  }

  private static ObjectNode scheduleEventId(long id) {
    return JsonNodeFactory.instance.objectNode().put("scheduleEventId", id);
  }

  private static String text(Instant instant) {
    return instant.toString();
  }
}
