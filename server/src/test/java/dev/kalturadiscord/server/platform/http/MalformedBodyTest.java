package dev.kalturadiscord.server.platform.http;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class MalformedBodyTest {

  private static final int LIMIT = 65_536;

  private final Api api;
  private final Database database;
  private final String token;

  MalformedBodyTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.token = new Guild(api).ada();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"title\":}", "{'title':'x'}", "{} {}", "nonsense", "\u0001"})
  void whatIsNoJsonIsMalformed(String body) {
    assertProblem(post(body), 400, "malformed_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "\"text\"", "1", "true", "null", ""})
  void aBodyThatIsNoObjectIsMalformed(String body) {
    assertProblem(post(body), 400, "malformed_request");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title       | 7
          title       | 7.5
          title       | true
          title       | {"a":1}
          title       | ["a"]
          description | {"a":1}
          type        | "lecture"
          type        | 0
          type        | "MEETING"
          channelId   | 2100000000000000001
          onlyOneLive | "true"
          onlyOneLive | ""
          onlyOneLive | " "
          onlyOneLive | 1
          startsAt    | "tomorrow"
          startsAt    | "2026-02-30T10:00:00Z"
          startsAt    | "2026-02-03"
          startsAt    | 1770000000
          endsAt      | {}
          """)
  void aValueOfTheWrongTypeIsMalformedAndNamesTheField(String field, String value) {
    Api.Answer refused =
        post(
            """
            {"title":"T","type":"meeting","channelId":"1","%s":%s}
            """
                .formatted(field, value));

    assertProblem(refused, 400, "malformed_request");
    assertThat(refused.text("detail")).contains("/" + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"grantType":"client_credentials","scopes":[null]}
          {"grantType":"client_credentials","scopes":["meetings:read",null]}
          {"grantType":"discord_member","guildId":"1","userId":"1","displayName":"A","roleIds":[null],"permissions":"0"}
          {"grantType":"discord_member","guildId":"1","userId":"1","displayName":"A","avatarUrl":"","roleIds":[],"permissions":"0"}
          {"grantType":"discord_member","guildId":"1","userId":"1","displayName":"A","avatarUrl":true,"roleIds":[],"permissions":"0"}
          {"grantType":"discord_member","guildId":"1","userId":"1","displayName":"A","avatarUrl":"a.png","roleIds":[],"permissions":"0"}
          """)
  void aListHasNoNullsAndAnAddressIsAWholeOne(String body) {
    Api.Answer refused =
        api.call("POST", "/api/v1/auth/token")
            .basic(RunningServer.BOT_CLIENT_ID, RunningServer.BOT_CLIENT_SECRET)
            .body("application/json", body)
            .send();

    assertProblem(refused, 400, "malformed_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "\"\"", "\" \"", "1.5", "true", "99999999999"})
  void aNumberIsNotMadeOfSomethingElse(String number) {
    Api.Answer refused =
        api.call("POST", "/api/v1/deliveries/lease")
            .token(poster())
            .body("application/json", "{\"limit\":" + number + "}")
            .send();

    assertProblem(refused, 400, "malformed_request");
  }

  private String poster() {
    String id = "poster-" + UUID.randomUUID();
    database.registerClient(id, id, new Guild(api).id(), "deliveries:lease");
    return api.call("POST", "/api/v1/auth/token")
        .basic(id, id)
        .body("application/json", "{\"grantType\":\"client_credentials\"}")
        .send()
        .text("accessToken");
  }

  @Test
  void aFieldThatDoesNotExistIsMalformedAndNamed() {
    Api.Answer refused =
        post(
            """
            {"title":"T","type":"meeting","channelId":"1","guildId":"1"}
            """);

    assertProblem(refused, 400, "malformed_request");
    assertThat(refused.text("detail")).contains("/guildId", "does not exist");
  }

  @Test
  void aBodyBeyondAllMeasureIsMalformed() {
    for (String body :
        List.of(
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "{\"title\":" + "9".repeat(2_000) + "}",
            "{\"" + "n".repeat(60_000) + "\":1}")) {
      assertProblem(post(body), 400, "malformed_request");
    }
  }

  @Test
  void anAbsentBodyIsMalformed() {
    assertProblem(
        api.call("POST", "/api/v1/meetings")
            .token(token)
            .freshKey()
            .header("Content-Type", "application/json")
            .send(),
        400,
        "malformed_request");
  }

  @Test
  void aBodyOverTheLimitIsTooLarge() {
    assertProblem(post("x".repeat(LIMIT + 1)), 413, "content_too_large");
  }

  @Test
  void aBodyOverTheLimitIsTooLargeAlsoWhenItsLengthIsNotAnnounced() {
    Api.Answer refused =
        api.call("POST", "/api/v1/meetings")
            .token(token)
            .freshKey()
            .chunked("application/json", "{\"title\":\"" + "x".repeat(LIMIT) + "\"}")
            .send();

    assertProblem(refused, 413, "content_too_large");
  }

  @Test
  void aBodyOfExactlyTheLimitIsRead() {
    String frame = "{\"title\":\"\"}";

    Api.Answer read = post("{\"title\":\"" + "x".repeat(LIMIT - frame.length()) + "\"}");

    assertProblem(read, 422, "invalid_field");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void otherMediaTypesAreNotSupported(String mediaType) {
    assertProblem(
        api.call("POST", "/api/v1/meetings")
            .token(token)
            .freshKey()
            .body(mediaType, Guild.wish("T").toString())
            .send(),
        415,
        "unsupported_media_type");
  }

  private Api.Answer post(String body) {
    return api.call("POST", "/api/v1/meetings")
        .token(token)
        .freshKey()
        .body("application/json", body)
        .send();
  }
}
