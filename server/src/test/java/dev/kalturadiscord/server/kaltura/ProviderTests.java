package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.ulid.UlidCreator;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Made;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Seen;
import dev.kalturadiscord.server.testing.KalturaControl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every provider does, whatever its meetings are made of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProviderTests {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  final SimulatedAccount account;
  final KalturaControl control;
  final KalturaConnection connection;
  final MeetingProvider provider;

  ProviderTests(ProviderName name, Map<String, String> settings) throws IOException {
    account = SimulatedAccount.start();
    control = account.control();
    connection = account.connection(settings);
    provider = connection.provider(name);
  }

  @AfterAll
  void stop() {
    account.close();
  }

  @AfterEach
  void asBefore() {
    control.clearFaults();
    control.moveClock(Duration.ZERO);
  }

  /** The calls that make a meeting, in order, as what faults match. */
  abstract Stream<String> steps();

  /** The kinds of parts that a meeting has at Kaltura, sorted. */
  abstract List<String> parts();

  /** The parts of a meeting that are there: those deleted or cancelled are not. */
  abstract List<String> partsOf(Plan plan);

  /** What is asked to remove the first part that is made, as what faults match. */
  abstract String removalOfTheFirstPart();

  /** What tells the role in an entry, of an attendee and of a host. */
  abstract void assertRole(JsonNode join, boolean host);

  /** Makes a recording of the meeting appear as Kaltura usually does. */
  abstract String record(Made made);

  Plan plan(RoomType type, String title, Duration startsIn) {
    return new Plan(
        "mtg_" + UlidCreator.getMonotonicUlid().toLowerCase(),
        "71",
        title,
        "About <b>everything</b>",
        type,
        now.plus(startsIn),
        now.plus(startsIn).plus(Duration.ofHours(1)));
  }

  Plan live(String title) {
    return plan(RoomType.MEETING, title, Duration.ZERO);
  }

  @ParameterizedTest
  @EnumSource(RoomType.class)
  void aMeetingOfEachTypeIsMadeSeenAndRemoved(RoomType type) {
    Plan plan = plan(type, "Weekly", Duration.ofMinutes(5));

    Made made = provider.create(plan, false);

    assertThat(partsOf(plan)).isEqualTo(parts());
    assertThat(provider.look(made)).isEqualTo(new Seen.Scheduled(plan.startsAt(), plan.endsAt()));
    assertThat(provider.list(Map.of("one", made)))
        .isEqualTo(Map.of("one", new Seen.Scheduled(plan.startsAt(), plan.endsAt())));

    provider.purge(made, plan.hostUserId());
    assertThat(partsOf(plan)).isEmpty();
    assertThat(provider.look(made)).isEqualTo(new Seen.Gone());

    provider.purge(made, plan.hostUserId());
  }

  @ParameterizedTest
  @EnumSource(RoomType.class)
  void peopleEnterAsAttendeesAndTheHostAsHost(RoomType type) {
    Made made = provider.create(plan(type, "Open house", Duration.ZERO), false);

    String attendee = control.open(provider.roomUrl(made, "81", "Ben, actionslimit:5", false));
    assertThat(attendee).contains("Open house", "Ben actionslimit 5");
    assertJoin("discord.81", false);

    String host = control.open(provider.roomUrl(made, "71", "Ada Lovelace", true));
    assertThat(host).contains("Open house", "Ada Lovelace");
    assertJoin("discord.71", true);
  }

  private void assertJoin(String user, boolean host) {
    JsonNode join = control.joins().get(control.joins().size() - 1);
    assertThat(join.path("userId").asText()).isEqualTo(user);
    assertThat(join.path("role").asText()).isEqualTo(host ? "adminRole" : "viewerRole");
    assertThat(join.path("ksExpirySeconds").asLong()).isBetween(1L, 300L);
    assertRole(join, host);
  }

  @Test
  void wordsAndTimesFollowAChange() {
    Plan plan = live("Old words");
    Made made = provider.create(plan, false);
    Plan changed =
        new Plan(
            plan.meetingId(),
            plan.hostUserId(),
            "New words",
            null,
            plan.type(),
            plan.startsAt().plusSeconds(600),
            plan.endsAt().plusSeconds(1_200));

    assertThat(provider.change(made, changed)).isTrue();

    assertThat(provider.look(made))
        .isEqualTo(new Seen.Scheduled(changed.startsAt(), changed.endsAt()));
    assertThat(control.events(plan.meetingId()).getFirst().path("summary").asText())
        .isEqualTo("New words");
  }

  @Test
  void whatIsGoneIsNotChanged() {
    Plan plan = live("Gone");
    Made made = provider.create(plan, false);
    provider.purge(made, plan.hostUserId());

    assertThat(provider.change(made, plan)).isFalse();
    provider.end(made, plan.hostUserId(), now.plusSeconds(1), false);
  }

  @Test
  void anEndedMeetingEndsThenAndIsNotActive() {
    Plan plan = live("Over early");
    Made made = provider.create(plan, false);

    provider.end(made, plan.hostUserId(), plan.startsAt().plusSeconds(90), false);
    provider.end(made, plan.hostUserId(), plan.startsAt().plusSeconds(90), false);

    assertThat(provider.look(made)).isEqualTo(new Seen.Gone());
    assertThat(control.events(plan.meetingId()).getFirst().path("endDate").asLong())
        .isEqualTo(plan.startsAt().plusSeconds(90).getEpochSecond());
  }

  @Test
  void aCancelledMeetingKeepsItsTimes() {
    Plan plan = plan(RoomType.WEBINAR, "Called off", Duration.ofDays(1));
    Made made = provider.create(plan, false);

    provider.end(made, plan.hostUserId(), now, true);

    assertThat(provider.list(Map.of("one", made))).isEqualTo(Map.of("one", new Seen.Gone()));
    assertThat(control.events(plan.meetingId()).getFirst().path("endDate").asLong())
        .isEqualTo(plan.endsAt().getEpochSecond());
  }

  @Test
  void recordingsAreFoundAndOutliveTheirMeeting() {
    Plan plan = live("To remember");
    Made made = provider.create(plan, false);
    assertThat(provider.recordings(made, plan)).isEmpty();

    String recording = record(made);

    assertThat(provider.recordings(made, plan))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.entryId()).isEqualTo(recording);
              assertThat(found.state()).isEqualTo(EntryState.READY);
              assertThat(found.possible()).isFalse();
            });
    provider.purge(made, plan.hostUserId());
    assertThat(control.videos().toString()).contains(recording);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void whatIsMadeBeforeARefusedStepIsRemoved(String step) {
    fault(step, "http503", 1);
    Plan plan = live("Refused");

    KalturaException refused = failed(plan);

    assertThat(refused.mayHaveHappened()).isFalse();
    assertThat(partsOf(plan)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aLostAnswerIsFoundAgainAndNothingIsDoubled(String step) {
    fault(step, "executedButLost", 1);
    Plan plan = live("Lost");

    assertThat(failed(plan).mayHaveHappened()).isTrue();
    Made made = provider.create(plan, true);

    assertThat(partsOf(plan)).isEqualTo(parts());
    assertThat(control.open(provider.roomUrl(made, "81", "Ben", false))).contains("Lost");
    provider.purge(made, plan.hostUserId());
    assertThat(partsOf(plan)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void whatALostAnswerLeftIsUndone(String step) {
    fault(step, "executedButLost", 1);
    Plan plan = live("Given up");
    assertThat(failed(plan).mayHaveHappened()).isTrue();

    provider.undo(plan);
    provider.undo(plan);

    assertThat(partsOf(plan)).isEmpty();
  }

  @Test
  void aRepeatedAttemptUsesWhatIsThere() {
    Plan plan = live("Twice");
    Made first = provider.create(plan, false);

    assertThat(provider.create(plan, true)).isEqualTo(first);
    assertThat(partsOf(plan)).isEqualTo(parts());
  }

  @Test
  void whatCannotBeRemovedAgainIsLeftToTheRecovery() {
    fault(call("schedule_scheduleEvent", "add"), "http503", 1);
    fault(removalOfTheFirstPart(), "http503", 100);
    Plan plan = live("Half made");

    assertThat(failed(plan).mayHaveHappened()).isTrue();
    control.clearFaults();
    Made made = provider.create(plan, true);

    assertThat(partsOf(plan)).isEqualTo(parts());
    provider.purge(made, plan.hostUserId());
  }

  @Test
  void anEventThatIsThereButNotListedYetIsLeftToTheRecovery() {
    control.fault(
        """
        {"match": {"service": "schedule_scheduleEvent", "action": "add"}, "kind": "error",
         "code": "SCHEDULE_TIME_IN_USE"}
        """);
    Plan plan = live("Not listed");

    assertThat(failed(plan).mayHaveHappened()).isTrue();
    assertThat(partsOf(plan)).isNotEmpty();

    provider.create(plan, true);
    assertThat(partsOf(plan)).isEqualTo(parts());
  }

  KalturaException failed(Plan plan) {
    return catchThrowableOfType(KalturaException.class, () -> provider.create(plan, false));
  }

  void fault(String match, String kind, int times) {
    control.fault(
        """
        {"match": {%s}, "kind": "%s", "times": %d}
        """
            .formatted(match, kind, times));
  }

  static String call(String service, String action) {
    return "\"service\": \"%s\", \"action\": \"%s\"".formatted(service, action);
  }
}
