package dev.kalturadiscord.bot.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.bot.Meetings;
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.Talk;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Suggestion;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts that are planned, and starts whose end is unknown. It is noon in UTC, 13:00 in Berlin. */
class StartLaterTest {

  private Talk talk;

  @BeforeEach
  void begin() throws IOException {
    talk = new Talk();
  }

  @AfterEach
  void end() {
    talk.close();
  }

  @Test
  void aMeetingIsPlannedInTheTimeZoneOfThePerson() {
    talk.server().answer("POST /meetings", 201, Meetings.json("mtg_1", "scheduled"));
    MessageCreateData answer =
        talk.run("kaltura-start", start("when", "14:30", "time-zone", "europe/berlin"));
    assertThat(created().body()).contains("\"startsAt\":\"2026-11-25T13:30:00Z\"");
    assertThat(answer.getContent())
        .startsWith("Your webinar is planned: it starts <t:1795435200:R>.");
  }

  @Test
  void withoutATimeItStartsWhenTheServerSaysSo() {
    talk.server().answer("POST /meetings", 201, Meetings.json("mtg_1", "live"));
    talk.run("kaltura-start", start());
    assertThat(created().body()).doesNotContain("startsAt", "endsAt");
  }

  @Test
  void whatIsNotUnderstoodStartsNothing() {
    assertThatThrownBy(() -> talk.run("kaltura-start", start("when", "noonish")))
        .isInstanceOf(FailureException.class)
        .hasMessage("UnclearTime");
    assertThatThrownBy(() -> talk.run("kaltura-start", start("when", "today 11:00")))
        .hasMessage("PastTime");
    assertThatThrownBy(
            () -> talk.run("kaltura-start", start("when", "14:30", "time-zone", "Mars/Base")))
        .hasMessage("UnknownTimeZone");
    assertThat(talk.server().calls()).isEmpty();
  }

  @Test
  void timeZonesAreSuggestedWithTheirTime() {
    assertThat(talk.suggestions("kaltura-start", "time-zone", Map.of("time-zone", "berl")))
        .containsExactly(new Suggestion("Europe/Berlin (now 13:00)", "Europe/Berlin"));
    assertThat(talk.suggestions("kaltura-start", "time-zone", Map.of("time-zone", "new y")))
        .containsExactly(new Suggestion("America/New York (now 07:00)", "America/New_York"));
    assertThat(talk.suggestions("kaltura-reschedule", "time-zone", Map.of()))
        .hasSize(25)
        .first()
        .isEqualTo(new Suggestion("UTC (now 12:00)", "UTC"));
  }

  @Test
  void tryingAgainWhileKalturaIsAwayAsksForTheSameMeeting() {
    talk.server().refuse("POST /meetings", 503, "kaltura_unavailable");
    FailureException away = refused(() -> talk.run("kaltura-start", start("when", "in 1 hour")));
    talk.wait(Duration.ofMinutes(2));
    assertThatThrownBy(() -> press(away)).hasMessageContaining("kaltura_unavailable");
    talk.server().answer("POST /meetings", 200, Meetings.json("mtg_1", "scheduled"));
    assertThat(press(away).getContent()).startsWith("Your webinar is planned");
    assertThat(press(away).getContent()).startsWith("Your webinar is planned");
    assertThat(talk.server().calls())
        .hasSize(4)
        .allSatisfy(
            call -> {
              assertThat(call.idempotencyKey()).isEqualTo("101");
              assertThat(call.body()).contains("\"startsAt\":\"2026-11-25T13:00:00Z\"");
            });
  }

  @Test
  void typingItAgainAsksForTheSameMeetingToo() {
    talk.server().refuse("POST /meetings", 504, "kaltura_timeout");
    refused(() -> talk.run("kaltura-start", start("when", "in 1 hour")));
    talk.wait(Duration.ofMinutes(2));
    talk.server().answer("POST /meetings", 200, Meetings.json("mtg_1", "scheduled"));
    talk.run("kaltura-start", start("when", "in 1 hour"));
    talk.run("kaltura-start", start("when", "in 1 hour"));
    assertThat(talk.server().calls())
        .extracting(StubServer.Call::idempotencyKey)
        .containsExactly("101", "101", "103");
  }

  @Test
  void afterARestartOrForSomebodyElseTheCommandHasToBeTyped() {
    talk.server().refuse("POST /meetings", 503, "kaltura_unavailable");
    FailureException away = refused(() -> talk.run("kaltura-start", start()));
    talk.be("4001");
    assertThatThrownBy(() -> press(away)).hasMessage("Forgotten");
    talk.be("4000");
    talk.restart();
    assertThatThrownBy(() -> press(away)).hasMessage("Forgotten");
    assertThat(talk.server().calls()).hasSize(1);
  }

  @Test
  void aRefusalIsNotTriedAgain() {
    talk.server().refuse("POST /meetings", 422, "kaltura_rejected");
    assertThatThrownBy(() -> talk.run("kaltura-start", start()))
        .isNotInstanceOf(FailureException.class)
        .hasMessageContaining("kaltura_rejected");
  }

  private MessageCreateData press(FailureException failure) {
    String customId = Objects.requireNonNull(failure.remedy()).getCustomId();
    return talk.use(Objects.requireNonNull(customId), List.of());
  }

  private static FailureException refused(Runnable start) {
    return catchThrowableOfType(FailureException.class, start::run);
  }

  private StubServer.Call created() {
    return talk.server().calls().getFirst();
  }

  private static Map<String, String> start(String... more) {
    Map<String, String> options = new HashMap<>(Map.of("type", "webinar", "title", "Weekly sync"));
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return options;
  }
}
