package dev.kalturadiscord.bot.meeting;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.Meetings;
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.Talk;
import dev.kalturadiscord.bot.interaction.Suggestion;
import dev.kalturadiscord.client.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a meeting after its start was asked for: changes and recordings. */
class ChangedMeetingsTest {

  private static final String RECORDING =
      """
      {"videoId":"1_rec%d","title":"Part","state":"ready","createdAt":"2026-11-23T14:00:00Z",
       "possible":false}
      """;

  private Talk talk;

  @BeforeEach
  void begin() throws IOException {
    talk = new Talk();
    talk.server().answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "scheduled"));
  }

  @AfterEach
  void end() {
    talk.close();
  }

  @Test
  void aNewStartAloneLeavesTheLengthToTheServer() {
    talk.server().answer("PATCH /meetings/mtg_1", 200, moved());
    MessageCreateData answer =
        talk.run("kaltura-reschedule", Map.of("meeting-id", "mtg_1", "when", "tomorrow 9:00"));
    assertThat(change().body()).isEqualTo("{\"startsAt\":\"2026-11-26T09:00:00Z\"}");
    assertThat(answer.toData().toString()).contains("<t:1795683600:", "before: <t:1795435200:");
  }

  @Test
  void aLengthCountsFromTheStartThatThereWillBe() {
    talk.server().answer("PATCH /meetings/mtg_1", 200, moved());
    talk.run("kaltura-reschedule", Map.of("meeting-id", "mtg_1", "duration", "90"));
    assertThat(change().body()).isEqualTo("{\"endsAt\":\"2026-11-23T13:30:00Z\"}");
    talk.run(
        "kaltura-reschedule",
        Map.of("meeting-id", "mtg_1", "duration", "90", "when", "14:00", "title", "Sync"));
    assertThat(talk.server().calls().getLast().body())
        .contains(
            "\"endsAt\":\"2026-11-25T15:30:00Z\"",
            "\"startsAt\":\"2026-11-25T14:00:00Z\"",
            "\"title\":\"Sync\"");
  }

  @Test
  void nothingToChangeIsSaidSo() {
    assertThatThrownBy(
            () -> talk.run("kaltura-reschedule", Map.of("meeting-id", "mtg_1", "time-zone", "UTC")))
        .hasMessage("NothingToChange");
    assertThat(talk.server().calls()).isEmpty();
  }

  @Test
  void whatIsOverOrNotTheirsIsNotChanged() {
    talk.server().refuse("PATCH /meetings/mtg_1", 403, "forbidden");
    assertThatThrownBy(
            () -> talk.run("kaltura-reschedule", Map.of("meeting-id", "mtg_1", "title", "Mine")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("403 forbidden");
    talk.server().answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "ended"));
    assertThat(
            talk.run("kaltura-reschedule", Map.of("meeting-id", "mtg_1", "title", "x"))
                .getContent())
        .startsWith("The webinar “Weekly sync” ended");
  }

  @Test
  void meetingsAreSuggestedByTheirTitles() {
    talk.server()
        .answer(
            "GET /meetings?limit=100",
            200,
            "{\"items\":[%s,%s]}"
                .formatted(
                    Meetings.json("mtg_1", "live"),
                    Meetings.json("mtg_2", "scheduled").replace("Weekly sync", "Retro")));
    for (String command : List.of("kaltura-join", "kaltura-end", "kaltura-reschedule")) {
      assertThat(talk.suggestions(command, "meeting-id", Map.of("meeting-id", "SYNC")))
          .as(command)
          .containsExactly(new Suggestion("Weekly sync · 2026-11-23 12:00 UTC · live", "mtg_1"));
    }
    assertThat(talk.suggestions("kaltura-recordings", "meeting-id", Map.of()))
        .extracting(Suggestion::value)
        .containsExactly("mtg_1", "mtg_2");
    assertThat(talk.suggestions("kaltura-join", "meeting-id", Map.of("meeting-id", "mtg_2")))
        .containsExactly(new Suggestion("Retro · 2026-11-23 12:00 UTC", "mtg_2"));
    assertThat(talk.server().calls().getLast().states()).contains("scheduled", "live");
  }

  @Test
  void recordingsAreWatchedThroughALinkOfTheirOwn() {
    recordings(1);
    MessageCreateData list = talk.run("kaltura-recordings", Map.of("meeting-id", "mtg_1"));
    talk.server()
        .answer(
            "POST /videos/1_rec1/watch",
            200,
            "{\"url\":\"http://localhost:8080/w/x\",\"expiresAt\":\"2026-11-23T12:05:00Z\"}");
    MessageCreateData link = talk.use(list, "Watch 1");
    assertThat(link.toData().toString()).contains("http://localhost:8080/w/x");
    assertThat(link.getContent()).contains("works once", "<t:1795435500:R>");
  }

  @Test
  void pagesOfRecordingsAreTurnedAlsoAfterARestart() {
    recordings(7);
    MessageCreateData first = talk.run("kaltura-recordings", Map.of("meeting-id", "mtg_1"));
    talk.restart();
    MessageCreateData second = talk.use(first, "Next");
    assertThat(second.getEmbeds().getFirst().getDescription()).isEqualTo("Recordings 6 to 7 of 7");
    recordings(2); // meanwhile five are gone
    assertThat(talk.use(first, "Next").getEmbeds().getFirst().getDescription())
        .isEqualTo("Recordings 1 to 2 of 2");
  }

  @Test
  void aPageThatNobodyCouldHaveGotIsNoPath() {
    assertThatThrownBy(() -> talk.use("k1:recordings:../auth:1", List.of()))
        .hasMessage("UnknownMenu");
    assertThat(talk.server().calls()).isEmpty();
  }

  private void recordings(int number) {
    talk.server()
        .answer(
            "GET /meetings/mtg_1/recordings",
            200,
            IntStream.rangeClosed(1, number)
                .mapToObj(RECORDING::formatted)
                .collect(joining(",", "{\"mayFollow\":false,\"stale\":false,\"items\":[", "]}")));
  }

  private StubServer.Call change() {
    return talk.server().calls().getLast();
  }

  private static String moved() {
    return Meetings.json("mtg_1", "scheduled")
        .replace("\"startsAt\":\"2026-11-23T12:00:00Z\"", "\"startsAt\":\"2026-11-26T09:00:00Z\"")
        .replace("\"endsAt\":\"2026-11-23T13:00:00Z\"", "\"endsAt\":\"2026-11-26T10:00:00Z\"");
  }
}
