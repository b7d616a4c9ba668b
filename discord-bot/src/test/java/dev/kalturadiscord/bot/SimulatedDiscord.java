package dev.kalturadiscord.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kalturadiscord.bot.config.DiscordSettings;
import dev.kalturadiscord.bot.config.ShardRange;
import dev.kalturadiscord.discordsimulator.DiscordSimulator;
import dev.kalturadiscord.discordsimulator.Settings;
import dev.kalturadiscord.discordsimulator.oauth2.ClientRegistration;
import dev.kalturadiscord.discordsimulator.oauth2.RedirectUris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Discord on loopback, and the hands of those who steer it. */
public final class SimulatedDiscord implements AutoCloseable {

  public static final String TOKEN = "test.bot.token";
  public static final String APPLICATION = "1000000000000000001";
  public static final String RIVERSIDE = "2000000000000000001";
  public static final String MAKERS = "3000000000000000001";
  public static final String GLOBAL = "/applications/" + APPLICATION + "/commands";

  private static final String GENERAL = "2100000000000000001";
  private static final String ADA = "4000000000000000001";

  private final JsonMapper mapper = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final DiscordSimulator simulator =
      DiscordSimulator.start(
          new Settings(
              "127.0.0.1",
              0,
              TOKEN,
              Optional.empty(),
              new ClientRegistration(Optional.empty(), new RedirectUris(List.of())),
              0),
          Clock.systemUTC());

  /** Settings of a bot here. */
  public DiscordSettings settings(List<String> commandGuilds, Optional<ShardRange> shards) {
    return new DiscordSettings(TOKEN, apiBaseUrl(), Optional.empty(), commandGuilds, shards);
  }

  public DiscordSettings settings() {
    return settings(List.of(), Optional.empty());
  }

  public String apiBaseUrl() {
    return simulator.url() + "/api/v10/";
  }

  /** The commands of a list as an administrator of the application sees them. */
  public JsonNode commands(String path) {
    return send("GET", "/api/v10" + path + "?with_localizations=true", "");
  }

  /** Somebody else changes a list of commands. */
  public void overwrite(String path, String commands) {
    send("PUT", "/api/v10" + path, commands);
  }

  /** How often a list of commands was written so far, by whomever. */
  public long writes(String path) {
    return exchanges().stream()
        .filter(exchange -> exchange.path("method").asText().equals("PUT"))
        .filter(exchange -> exchange.path("path").asText().endsWith(path))
        .count();
  }

  public List<JsonNode> exchanges() {
    List<JsonNode> exchanges = new ArrayList<>();
    send("GET", "/__sim/exchanges", "").forEach(exchanges::add);
    return exchanges;
  }

  public JsonNode violations() {
    return send("GET", "/__sim/violations", "");
  }

  /** Lets requests fail. */
  public void fail(String path, int status, int times) {
    send(
        "POST",
        "/__sim/oauth2/faults",
        "{\"path\":\"%s\",\"status\":%d,\"times\":%d}".formatted(path, status, times));
  }

  /** Sends all shards away. */
  public void closeGateway(int code) {
    send("POST", "/__sim/gateway/close", "{\"code\":%d}".formatted(code));
  }

  public boolean botIsConnected() {
    return send("GET", "/__sim/state", "").path("bot").path("connected").asBoolean();
  }

  /** Somebody uses a command without options; gives what became of it. */
  public JsonNode use(String command) {
    String id =
        send(
                "POST",
                "/__sim/interactions/commands",
                """
                {"guildId":"%s","channelId":"%s","userId":"%s","name":"%s","options":{}}\
                """
                    .formatted(RIVERSIDE, GENERAL, ADA, command))
            .path("interactionId")
            .asText();
    return send("GET", "/__sim/interactions/" + id + "?wait=20", "");
  }

  private JsonNode send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(simulator.url() + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bot " + TOKEN)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
      }
      return mapper.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    simulator.close();
    http.close();
  }
}
