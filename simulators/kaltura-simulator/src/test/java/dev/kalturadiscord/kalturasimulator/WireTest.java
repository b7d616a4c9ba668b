package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.ADMIN_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls arrive and answers leave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireTest {
  private static final String PING = "/api_v3/service/system/action/ping";
  private static final String ADD_USER = "/api_v3/service/user/action/add";

  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private final String admin = client.adminSession("service");

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PING + "?format=1",
        PING + "/format/1",
        "/api_v3/index.php/service/system/action/ping/format/1",
        "/api_v3/?service=system&action=ping&format=1",
        "/api_v3/service/SYSTEM/action/PING?format=1"
      })
  void aCallCanBeWrittenInMoreThanOneWay(String url) {
    assertThat(client.get(url).body()).isEqualTo("true");
  }

  @Test
  void answersCarryTheHeadersOfKaltura() {
    HttpResponse<String> answer = client.get(PING + "?format=1");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("X-Me")).hasValue("sim");
    assertThat(answer.headers().firstValue("X-Kaltura-Session")).isPresent();
  }

  @Test
  void anErrorIsAnsweredWithStatus200() {
    HttpResponse<String> answer = client.get(ADD_USER + "?format=1");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"code\":\"MISSING_KS\",\"message\":\"Missing KS, session not established\","
                + "\"objectType\":\"KalturaAPIException\",\"args\":[]}");
    assertThat(answer.headers().firstValue("X-Kaltura")).hasValue("error-MISSING_KS");
  }

  @ParameterizedTest
  @CsvSource({
    "virtualEvent, end, SERVICE_DOES_NOT_EXISTS, SRV_NAME, virtualEvent",
    "system, dance, ACTION_DOES_NOT_EXISTS, ACTION_NAME, dance",
    "session, start, MISSING_MANDATORY_PARAMETER, PARAM_NAME, secret"
  })
  void anErrorNamesItsArguments(
      String service, String action, String code, String argument, String value) {
    JsonNode error = client.call(service, action, "", "{}");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("args").path(argument).asText()).isEqualTo(value);
    assertThat(error.path("message").asText()).contains("\"" + value + "\"");
  }

  @Test
  void aCallWithoutServiceOrActionIsTold() {
    assertThat(client.get("/api_v3/?format=1").body()).contains("\"SERVICE_NOT_SPECIFIED\"");
    assertThat(client.get("/api_v3/service/system?format=1").body())
        .contains("\"ACTION_NOT_SPECIFIED\"");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true",
    "Application/JSON, true",
    "application/json; charset=utf-8, false",
    "application/json;charset=UTF-8, false",
    "text/plain, false"
  })
  void jsonIsReadOnlyUnderItsExactContentType(String contentType, boolean isRead) {
    HttpResponse<String> answer =
        client.post(
            "/api_v3/service/session/action/start?format=1",
            contentType,
            "{\"secret\":\"" + ADMIN_SECRET + "\"}");
    assertThat(answer.body()).startsWith(isRead ? "\"djJ8" : "{\"code\":\"MISSING_MANDATORY");
  }

  @Test
  void withoutAFormatTheAnswerIsXml() {
    HttpResponse<String> answer = client.get(PING);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(answer.body()).contains("<xml><result>1</result><executionTime>");
    assertThat(client.get("/api_v3/service/a%3Cb/action/x").body())
        .contains("<result><error><code>SERVICE_DOES_NOT_EXISTS</code>")
        .contains("a&lt;b");
    assertThat(client.get(PING + "?format=7").body()).contains("UNKNOWN_RESPONSE_FORMAT");
  }

  @Test
  void formParametersComeInBracketsOrWithColons() {
    HttpResponse<String> brackets =
        client.postForm(
            ADD_USER,
            "ks",
            admin,
            "format",
            "1",
            "user[objectType]",
            "KalturaUser",
            "user[id]",
            "in.brackets",
            "user[firstName]",
            "Zoë & Co");
    JsonNode user = SimulatorClient.parse(brackets.body());
    assertThat(user.path("firstName").asText()).isEqualTo("Zoë & Co");
    HttpResponse<String> colons =
        client.postForm(
            "/api_v3/service/user/action/list",
            "ks",
            admin,
            "format",
            "1",
            "filter:idEqual",
            "in.brackets",
            "pager:pageSize",
            "10");
    assertThat(SimulatorClient.parse(colons.body()).path("totalCount").asInt()).isOne();
  }

  @Test
  void thePathWinsOverTheQueryAndTheQueryOverTheBody() {
    HttpResponse<String> answer =
        client.post(
            PING + "?format=1&action=getTime",
            "application/json",
            "{\"service\":\"user\",\"action\":\"list\",\"format\":2}");
    assertThat(answer.body()).isEqualTo("true");
  }

  @Test
  void answersEscapeSlashesAndEverythingBeyondAscii() {
    String user = "{'user': {'id': 'slash', 'firstName': 'Zoë', 'thumbnailUrl': 'a/b'}}";
    client.call("user", "add", admin, user);
    String answer =
        client
            .postForm(
                "/api_v3/service/user/action/get", "ks", admin, "format", "1", "userId", "slash")
            .body();
    assertThat(answer).contains("Zo\\u00EB").contains("a\\/b");
    assertThat(answer).endsWith("\"objectType\":\"KalturaUser\"}");
    assertThat(answer).doesNotContain("null");
  }

  @Test
  void severalCallsInOneShareTheSessionAndUseEarlierAnswers() {
    JsonNode answers =
        client.call(
            "multirequest",
            "x",
            admin,
            """
            {'1': {'service': 'user', 'action': 'add', 'user': {'id': 'first', 'screenName': 'S'}},
             '2': {'service': 'user', 'action': 'get', 'userId': 'nobody'},
             '3': {'service': 'user', 'action': 'update', 'userId': '{1:result:id}',
                   'user': {'screenName': '{1:result:screenName}2'}},
             '5': {'service': 'system', 'action': 'ping'}}
            """);
    assertThat(answers).hasSize(3);
    assertThat(answers.at("/0/id").asText()).isEqualTo("first");
    assertThat(answers.at("/1/code").asText()).isEqualTo("INVALID_USER_ID");
    assertThat(answers.at("/2/screenName").asText()).isEqualTo("S2");
  }

  @Test
  void callsAreRecordedWithoutSecrets() {
    long before = client.control("/calls").size();
    String ks = client.adminSession("recorded");
    client.call("user", "get", ks, "{'userId': 'nobody.at.all'}");
    client.call("system", "ping", "djJ8MTIzNDU2N3w", "{}");
    JsonNode calls = client.control("/calls?since=" + before);
    assertThat(calls).hasSize(3);
    assertThat(calls.at("/0/action").asText()).isEqualTo("start");
    assertThat(calls.at("/0/parameters/secret").asText()).isEqualTo("***");
    assertThat(calls.at("/0/result").asText()).isEqualTo("***");
    assertThat(calls.at("/1/errorCode").asText()).isEqualTo("INVALID_USER_ID");
    assertThat(calls.at("/1/ksUserId").asText()).isEqualTo("recorded");
    assertThat(calls.at("/1/ksType").asText()).isEqualTo("ADMIN");
    assertThat(calls.at("/1/parameters/userId").asText()).isEqualTo("nobody.at.all");
    assertThat(calls.at("/2/errorCode").asText()).isEqualTo("INVALID_KS");
    assertThat(calls.toString()).doesNotContain(ADMIN_SECRET).doesNotContain("djJ8");
  }
}
