package dev.kalturadiscord.kalturasimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "{'kind': 'hold'} | match is missing",
        "nothing | the body must be a JSON object"
      })
  void aFaultThatMakesNoSenseIsRefused(String fault, String complaint) {
    HttpResponse<String> answer = client.steer("/faults", fault);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + complaint + "\"}");
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
