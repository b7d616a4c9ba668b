package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Made;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KmeProviderTest extends ProviderTests {

  private final PartsAtKaltura there;

  KmeProviderTest() throws IOException {
    super(ProviderName.KME, Map.of());
    there = new PartsAtKaltura(connection.calls);
  }

  @Override
  Stream<String> steps() {
    return Stream.of(
        call("media", "add"),
        call("schedule_scheduleResource", "add"),
        call("schedule_scheduleEvent", "add"),
        call("schedule_scheduleEventResource", "add"));
  }

  @Override
  List<String> parts() {
    return List.of("event", "resource", "link", "entry");
  }

  @Override
  List<String> partsOf(Plan plan) {
    List<String> parts = new ArrayList<>();
    there.activeEvents(plan).forEach(event -> parts.add("event"));
    for (JsonNode resource : there.resources(plan)) {
      parts.add("resource");
      there.links(resource).forEach(link -> parts.add("link"));
    }
    there.entries(plan).forEach(entry -> parts.add("entry"));
    return parts;
  }

  @Override
  String removalOfTheFirstPart() {
    return call("media", "delete");
  }

  @Override
  void assertRole(JsonNode join, boolean host) {
    assertThat(join.path("userContextualRole").asText()).isEqualTo(host ? "0" : "3");
    assertThat(join.path("eventId").asText()).isNotEmpty();
  }

  @Override
  String record(Made made) {
    return control.recording(entry(made), "{\"as\": \"template\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "WEBINAR, webinar, false",
    "MEETING, virtual_classroom, true",
    "CLASSROOM, virtual_classroom, false"
  })
  void theTypeIsInTheTagsOfTheEvent(RoomType type, String mode, boolean businessWords) {
    Plan plan = plan(type, "Tagged", Duration.ZERO);

    provider.create(plan, false);

    Set<String> tags =
        Set.of(there.activeEvents(plan).getFirst().path("tags").asText().split(",", -1));
    assertThat(tags)
        .contains(
            "discord",
            "custom_rs_class_mode:" + mode,
            "custom_rs_enable_guests_to_join:0",
            "custom_rs_show_invite:0");
    assertThat(tags.contains("custom_rs_user_lang:en-VE")).isEqualTo(businessWords);
    assertThat(there.resources(plan).getFirst().path("tags").asText())
        .isEqualTo("vcprovider:newrow,custom_rs_show_invite:0");
  }

  @Test
  void withoutAnEntryForRecordingsThereIsOnePartLess() {
    MeetingProvider without =
        account
            .connection(Map.of("kaltura.kme.recording-entry", "false"))
            .provider(ProviderName.KME);
    Plan plan = live("No entry");

    Made made = without.create(plan, false);

    assertThat(made.recordingEntryId()).isNull();
    assertThat(partsOf(plan)).containsExactly("event", "resource", "link");
    assertThat(without.recordings(made, plan)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"placeholder, false", "template, false", "event, false", "unattached, true"})
  void aRecordingIsFoundWhereverItLands(String way, boolean possible) {
    Plan plan = live("Recorded " + way);
    Made made = provider.create(plan, false);

    String recording =
        control.recording(
            entry(made),
            "{\"as\": \"%s\", \"eventId\": \"%s\"}".formatted(way, made.scheduleEventId()));

    assertThat(provider.recordings(made, plan))
        .filteredOn(found -> !found.possible() || possible)
        .filteredOn(found -> found.entryId().equals(recording))
        .singleElement()
        .satisfies(found -> assertThat(found.possible()).isEqualTo(possible));
  }

  @Test
  void whatWasRecordedIntoOneMeetingIsNoPossibleRecordingOfAnother() {
    Plan first = live("First");
    Made firstMade = provider.create(first, false);
    Plan second = live("Second");
    Made secondMade = provider.create(second, false);

    String into = control.recording(entry(firstMade), "{\"as\": \"placeholder\"}");
    String from = control.recording(entry(secondMade), "{\"as\": \"template\"}");

    assertThat(provider.recordings(firstMade, first))
        .extracting(MeetingProvider.Recorded::entryId)
        .contains(into)
        .doesNotContain(from);
    assertThat(provider.recordings(secondMade, second))
        .extracting(MeetingProvider.Recorded::entryId)
        .contains(from)
        .doesNotContain(into);
  }

  @Test
  void aFoundRecordingIsNamedOnceAndTheNewestComesFirst() {
    Plan plan = live("Several");
    Made made = provider.create(plan, false);
    String first = control.recording(entry(made), "{\"as\": \"template\"}");
    control.moveClock(Duration.ofMinutes(2));
    String second =
        control.recording(
            entry(made),
            "{\"as\": \"event\", \"eventId\": \"%s\"}".formatted(made.scheduleEventId()));

    assertThat(provider.recordings(made, plan))
        .filteredOn(found -> !found.possible())
        .extracting(MeetingProvider.Recorded::entryId)
        .containsExactly(second, first);
  }

  @Test
  void recordingsAreFoundWithoutTheSearchPluginAsFarAsTheyAreListed() {
    Plan plan = live("Unsearched");
    Made made = provider.create(plan, false);
    String recording = control.recording(entry(made), "{\"as\": \"placeholder\"}");
    control.fault(
        """
        {"match": {"service": "elasticsearch_esearch"}, "kind": "error",
         "code": "SERVICE_FORBIDDEN", "unlimited": true}
        """);

    assertThat(provider.recordings(made, plan))
        .extracting(MeetingProvider.Recorded::entryId)
        .containsExactly(recording);
  }

  @Test
  void anEntryThatWasRecordedIntoOutlivesItsMeeting() {
    Plan plan = live("Kept");
    Made made = provider.create(plan, false);
    control.recording(entry(made), "{\"as\": \"placeholder\"}");

    provider.purge(made, plan.hostUserId());

    assertThat(partsOf(plan)).containsExactly("entry");
  }

  @Test
  void anAccountWithoutMeetingRoomsIsAMatterForAnOperatorAndKeepsNothing() {
    control.fault(
        """
        {"match": {"service": "schedule_scheduleResource", "action": "add"}, "kind": "error",
         "code": "FEATURE_FORBIDDEN"}
        """);
    Plan plan = live("Not sold");

    KalturaException refused = failed(plan);

    assertThat(refused.outcome()).isEqualTo(KalturaException.Outcome.MISCONFIGURED);
    assertThat(partsOf(plan)).isEmpty();
  }

  @Test
  void aRoomThatIsThereButNotListedYetIsLeftToTheRecovery() {
    control.fault(
        """
        {"match": {"service": "schedule_scheduleResource", "action": "add"}, "kind": "error",
         "code": "SYSTEM_NAME_ALREADY_EXISTS"}
        """);
    Plan plan = live("Room not listed");

    assertThat(failed(plan).mayHaveHappened()).isTrue();

    provider.create(plan, true);
    assertThat(partsOf(plan)).isEqualTo(parts());
  }

  private static String entry(Made made) {
    return Objects.requireNonNull(made.recordingEntryId());
  }
}
