package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kalturadiscord.bot.config.BotConfiguration;
import dev.kalturadiscord.bot.config.ServerCredential;
import dev.kalturadiscord.client.ClientCredential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole bot with the real JDA; the server is away, which is nothing against it. */
class BotAtDiscordTest {

  private static final URI AWAY = URI.create("http://127.0.0.1:1");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{[^}]*\\})?) (\\S+)");

  private final SimulatedDiscord discord = new SimulatedDiscord();
  private final HttpClient http = HttpClient.newHttpClient();
  private int port;
  private Bot bot;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ServerCredential credential = new ServerCredential.Given(new ClientCredential("bot", "secret"));
    bot = new Bot(new BotConfiguration(discord.settings(), AWAY, credential, port), () -> {});
    discord.fail(SimulatedDiscord.GLOBAL, 429, 1);
    bot.start();
    Waiting.until("the bot is ready", () -> get("/health/ready").statusCode() == 200);
  }

  @AfterEach
  void stop() {
    bot.stop();
    discord.close();
    http.close();
  }

  @Test
  void readinessSaysWhichCommandsDiscordHasAndThatTheServerIsAway() throws IOException {
    JsonNode checks = new JsonMapper().readTree(get("/health/ready").body()).path("checks");

    assertThat(data(checks, "commands").path("hash").asText()).matches("[0-9a-f]{12}");
    assertThat(data(checks, "commands").path("version").asText()).isNotEmpty();
    assertThat(data(checks, "server").path("reachable").asBoolean(true)).isFalse();
    assertThat(data(checks, "discord").path("CONNECTED").asInt()).isEqualTo(1);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void whatPeopleDoIsCounted() {
    // Unknown to the bot, though somebody made it known to Discord.
    discord.overwrite(
        SimulatedDiscord.GLOBAL,
        "[{\"name\":\"made-up\",\"description\":\"x\"},"
            + "{\"name\":\"kaltura-list\",\"description\":\"x\"}]");
    discord.use("made-up");
    discord.use("made-up");

    String declined =
        "bot_interactions_total{kind=\"command\",name=\"unknown\",outcome=\"declined\"}";
    Waiting.until("both are counted", () -> samples().getOrDefault(declined, 0.0) == 2);
    Map<String, Double> samples = samples();
    assertThat(samples)
        .containsEntry("discord_gateway_state{shard=\"0\",state=\"connected\"}", 1.0)
        .containsEntry("discord_guilds{shard=\"0\"}", 2.0)
        .containsEntry("discord_rate_limits_total", 1.0);
    assertThat(samples.get("bot_interaction_acknowledgement_seconds_count{kind=\"command\"}"))
        .isEqualTo(2.0);
    assertThat(
            samples.get(
                "bot_interaction_acknowledgement_seconds_bucket{kind=\"command\",le=\"3.0\"}"))
        .isEqualTo(2.0);
    assertThat(get("/metrics").body()).doesNotContain("made-up");
  }

  @Test
  void whoIsSentAwayForGoodIsNotAlive() {
    discord.closeGateway(4014);

    Waiting.until("it is not alive", () -> get("/health/live").statusCode() == 503);
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
  }

  private static JsonNode data(JsonNode checks, String name) {
    return checks.findParents("name").stream()
        .filter(check -> check.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .path("data");
  }

  /** Every line that is no comment has to be a sample. */
  private Map<String, Double> samples() {
    Map<String, Double> samples = new TreeMap<>();
    List<String> lines = get("/metrics").body().lines().filter(l -> !l.startsWith("#")).toList();
    for (String line : lines) {
      Matcher sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      samples.put(sample.group(1), Double.valueOf(sample.group(2)));
    }
    return samples;
  }

  private HttpResponse<String> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
