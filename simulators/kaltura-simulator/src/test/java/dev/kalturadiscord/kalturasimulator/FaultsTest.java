package dev.kalturadiscord.kalturasimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults on demand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
  private static final String PING = "/api_v3/service/system/action/ping?format=1";

  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private String admin = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    admin = client.adminSession("service");
  }

  @AfterAll
  void stop() {
    callers.shutdown();
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "actionBlocked, ACTION_BLOCKED",
    "internalError, INTERNAL_SERVERL_ERROR",
    "expiredKs, INVALID_KS"
  })
  void anErrorIsAnsweredWithoutExecuting(String kind, String code) {
    inject("user", kind, 1);
    assertThat(addUser("ada").path("code").asText()).isEqualTo(code);
    assertThat(addUser("ada").path("id").asText()).isEqualTo("ada");
  }

  @Test
  void aFaultHitsAsOftenAsItIsToldAndOnlyWhatItMatches() {
    inject("USER", "http503", 2);
    assertThat(client.get(PING).statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo(503);
    assertThat(status()).isEqualTo(503);
    assertThat(status()).isEqualTo(200);
  }

  @Test
  void theCacheInFrontAnswersAPlainString() {
    inject("user", "rateLimitString", 1);
    assertThat(addUser("ada").asText()).isEqualTo("Access to user->add was rate limited");
  }

  @Test
  void aLateAnswerIsARightOne() {
    client.steer("/faults", "{'match': {}, 'kind': 'latency', 'latencyMillis': 1}");
    assertThat(client.get(PING).body()).isEqualTo("true");
    assertThat(lastCall().path("fault").asText()).isEqualTo("latency");
  }

  @Test
  void aResetConnectionGivesNoAnswerAndDoesNothing() {
    inject("user", "reset", 1);
    assertThatThrownBy(() -> addUser("ada")).isInstanceOf(UncheckedIOException.class);
    assertThat(users()).isZero();
    assertThat(client.control("/calls").toString()).contains("\"fault\":\"reset\"");
  }

  @Test
  void anAnswerCanGetLostAfterTheCallWasExecuted() {
    inject("user", "executedButLost", 1);
    assertThatThrownBy(() -> addUser("ada")).isInstanceOf(UncheckedIOException.class);
    assertThat(users()).isOne();
    assertThat(addUser("ada").path("code").asText()).isEqualTo("DUPLICATE_USER_BY_ID");
  }

  @Test
  @Timeout(60) // a call that is not held would be waited for endlessly
  void aHeldCallIsExecutedAndAnsweredOnRelease() {
    inject("user", "hold", 1);
    CompletableFuture<JsonNode> held = CompletableFuture.supplyAsync(() -> addUser("ada"), callers);
    while (client.control("/faults").path("held").asInt() == 0) {
      Thread.onSpinWait();
    }
    assertThat(client.control("/faults").path("rules")).isEmpty();
    assertThat(users()).isOne();
    assertThat(held).isNotDone();
    client.steer("/faults/release", "");
    assertThat(held.join().path("id").asText()).isEqualTo("ada");
  }

  @Test
  void faultsHitKafByItsPath() {
    client.steer(
        "/faults", "{'match': {'path': '/embeddedrooms/index/create-room'}, 'kind': 'expiredKs'}");
    String body = "{\"ks\":\"%s\",\"name\":\"x\"}".formatted(admin);
    assertThat(createRoom(body).statusCode()).isEqualTo(401);
    assertThat(createRoom(body).statusCode()).isEqualTo(200);
    assertThat(lastCall().path("path").asText()).isEqualTo("/embeddedrooms/index/create-room");
    assertThat(lastCall().at("/parameters/ks").asText()).isEqualTo("***");
  }

  @Test
  void kafCanBeNotSetUpYet() {
    client.steer("/faults", "{'match': {'path': '/version'}, 'kind': 'internalError'}");
    assertThat(client.get("/version").statusCode()).isEqualTo(500);
    assertThat(client.get("/version").statusCode()).isEqualTo(200);
  }

  @Test
  void faultsCanBeTakenBack() {
    inject("system", "http503", 9);
    assertThat(client.delete("/__sim/faults").statusCode()).isEqualTo(204);
    assertThat(client.get(PING).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'match': {}, 'kind': 'surprise'} | unknown fault kind: surprise",
        "{'match': {}} | kind is missing",
        "{'match': {}, 'kind': 'error'} | code is missing",
        "{'match': {}, 'kind': 'error', 'code': 'OOPS'} | unknown error code: OOPS",
        "{'kind': 'error', 'code': 'INVALID_OBJECT_ID', 'args': {'X': '1'}}"
            + " | INVALID_OBJECT_ID has no argument X",
        "{'kind': 'http503', 'probability': 1.5} | probability must be above 0 and not above 1",
        "{'kind': 'latency', 'latencyMillis': -1} | latencyMillis must not be negative",
        "{'kind': 'http503', 'times': 2, 'unlimited': true}"
            + " | a fault has either times or no limit",
        "nothing | the body must be a JSON object"
      })
  void aFaultThatMakesNoSenseIsRefused(String fault, String complaint) {
    HttpResponse<String> answer = client.steer("/faults", fault);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + complaint + "\"}");
  }

  @Test
  void anyErrorOfTheApiCanBeAnsweredWithoutExecuting() {
    client.steer(
        "/faults",
        "{'match': {'service': 'user'}, 'kind': 'error', 'code': 'INVALID_OBJECT_ID',"
            + " 'args': {'ID': '<b>7</b>'}}");
    HttpResponse<String> answer =
        client.post(
            "/api_v3/service/user/action/list",
            "application/json",
            "{\"format\":1,\"ks\":\"" + admin + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Kaltura")).contains("error-INVALID_OBJECT_ID");
    assertThat(answer.body())
        .isEqualTo(
            "{\"code\":\"INVALID_OBJECT_ID\",\"message\":\"Invalid object id [7]\","
                + "\"objectType\":\"KalturaAPIException\",\"args\":{\"ID\":\"7\"}}");
    client.steer("/faults", "{'kind': 'error', 'code': 'SCHEDULE_TIME_IN_USE'}");
    assertThat(addUser("ada").path("args").isArray()).isTrue();
    client.steer("/faults", "{'kind': 'error', 'code': 'FEATURE_FORBIDDEN'}");
    assertThat(addUser("ada").at("/args/FEATURE").asText()).isEqualTo("N/A");
    assertThat(users()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "http502, 502, <html><body>Bad Gateway</body></html>",
    "http504, 504, <html><body>Gateway Timeout</body></html>",
    "empty500, 500, ''"
  })
  void whatStandsBeforeKalturaAnswersInItsPlace(String kind, int status, String body) {
    inject("system", kind, 1);
    HttpResponse<String> answer = client.get(PING);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(client.get(PING).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api_v3/service/system/action/ping",
        "/version",
        "/virtualEvent/launch",
        "/newrowkaf/index/api",
        "/embeddedrooms/index/view-room/ks/x"
      })
  void anAnswerCanBeNoJsonAnywhere(String path) {
    client.steer("/faults", "{'match': {'path': '/'}, 'kind': 'malformed'}");
    HttpResponse<String> answer = client.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{");
    assertThatThrownBy(() -> SimulatorClient.parse(answer.body()))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void everythingCanBeSlowUntilTheRuleIsTakenBack() {
    String added =
        client
            .steer("/faults", "{'kind': 'latency', 'latencyMillis': 1, 'unlimited': true}")
            .body();
    client.get(PING);
    client.get("/version");
    createRoom("{\"ks\":\"%s\",\"name\":\"x\"}".formatted(admin));
    assertThat(lastCall().path("fault").asText()).isEqualTo("latency");
    JsonNode rule = client.control("/faults").at("/rules/0");
    assertThat(rule.path("hits").asInt()).isEqualTo(3);
    assertThat(rule.path("left").asInt()).isEqualTo(-1);
    client.delete("/__sim/faults/" + SimulatorClient.parse(added).path("id").asText());
    assertThat(client.control("/faults").path("rules")).isEmpty();
  }

  @Test
  void delaysComeOnTopOfAnotherFault() {
    client.steer("/faults", "{'kind': 'latency', 'latencyMillis': 1, 'unlimited': true}");
    inject("system", "http503", 1);
    inject("system", "http502", 1);
    assertThat(client.get(PING).statusCode()).isEqualTo(503);
    assertThat(client.get(PING).statusCode()).isEqualTo(502);
    assertThat(client.get(PING).statusCode()).isEqualTo(200);
    assertThat(client.control("/faults").at("/rules/0/hits").asInt()).isEqualTo(3);
  }

  @Test
  void chanceHitsTheSameCallsWithTheSameSeed() {
    List<Integer> first = statusesByChance(7);
    assertThat(first).contains(200, 503);
    assertThat(statusesByChance(7)).isEqualTo(first);
    assertThat(statusesByChance(8)).isNotEqualTo(first);
  }

  @Test
  void chanceCanBeLimitedToo() {
    client.steer("/faults", "{'kind': 'http503', 'probability': 1, 'times': 2}");
    assertThat(IntStream.range(0, 3).map(i -> client.get(PING).statusCode()))
        .containsExactly(503, 503, 200);
  }

  @Test
  @Timeout(60) // a call that is answered would be waited for endlessly
  void aCallCanBeExecutedAndNeverAnsweredUntilItsCallerGivesUp() {
    inject("user", "timeoutAfterExecution", 1);
    HttpRequest call =
        HttpRequest.newBuilder(simulator.uri().resolve("/api_v3/service/user/action/list")).build();
    HttpClient impatient = HttpClient.newHttpClient();
    CompletableFuture<HttpResponse<String>> caller =
        impatient.sendAsync(call, HttpResponse.BodyHandlers.ofString());
    awaitHanging(1);
    client.steer("/faults/release", "");
    client.delete("/__sim/faults");
    assertThat(client.control("/faults").path("hanging").asInt()).isOne();
    assertThat(lastCall().path("fault").asText()).isEqualTo("timeoutAfterExecution");
    assertThat(lastCall().path("errorCode").asText()).isEqualTo("MISSING_KS");
    assertThat(caller).isNotDone();
    impatient.shutdownNow();
    awaitHanging(0);
  }

  private void awaitHanging(int calls) {
    while (client.control("/faults").path("hanging").asInt() != calls) {
      Thread.onSpinWait();
    }
  }

  @Test
  void allSessionsCanBeMadeToExpireAtOnce() {
    String widget =
        client
            .call("session", "startWidgetSession", "", "{'widgetId': '_1234567'}")
            .path("ks")
            .asText();
    assertThat(client.steer("/sessions/expire", "").statusCode()).isEqualTo(204);
    JsonNode error = client.call("user", "list", admin, "{}");
    assertThat(error.path("code").asText()).isEqualTo("INVALID_KS");
    assertThat(error.at("/args/KSID").asText()).isEqualTo("EXPIRED");
    assertThat(client.call("media", "list", widget, "{}").path("code").asText())
        .isEqualTo("INVALID_KS");
    assertThat(createRoom("{\"ks\":\"%s\",\"name\":\"x\"}".formatted(admin)).statusCode())
        .isEqualTo(401);
    admin = client.adminSession("service");
    assertThat(users()).isZero();
  }

  private List<Integer> statusesByChance(long seed) {
    client.delete("/__sim/faults");
    client.steer("/faults", "{'kind': 'http503', 'probability': 0.3, 'seed': " + seed + "}");
    return IntStream.range(0, 40).mapToObj(i -> client.get(PING).statusCode()).toList();
  }

  private void inject(String service, String kind, int times) {
    HttpResponse<String> answer =
        client.steer(
            "/faults",
            "{'match': {'service': '%s'}, 'kind': '%s', 'times': %d}"
                .formatted(service, kind, times));
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  private JsonNode addUser(String id) {
    return client.call("user", "add", admin, "{'user': {'id': '" + id + "'}}");
  }

  private int users() {
    return client.call("user", "list", admin, "{}").path("totalCount").asInt();
  }

  private int status() {
    return client.get("/api_v3/service/user/action/list").statusCode();
  }

  private JsonNode lastCall() {
    JsonNode calls = client.control("/calls");
    return calls.path(calls.size() - 1);
  }

  private HttpResponse<String> createRoom(String body) {
    return client.post("/embeddedrooms/index/create-room", "application/json", body);
  }
}
