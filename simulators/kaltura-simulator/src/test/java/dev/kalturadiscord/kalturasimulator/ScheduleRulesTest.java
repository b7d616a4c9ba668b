package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules a schedule event has to keep. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleRulesTest {
  private static final String SERVICE = "schedule_scheduleEvent";
  private static final String MEETING = "'objectType': 'KalturaMeetingScheduleEvent', ";
  private static final String COMPLETE =
      MEETING + "'summary': 'S', 'recurrenceType': 0, 'startDate': 60, 'endDate': 120";

  private static final String ENTRIES = ", 'templateEntryId': '1_a', 'entryIds': '1_b,1_c'";

  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    admin = client.adminSession("discord.111");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'summary': 'S' | OBJECT_TYPE_ABSTRACT",
        "'objectType': 'KalturaScheduleEvent' | OBJECT_TYPE_ABSTRACT",
        "'objectType': 'KalturaPartyScheduleEvent' | INVALID_OBJECT_TYPE"
      })
  void anEventNeedsAConcreteType(String properties, String code) {
    assertThat(add(properties).path("code").asText()).isEqualTo(code);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'summary': 'S', 'endDate': 5 | PROPERTY_VALIDATION_CANNOT_BE_NULL recurrenceType",
        "'recurrenceType': 0, 'endDate': 5 | PROPERTY_VALIDATION_CANNOT_BE_NULL summary",
        "'recurrenceType': 0, 'summary': 'S' | PROPERTY_VALIDATION_CANNOT_BE_NULL endDate",
        "'summary': '' | PROPERTY_VALIDATION_MIN_LENGTH summary",
        "'id': 7 | PROPERTY_VALIDATION_NOT_UPDATABLE id",
        "'status': 2 | PROPERTY_VALIDATION_NOT_UPDATABLE status"
      })
  void aWrongPropertyIsNamed(String properties, String codeAndProperty) {
    JsonNode error = add(MEETING + properties);
    String property = error.at("/args/PROP_NAME").asText();
    assertThat(error.path("code").asText() + " " + property.replace("KalturaScheduleEvent::", ""))
        .isEqualTo(codeAndProperty);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'endDate': 5 | START_TIME_AND_LINKED_TO_NOT_SET",
        "'startDate': 10, 'endDate': 5 | INVALID_SCHEDULE_END_BEFORE_START",
        "'startDate': 0, 'endDate': 259201 | MAX_SCHEDULE_DURATION_REACHED",
        "'startDate': 0, 'endDate': 9, 'duration': 8 | MAX_SCHEDULE_DURATION_MUST_MATCH_END_TIME",
        "'startDate': 5, 'endDate': 5 | ",
        "'startDate': -7200, 'endDate': -3600 | ",
        "'startDate': 0, 'endDate': 259200 | ",
        "'startDate': 1, 'endDate': 9, 'duration': 8 | "
      })
  void theTimesOfAnEventAgree(String times, String code) {
    JsonNode answer = add(MEETING + "'summary': 'S', 'recurrenceType': 0, " + times);
    assertThat(answer.path("code").asText()).isEqualTo(code == null ? "" : code);
  }

  @Test
  void aRecordEventLastsADayAtMost() {
    String record =
        COMPLETE.replace("Meeting", "Record").replace("'endDate': 120", "'endDate': 86461");
    JsonNode error = add(record);
    assertThat(error.at("/args/MAX").asText()).isEqualTo("86400");
  }

  @Test
  void lengthIsCountedInBytes() {
    String fits = "ë".repeat(128);
    assertThat(add(COMPLETE.replace("'S'", "'" + fits + "'")).path("summary").asText())
        .isEqualTo(fits);
    assertThat(add(COMPLETE.replace("'S'", "'x" + fits + "'")).path("code").asText())
        .isEqualTo("PROPERTY_VALIDATION_MAX_LENGTH");
  }

  @Test
  void aRoomIsInUseOnceAtATimeEvenByACancelledEvent() {
    String inRoom = COMPLETE + ", 'templateEntryId': '1_room'";
    JsonNode first = add(inRoom);
    assertThat(add(inRoom).path("code").asText()).isEqualTo("SCHEDULE_TIME_IN_USE");
    assertThat(add(inRoom.replace("1_room", "1_other")).has("id")).isTrue();
    String touching =
        inRoom.replace("'startDate': 60, 'endDate': 120", "'startDate': 120, 'endDate': 180");
    JsonNode next = add(touching);
    assertThat(next.has("id")).isTrue();
    assertThat(update(next, "'startDate': 119").path("code").asText())
        .isEqualTo("SCHEDULE_TIME_IN_USE");
    change("cancel", first);
    assertThat(add(inRoom).path("code").asText()).isEqualTo("SCHEDULE_TIME_IN_USE");
    change("delete", first);
    assertThat(add(inRoom).has("id")).isTrue();
  }

  @Test
  void anUpdateChangesWhatItNamesAndNothingElse() {
    JsonNode event = add(COMPLETE + ", 'description': 'old', 'location': 'here'");
    JsonNode updated = update(event, "'description__null': '', 'duration': 600, 'location': null");
    assertThat(updated.has("description")).isFalse();
    assertThat(updated.path("location").asText()).isEqualTo("here");
    assertThat(updated.path("endDate").asLong()).isEqualTo(NOW + 660);
    assertThat(updated.path("summary").asText()).isEqualTo("S");
    assertThat(update(event, "'endDate__null': ''").path("code").asText())
        .isEqualTo("PROPERTY_VALIDATION_CANNOT_BE_NULL");
    assertThat(update(event, "'status': 1").path("code").asText())
        .isEqualTo("PROPERTY_VALIDATION_NOT_UPDATABLE");
    assertThat(update(event, "'status': 2").path("sequence").asInt()).isEqualTo(31);
  }

  @Test
  void anUnknownEventIsNotFound() {
    for (String action : new String[] {"get", "cancel", "delete"}) {
      JsonNode error = client.call(SERVICE, action, admin, "{'scheduleEventId': 42}");
      assertThat(error.path("message").asText()).isEqualTo("Invalid object id [42]");
      assertThat(error.at("/args/ID").asText()).isEqualTo("42");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'tagsLike': 'discord' | 2",
        "'tagsMultiLikeAnd': 'discord,type_meeting' | 1",
        "'tagsMultiLikeOr': 'type_meeting,type_webinar' | 2",
        "'referenceIdEqual': 'discord:1' | 1",
        "'referenceIdIn': 'discord:1,discord:2' | 2",
        "'ownerIdEqual': 'discord.111' | 3",
        "'objectType': 'KalturaMeetingScheduleEventFilter' | 2",
        "'objectType': 'KalturaScheduleEventFilter' | 3",
        "'startDateGreaterThanOrEqual': 61 | 0",
        "'startDateLessThanOrEqual': 60 | 3",
        "'ownerIdIn': 'discord.111' | 3",
        "'idNotIn': '1,2' | 3",
        "'recurrenceTypeEqual': 0 | 3",
        "'priorityGreaterThanOrEqual': 1 | 0",
        "'createdAtLessThanOrEqual': -1 | 0",
        "'endDateGreaterThanOrEqual': 120 | 3",
        "'statusIn': '1,3' | 0",
        "'objectType': 'KalturaMeetingScheduleEventFilter', 'templateEntryIdEqual': '1_a' | 1",
        "'objectType': 'KalturaMeetingScheduleEventFilter', 'entryIdsLike': '1_b' | 1",
        "'templateEntryIdEqual': '1_a' | 3",
        "'summaryLike': 'nothing like it' | 3",
        "'unknownThingEqual': 'x' | 3"
      })
  void eventsAreListedByFilter(String filter, int count) {
    add(COMPLETE + ", 'referenceId': 'discord:1', 'tags': 'discord,type_meeting'" + ENTRIES);
    add(COMPLETE + ", 'referenceId': 'discord:2', 'tags': 'discord,type_webinar'");
    add(COMPLETE.replace("Meeting", "Record"));
    assertThat(list("'filter': {" + filter + "}").path("totalCount").asInt()).isEqualTo(count);
  }

  @Test
  void eventsOfAnUnknownOwnerCannotBeListed() {
    JsonNode error = list("'filter': {'ownerIdEqual': 'nobody'}");
    assertThat(error.path("code").asText()).isEqualTo("INVALID_USER_ID");
    assertThat(error.path("args").isArray()).isTrue();
  }

  @Test
  void eventsAreListedInTheOrderThatIsAskedFor() {
    add(COMPLETE.replace("'S'", "'late'").replace("'startDate': 60", "'startDate': 90"));
    add(COMPLETE.replace("'S'", "'early'"));
    assertThat(firstSummary("+startDate")).isEqualTo("early");
    assertThat(firstSummary("-startDate")).isEqualTo("late");
    assertThat(firstSummary("+summary")).isEqualTo("early");
    // An order that Kaltura does not have is none.
    assertThat(firstSummary("+location")).isEqualTo("late");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "KalturaRecordScheduleEvent | 86400 |",
        "KalturaLiveStreamScheduleEvent | 86400 | sourceEntryId preStartTime postEndTime",
        "KalturaMeetingScheduleEvent | 259200 | preStartTime",
        "KalturaLiveRedirectScheduleEvent | 63072000 | redirectEntryId",
        "KalturaVodScheduleEvent | 157680000 |",
        "KalturaVirtualScheduleEvent | 157680000 | virtualEventId"
      })
  void everyTypeHasItsLongestTimeAndItsOwnProperties(String type, long longest, String own) {
    String everything =
        "'objectType': '%s', 'summary': 'S', 'recurrenceType': 0, 'startDate': 0,"
            + " 'sourceEntryId': '1_s', 'preStartTime': 5, 'postEndTime': 6,"
            + " 'redirectEntryId': '1_r', 'virtualEventId': 7, 'templateEntryId': '1_t',";
    JsonNode event = add((everything + " 'endDate': %d").formatted(type, longest));
    assertThat(event.path("objectType").asText()).isEqualTo(type);
    assertThat(
            Stream.of(
                    "sourceEntryId",
                    "preStartTime",
                    "postEndTime",
                    "redirectEntryId",
                    "virtualEventId")
                .filter(event::has))
        .containsExactlyInAnyOrder(own == null ? new String[0] : own.split(" ", -1));
    assertThat(event.has("templateEntryId")).isEqualTo(!type.contains("Virtual"));
    assertThat(event.path("blackoutConflicts").isArray()).isEqualTo(!type.contains("Virtual"));
    JsonNode error = add((everything + " 'endDate': %d").formatted(type, longest + 1));
    assertThat(error.at("/args/MAX").asLong()).isEqualTo(longest);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'priority': 10 | PROPERTY_VALIDATION_MAX_VALUE",
        "'priority': -1 | PROPERTY_VALIDATION_MIN_VALUE",
        "'classificationType': 4 | INVALID_ENUM_VALUE",
        "'priority': 9, 'classificationType': 3 |"
      })
  void aValueBeyondItsBoundsIsRefused(String properties, String code) {
    assertThat(add(COMPLETE + ", " + properties).path("code").asText())
        .isEqualTo(code == null ? "" : code);
  }

  @Test
  void theSequenceGoesToTheNextTen() {
    JsonNode event = add(COMPLETE);
    assertThat(event.path("sequence").asInt()).isEqualTo(11);
    assertThat(update(event, "'comment': 'x'").path("sequence").asInt()).isEqualTo(21);
    assertThat(update(event, "'sequence': 35").path("sequence").asInt()).isEqualTo(41);
  }

  @Test
  void listsComeInPages() {
    for (int i = 0; i < 35; i++) {
      add(COMPLETE);
    }
    assertThat(list("'filter': {}").path("objects")).hasSize(30);
    assertThat(list("'pager': {'pageSize': 9999}").path("objects")).hasSize(35);
    JsonNode last = list("'pager': {'pageSize': 10, 'pageIndex': 4}");
    assertThat(last.path("objects")).hasSize(5);
    assertThat(last.path("totalCount").asInt()).isEqualTo(35);
    assertThat(last.path("objectType").asText()).isEqualTo("KalturaScheduleEventListResponse");
  }

  private String firstSummary(String order) {
    return list("'filter': {'orderBy': '" + order + "'}").at("/objects/0/summary").asText();
  }

  private JsonNode add(String properties) {
    return client.call(SERVICE, "add", admin, "{'scheduleEvent': {" + properties + "}}");
  }

  private JsonNode update(JsonNode event, String change) {
    return client.call(
        SERVICE,
        "update",
        admin,
        "{'scheduleEventId': %d, 'scheduleEvent': {%s%s}}"
            .formatted(event.path("id").asLong(), MEETING, change));
  }

  private void change(String action, JsonNode event) {
    client.call(SERVICE, action, admin, "{'scheduleEventId': " + event.path("id").asLong() + "}");
  }

  private JsonNode list(String parameters) {
    return client.call(SERVICE, "list", admin, "{" + parameters + "}");
  }
}
