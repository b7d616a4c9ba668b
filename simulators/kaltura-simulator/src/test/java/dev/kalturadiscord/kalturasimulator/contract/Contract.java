package dev.kalturadiscord.kalturasimulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/**
 * What all parts of the contract share: calls, names that no other run uses, and the removal of
 * everything a test made. Single quotes in parameters stand for double ones.
 */
abstract class Contract {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration INDEX_PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final KalturaAccount account = KalturaAccount.current();
  final String run = "contract" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  final String userId = run + ".owner";
  final String admin = account.adminKs(userId);

  private final Deque<Runnable> undo = new ArrayDeque<>();

  @AfterEach
  void removeWhatWasMade() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  /** Removes something after the test, before what was made earlier. */
  final void removeLater(String service, String action, String parameters) {
    undo.push(() -> call(service, action, admin, parameters));
  }

  final JsonNode call(String service, String action, String parameters) {
    return call(service, action, admin, parameters);
  }

  final JsonNode call(String service, String action, String ks, String parameters) {
    ObjectNode body = (ObjectNode) parse(parameters.replace('\'', '"'));
    body.put("format", 1);
    if (!ks.isEmpty()) {
      body.put("ks", ks);
    }
    String path = "/api_v3/service/" + service + "/action/" + action;
    HttpResponse<String> answer = post(account.api(), path, "application/json", body.toString());
    if (answer.statusCode() != 200) {
      throw new AssertionError("HTTP " + answer.statusCode() + " from " + path);
    }
    return parse(answer.body());
  }

  final HttpResponse<String> post(URI base, String path, String contentType, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/$", "") + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** What a list shows once its index has caught up; the simulator's is never behind. */
  final JsonNode indexed(Supplier<JsonNode> list, Predicate<JsonNode> caughtUp) {
    long end = System.nanoTime() + INDEX_PATIENCE.toNanos();
    JsonNode shown = list.get();
    while (account.isReal() && !caughtUp.test(shown) && System.nanoTime() < end) {
      try {
        Thread.sleep(Duration.ofSeconds(2));
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      shown = list.get();
    }
    return shown;
  }

  static String code(JsonNode answer) {
    return answer.path("code").asText();
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(text, broken);
    }
  }
}
