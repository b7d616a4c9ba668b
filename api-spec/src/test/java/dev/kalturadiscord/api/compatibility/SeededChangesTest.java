package dev.kalturadiscord.api.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate's own test: small changes of the real contract, one at a time. */
class SeededChangesTest {

  private static final Contract REAL = SomeContracts.current();
  private static final LocalDate TODAY = LocalDate.parse("2027-02-01");

  /** A change of the contract. */
  interface Change extends Consumer<Patch> {}

  static Stream<Arguments> breaking() {
    return Stream.of(
        breaks(
            "an operation is removed",
            c -> c.object("/paths/~1permissions").remove("get"),
            "GET /permissions: the operation is gone"),
        breaks(
            "a status is removed",
            c -> c.object(POST_MEETINGS + "/responses").remove("200"),
            "POST /meetings: answer 200 is gone"),
        breaks(
            "a property of answers is removed",
            c -> c.object("/components/schemas/Meeting/properties").remove("channelId"),
            "GET /meetings/{meetingId}: answer 200/channelId is gone"),
        breaks(
            "a property of answers may be absent",
            c -> c.drop("/components/schemas/Meeting/required", "channelId"),
            "GET /meetings/{meetingId}: answer 200/channelId may be absent now"),
        breaks(
            "a property of answers may be null",
            c -> c.object("/components/schemas/Meeting/properties/title").put("nullable", true),
            "GET /meetings/{meetingId}: answer 200/title may be null now"),
        breaks(
            "a required property of requests is added",
            c -> {
              c.object("/components/schemas/NewMeeting/properties")
                  .putObject("topic")
                  .put("type", "string");
              c.array("/components/schemas/NewMeeting/required").add("topic");
            },
            "POST /meetings: body/topic is required now"),
        breaks(
            "an optional property of requests becomes required",
            c -> c.array("/components/schemas/NewMeeting/required").add("type"),
            "POST /meetings: body/type is required now"),
        breaks(
            "a property of requests is removed",
            c -> c.object("/components/schemas/NewMeeting/properties").remove("onlyOneLive"),
            "POST /meetings: body/onlyOneLive is gone, and who sends it is refused"),
        breaks(
            "a value is removed from a list in requests",
            c -> c.drop("/components/schemas/MeetingType/enum", "webinar"),
            "POST /meetings: body/type takes no more [webinar]"),
        breaks(
            "a type changes behind a reference",
            c -> c.object("/components/schemas/Snowflake").put("type", "integer"),
            "GET /meetings/{meetingId}: answer 200/endedByDiscordUserId has another type"),
        breaks(
            "a format changes",
            c -> c.object("/components/schemas/Meeting/properties/startsAt").put("format", "date"),
            "GET /meetings/{meetingId}: answer 200/startsAt has another type"),
        breaks(
            "a parameter becomes required",
            c -> c.parameter(GET_MEETINGS, "state").put("required", true),
            "GET /meetings: parameter state is required now"),
        breaks(
            "a required parameter is added",
            c -> c.newParameter(GET_MEETINGS, "host").put("required", true),
            "GET /meetings: parameter host is new and required"),
        breaks(
            "a parameter is removed",
            c -> c.array(GET_MEETINGS + "/parameters").remove(0),
            "GET /meetings: parameter state is gone"),
        breaks(
            "maxLength of requests is lowered",
            c -> c.object("/components/schemas/NewMeeting/properties/title").put("maxLength", 100),
            "POST /meetings: body/title has a smaller maxLength: 100"),
        breaks(
            "minLength of requests is raised",
            c -> c.object("/components/schemas/NewMeeting/properties/title").put("minLength", 9),
            "POST /meetings: body/title has a greater minLength: 9"),
        breaks(
            "a maximum of parameters is lowered",
            c -> ((ObjectNode) c.parameter(GET_MEETINGS, "limit").get("schema")).put("maximum", 50),
            "GET /meetings: parameter limit has a smaller maximum: 50"),
        breaks(
            "maxItems of parameters is lowered",
            c -> ((ObjectNode) c.parameter(GET_MEETINGS, "state").get("schema")).put("maxItems", 2),
            "GET /meetings: parameter state has a smaller maxItems: 2"),
        breaks(
            "a pattern is added to requests",
            c -> c.object("/components/schemas/NewMeeting/properties/title").put("pattern", "^A"),
            "POST /meetings: body/title has another pattern: ^A"),
        breaks(
            "a scope is needed in addition",
            c -> c.array(GET_MEETINGS + "/security/1/discordLogin").add("meetings:write"),
            "GET /meetings: a credential that was enough is so no more"),
        breaks(
            "a way to authenticate is removed",
            c -> c.array(GET_MEETINGS + "/security").remove(1),
            "GET /meetings: a credential that was enough is so no more"),
        breaks(
            "an open operation needs a credential",
            c ->
                c.object("/paths/~1version/get")
                    .putArray("security")
                    .addObject()
                    .putArray("bearerToken"),
            "GET /version: it was open to all and needs a credential now"),
        breaks(
            "a form of a body is removed",
            c -> c.array("/components/schemas/TokenRequest/oneOf").remove(0),
            "POST /auth/token: body has lost a form: "),
        breaks(
            "a media type of answers is exchanged",
            c -> {
              ObjectNode content = c.object(GET_MEETINGS + "/responses/200/content");
              content.set("application/xml", content.remove("application/json"));
            },
            "GET /meetings: answer 200 is no more application/json"),
        breaks(
            "a header of answers is removed",
            c -> c.object(POST_MEETINGS + "/responses/201/headers").remove("Location"),
            "POST /meetings: answer 201 lacks Location"));
  }

  static Stream<Arguments> additive() {
    return Stream.of(
        harmless(
            "a new operation",
            c -> c.object("/paths").set("/weather", c.object("/paths/~1permissions").deepCopy())),
        harmless(
            "a new optional property of requests",
            c ->
                c.object("/components/schemas/NewMeeting/properties")
                    .putObject("topic")
                    .put("type", "string")),
        harmless(
            "a new property of answers",
            c -> {
              c.object("/components/schemas/Meeting/properties")
                  .putObject("topic")
                  .put("type", "string");
              c.array("/components/schemas/Meeting/required").add("topic");
            }),
        harmless(
            "a new value in a list of answers",
            c -> c.array("/components/schemas/RecordingState/enum").add("lost")),
        harmless(
            "a new value in a list of both",
            c -> c.array("/components/schemas/MeetingType/enum").add("lecture")),
        harmless("a new optional parameter", c -> c.newParameter(GET_MEETINGS, "host")),
        harmless(
            "a new error",
            c ->
                c.object(GET_MEETINGS + "/responses")
                    .set("418", c.object(GET_MEETINGS + "/responses/401").deepCopy())),
        harmless(
            "a wider limit of requests",
            c -> c.object("/components/schemas/NewMeeting/properties/title").put("maxLength", 300)),
        harmless(
            "a narrower limit of answers",
            c ->
                c.object("/components/schemas/MeetingPage/properties/nextCursor")
                    .put("maxLength", 10)),
        harmless(
            "another way to authenticate",
            c -> c.array(GET_MEETINGS + "/security").addObject().putArray("clientCredential")),
        harmless(
            "a deprecation",
            c ->
                c.object("/paths/~1permissions/get")
                    .put("deprecated", true)
                    .put("x-sunset", "2027-08-01")),
        harmless(
            "other words", c -> c.object("/components/schemas/Meeting").put("description", "-")));
  }

  private static final String GET_MEETINGS = "/paths/~1meetings/get";
  private static final String POST_MEETINGS = "/paths/~1meetings/post";

  @ParameterizedTest
  @MethodSource
  void breaking(Change change, String expected) {
    assertThat(breaksOf(change)).anyMatch(found -> found.startsWith(expected));
  }

  @ParameterizedTest
  @MethodSource
  void additive(Change change) {
    assertThat(breaksOf(change)).isEmpty();
  }

  @Test
  void thatNothingChangesBreaksNothing() {
    assertThat(breaksOf(c -> {})).isEmpty();
  }

  @Test
  void anOperationMayGoOnceItsSunsetHasCome() {
    assertThat(breaksOfRemovalAfter("2027-02-01")).isEmpty();
    assertThat(breaksOfRemovalAfter("2027-02-02"))
        .containsExactly("GET /permissions: the operation is gone");
  }

  private static Set<String> breaksOfRemovalAfter(String sunset) {
    Contract earlier = REAL.copy();
    new Patch(earlier).object("/paths/~1permissions/get").put("x-sunset", sunset);
    Contract later = REAL.copy();
    new Patch(later).object("/paths").remove("/permissions");
    return Breaks.between(earlier, later, TODAY);
  }

  private static Set<String> breaksOf(Change change) {
    Contract later = REAL.copy();
    change.accept(new Patch(later));
    return Breaks.between(REAL, later, TODAY);
  }

  private static Arguments breaks(String what, Change change, String found) {
    return arguments(named(what, change), found);
  }

  private static Arguments harmless(String what, Change change) {
    return arguments(named(what, change));
  }

  /** Changes a contract; fails where it has not what is to be changed. */
  record Patch(Contract contract) {

    ObjectNode object(String pointer) {
      return (ObjectNode) contract.tree().requiredAt(pointer);
    }

    ArrayNode array(String pointer) {
      return (ArrayNode) contract.tree().requiredAt(pointer);
    }

    void drop(String pointer, String value) {
      ArrayNode list = array(pointer);
      int before = list.size();
      list.removeIf(item -> item.asText().equals(value));
      assertThat(list).hasSize(before - 1);
    }

    ObjectNode parameter(String operation, String name) {
      return array(operation + "/parameters")
          .valueStream()
          .map(contract::resolved)
          .filter(parameter -> parameter.path("name").asText().equals(name))
          .map(ObjectNode.class::cast)
          .findFirst()
          .orElseThrow();
    }

    ObjectNode newParameter(String operation, String name) {
      ObjectNode parameter = array(operation + "/parameters").addObject();
      parameter.put("name", name).put("in", "query").putObject("schema").put("type", "string");
      return parameter;
    }
  }
}
