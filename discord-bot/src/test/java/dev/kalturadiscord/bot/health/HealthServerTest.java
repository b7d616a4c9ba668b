package dev.kalturadiscord.bot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {

  private final AtomicBoolean connected = new AtomicBoolean();
  private final HealthServer health =
      new HealthServer(
          0,
          List::of,
          () ->
              List.of(
                  new HealthCheck("discord", connected.get(), Map.of("CONNECTED", 2L)),
                  new HealthCheck("commands", true, Map.of())),
          () -> "discord_guilds{shard=\"0\"} 2.0\n");

  @BeforeEach
  void start() {
    health.start();
  }

  @AfterEach
  void stop() {
    health.stop();
  }

  @Test
  void aProgramThatAnswersIsAlive() throws Exception {
    HttpResponse<String> answer = get("/health/live");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\",\"checks\":[]}");
  }

  @Test
  void isReadyOnlyWhenEveryCheckIsUp() throws Exception {
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    connected.set(true);
    HttpResponse<String> answer = get("/health/ready");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"UP\",\"checks\":[{\"name\":\"discord\",\"data\":{\"CONNECTED\":2},"
                + "\"status\":\"UP\"},{\"name\":\"commands\",\"status\":\"UP\"}]}");
  }

  @Test
  void theNumbersAreTextForPrometheus() throws Exception {
    HttpResponse<String> answer = get("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(answer.body()).isEqualTo("discord_guilds{shard=\"0\"} 2.0\n");
  }

  @Test
  void elsewhereIsNothing() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/metrics/more").statusCode()).isEqualTo(404);
    assertThat(get("/health/readyness").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + health.port() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
