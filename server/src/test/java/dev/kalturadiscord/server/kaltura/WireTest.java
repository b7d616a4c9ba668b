package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import dev.kalturadiscord.server.testing.LoggedLines;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to Kaltura's API, and what is made of answers that no well Kaltura gives. */
final class WireTest {

  private static final String KS = "djJ8MTIzNDU2N3yJt69qeaY9gADY-cWgOKcmEspA1T6PlMa7URC_Gl8";

  private final HttpServer server;
  private final KalturaApi api;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile int status = 200;
  private volatile String requestId = "1790243987";
  private volatile byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
  private volatile boolean slow;
  private volatile String sentBody = "";
  private volatile List<String> sentHeaders = List.of();

  WireTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          sentBody = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          sentHeaders =
              List.of(
                  String.valueOf(exchange.getRequestHeaders().get("Content-Type")),
                  String.valueOf(exchange.getRequestHeaders().get("Accept")));
          exchange.getResponseHeaders().add("X-Kaltura-Session", requestId);
          exchange.sendResponseHeaders(status, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            if (slow) {
              body.write('{');
              body.flush();
              over.await();
            }
            body.write(answer);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Duration brief = Duration.ofMillis(1);
    Duration request = Duration.ofSeconds(2);
    Patience patience =
        new Patience(
            request, request, request, request, request, request, brief, brief, 64, 32, 1_000,
            brief);
    KalturaSettings settings = SimulatedAccount.settings(base.toString(), patience);
    Errands errands =
        new Errands(new Crowd(), new Turns(settings), settings, (call, outcome, time) -> {});
    api = new KalturaApi(errands, new ApiLine(new KalturaHttp(settings)), settings);
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void sendsExactlyWhatKalturaReads() throws IOException {
    answer("{\"id\":5}");
    assertThat(call().path("id").asInt()).isEqualTo(5);
    JsonNode sent = new com.fasterxml.jackson.databind.ObjectMapper().readTree(sentBody);
    assertThat(sentHeaders).containsExactly("[application/json]", "[application/json]");
    assertThat(sent.path("format").asInt()).isEqualTo(1);
    assertThat(sent.path("partnerId").asInt()).isEqualTo(1234567);
    assertThat(sent.path("clientTag").asText())
        .matches("discord-integration:v[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    assertThat(sent.path("ks").asText()).isEqualTo(KS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"5\",\"neverSeen\":{\"a\":[]},\"objectType\":\"KalturaX\"}",
        "{\"result\":{\"id\":5,\"objectType\":\"KalturaX\"},\"executionTime\":0.1}",
        "{\"code\":\"a\",\"message\":\"b\",\"id\":5}",
      })
  void numbersEnvelopesAndUnknownFieldsAreTakenAsTheyCome(String text) {
    answer(text);
    assertThat(call().path("id").asLong()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"code":"X_Y","message":"m","objectType":"KalturaAPIException","args":[]}    | REFUSED       | X_Y
          200 | {"code":"X_Y","message":"m","objectType":"KalturaAPIException","args":{}}    | REFUSED       | X_Y
          200 | {"code":"X_Y","message":"m"}                                                 | REFUSED       | X_Y
          500 | {"code":"X_Y","message":"m"}                                                 | REFUSED       | X_Y
          200 | {"result":{"error":{"code":"X_Y","message":"m"}}}                            | REFUSED       | X_Y
          200 | {"code":"INVALID_KS","message":"m","args":{"ERR_CODE":"-4"}}                 | MISCONFIGURED | INVALID_KS
          200 | {"code":"bad djJ8MTIzNDU2N3y","message":"m"}                                 | REFUSED       | UNKNOWN_ERROR
          200 | "Access to user->get was rate limited"                                       | NOT_REACHED   | RATE_LIMITED
          429 | {}                                                                           | NOT_REACHED   | RATE_LIMITED
          503 | <html>busy</html>                                                            | NOT_REACHED   | HTTP_503
          500 | ''                                                                           | UNKNOWN       | HTTP_500
          502 | <html>bad</html>                                                             | UNKNOWN       | HTTP_502
          404 | <html>no</html>                                                              | MISCONFIGURED | HTTP_404
          200 | <html>no</html>                                                              | UNKNOWN       | UNREADABLE_ANSWER
          200 | ''                                                                           | UNKNOWN       | UNREADABLE_ANSWER
          200 | {"id":                                                                       | UNKNOWN       | UNREADABLE_ANSWER
          """)
  void eachAnswerHasItsMeaning(int given, String text, Outcome outcome, String code) {
    status = given;
    answer(text);
    KalturaException failure = failure();
    assertThat(failure.outcome()).isEqualTo(outcome);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.requestId()).isEqualTo("1790243987");
  }

  @Test
  void aBodyThatNeverEndsIsNotWaitedFor() {
    slow = true;
    KalturaException failure = failure();
    assertThat(failure.outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(failure.code()).isEqualTo("TIMEOUT");
  }

  @Test
  void aBodyThatIsTooLargeIsNotRead() {
    answer("\"" + "x".repeat(8 * 1024 * 1024) + "\"");
    assertThat(failure().code()).isEqualTo("UNREADABLE_ANSWER");
  }

  @Test
  void anEchoedSessionIsInNoMessageAndInNoLog() {
    requestId = KS;
    answer(
        """
        {"code":"INVALID_KS","message":"Invalid KS \\"%s\\"","objectType":"KalturaAPIException"}
        """
            .formatted(KS));
    var wire =
        (ch.qos.logback.classic.Logger)
            org.slf4j.LoggerFactory.getLogger("dev.kalturadiscord.server.kaltura.wire");
    wire.setLevel(ch.qos.logback.classic.Level.DEBUG);
    try (LoggedLines lines = new LoggedLines()) {
      KalturaException failure = failure();
      assertThat(failure.toString() + failure.requestId()).doesNotContain("djJ8");
      assertThat(lines.all())
          .anySatisfy(line -> assertThat(line).contains("user.get >").contains("\"ks\":\"***\""))
          .anySatisfy(line -> assertThat(line).contains("user.get < 200").contains("INVALID_KS"))
          .noneSatisfy(line -> assertThat(line).contains("djJ8"));
    } finally {
      wire.setLevel(null);
    }
  }

  private KalturaException failure() {
    return catchThrowableOfType(KalturaException.class, this::call);
  }

  private JsonNode call() {
    return api.call("user", "get", JsonNodeFactory.instance.objectNode(), KS);
  }

  private void answer(String text) {
    answer = text.getBytes(StandardCharsets.UTF_8);
  }
}
