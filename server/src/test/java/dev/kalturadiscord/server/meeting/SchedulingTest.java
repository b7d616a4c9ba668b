package dev.kalturadiscord.server.meeting;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Meetings that begin later, and starts that are repeated while the first one is at work. */
@ExtendWith(RunningServer.class)
final class SchedulingTest {

  private static final int CANCELLED = 1;

  private final KalturaControl kaltura;
  private final Guild guild;
  private final String ada;

  SchedulingTest(Api api, KalturaControl kaltura) {
    this.kaltura = kaltura;
    this.guild = new Guild(api);
    this.ada = guild.ada();
  }

  @Test
  void aMeetingThatBeginsLaterIsScheduledForAnHour() {
    Instant start = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    Api.Answer planned = guild.start(ada, "k", Guild.wish("Later").put("startsAt", text(start)));

    assertThat(planned.status()).isEqualTo(201);
    assertThat(planned.text("state")).isEqualTo("scheduled");
    assertThat(Instant.parse(planned.text("startsAt"))).isEqualTo(start);
    assertThat(Instant.parse(planned.text("endsAt"))).isEqualTo(start.plus(1, ChronoUnit.HOURS));
    assertThat(kaltura.events(planned.text("id")))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.path("startDate").asLong()).isEqualTo(start.getEpochSecond()));
  }

  @Test
  void aTimeWithAnOffsetIsTheSameInstant() {
    ObjectNode wish = Guild.wish("Elsewhere");
    Instant start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    wish.put("startsAt", start.atOffset(java.time.ZoneOffset.ofHours(9)).toString());

    Api.Answer planned = guild.start(ada, "k", wish);

    assertThat(planned.text("startsAt")).endsWith("Z");
    assertThat(Instant.parse(planned.text("startsAt"))).isEqualTo(start);
  }

  @Test
  void endingAMeetingBeforeItsStartCancelsIt() {
    String id = plan("Called off", Duration.ofHours(5));

    Api.Answer cancelled = guild.end(ada, id);

    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(cancelled.text("state")).isEqualTo("cancelled");
    assertProblem(guild.join(ada, id), 410, "meeting_ended");
    Eventually.holds(
        () ->
            assertThat(kaltura.events(id))
                .singleElement()
                .satisfies(e -> assertThat(e.path("status").asInt()).isEqualTo(CANCELLED)));
  }

  @Test
  void aMeetingCannotBeJoinedLongBeforeItsStart() {
    String id = plan("Too early", Duration.ofMinutes(17));

    assertProblem(guild.join(ada, id), 409, "too_early");
  }

  @Test
  void aMeetingCanBeJoinedShortlyBeforeItsStart() {
    String id = plan("Doors open", Duration.ofMinutes(14));

    assertThat(guild.join(ada, id).status()).isEqualTo(200);
  }

  @Test
  void theSameKeyWhileTheFirstCallIsAtWorkHasToWait() {
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"hold","times":1}
        """);
    CompletableFuture<Api.Answer> first =
        CompletableFuture.supplyAsync(() -> guild.start(ada, "same", Guild.wish("Same key")));
    Eventually.holds(() -> assertThat(kaltura.rooms().toString()).contains("Same key"));

    Api.Answer second = guild.start(ada, "same", Guild.wish("Same key"));
    kaltura.release();

    assertProblem(second, 409, "in_progress");
    assertThat(second.header("Retry-After")).matches("[1-9][0-9]*");
    Api.Answer made = first.join();
    assertThat(made.status()).isEqualTo(201);
    Api.Answer repeated = guild.start(ada, "same", Guild.wish("Same key"));
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.text("id")).isEqualTo(made.text("id"));
    assertThat(guild.meetings(ada)).containsExactly(made.text("id"));
    assertThat(kaltura.livingRooms("Same key")).hasSize(1);
  }

  private String plan(String title, Duration in) {
    Api.Answer planned =
        guild.start(ada, title, Guild.wish(title).put("startsAt", text(Instant.now().plus(in))));
    assertThat(planned.text("state")).isEqualTo("scheduled");
    return planned.text("id");
  }

  private static String text(Instant instant) {
    return instant.toString();
  }
}
