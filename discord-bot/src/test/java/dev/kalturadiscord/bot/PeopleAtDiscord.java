package dev.kalturadiscord.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People in front of the Discord simulator, and what goes wrong there. */
final class PeopleAtDiscord {

  static final String BOT_TOKEN = "the-token-of-the-bot";
  static final String APPLICATION = "1000000000000000001";
  static final String CAMPUS = "2000000000000000001";
  static final String GENERAL = "2100000000000000001";
  static final String MAKERS = "3000000000000000001";
  static final String WORKSHOP = "3100000000000000002";
  static final String ADA = "4000000000000000001";
  static final String MAX = "4000000000000000002";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  PeopleAtDiscord(String url) {
    this.url = url;
  }

  /** Uses a command in #general of the campus; gives the interaction's id. */
  String use(String command, Map<String, String> options) {
    return use(CAMPUS, GENERAL, ADA, command, options);
  }

  String use(
      String guildId,
      String channelId,
      String userId,
      String command,
      Map<String, String> options) {
    return begin(
        "commands",
        Map.of(
            "guildId", guildId,
            "channelId", channelId,
            "userId", userId,
            "name", command,
            "options", options));
  }

  String useInDirectMessage(String command, Map<String, String> options) {
    return begin("direct-messages", Map.of("userId", ADA, "name", command, "options", options));
  }

  /** Presses a button, or chooses from a menu, of a message in #general; gives the id. */
  String press(String messageId, String customId, String... values) {
    return begin(
        "components",
        Map.of(
            "guildId", CAMPUS,
            "channelId", GENERAL,
            "userId", ADA,
            "messageId", messageId,
            "customId", customId,
            "values", List.of(values)));
  }

  /** Types into an option; gives the interaction's id. */
  String type(String command, String option, String typed) {
    return begin(
        "autocompletes",
        Map.of(
            "guildId", CAMPUS,
            "channelId", GENERAL,
            "userId", ADA,
            "name", command,
            "options", Map.of(option, typed),
            "focused", option));
  }

  private String begin(String kind, Map<String, ?> body) {
    return send("POST", "/__sim/interactions/" + kind, body, 201).path("interactionId").asText();
  }

  /** What became of an interaction; waits until it is over. */
  JsonNode outcome(String interactionId) {
    JsonNode outcome = send("GET", "/__sim/interactions/" + interactionId + "?wait=40", null, 200);
    if ("pending deferred".contains(outcome.path("state").asText())) {
      throw new AssertionError("Not over: " + outcome);
    }
    return outcome;
  }

  /** How far an interaction is at the moment. */
  String state(String interactionId) {
    return send("GET", "/__sim/interactions/" + interactionId, null, 200).path("state").asText();
  }

  /** The message that answers an interaction; fails when there is none. */
  JsonNode answer(String interactionId) {
    JsonNode outcome = outcome(interactionId);
    if (!outcome.path("state").asText().equals("complete")) {
      throw new AssertionError("No answer: " + outcome);
    }
    JsonNode followUps = outcome.path("followUps");
    return followUps.isEmpty() ? outcome.path("message") : followUps.path(0);
  }

  /** Steers the simulator. */
  void sim(String path, Map<String, ?> body) {
    JsonNode unused = send("POST", "/__sim" + path, body, 204);
  }

  /** Lets things go wrong at the gateway. */
  void gateway(String what, Map<String, ?> body) {
    sim("/gateway/" + what, body);
  }

  /** How often the bot identified and resumed. */
  JsonNode gateway() {
    return send("GET", "/__sim/gateway", null, 200);
  }

  JsonNode create(String path, Map<String, ?> body) {
    return send("POST", "/__sim" + path, body, 201);
  }

  JsonNode get(String path) {
    return send("GET", "/__sim" + path, null, 200);
  }

  void remove(String path) {
    JsonNode unused = send("DELETE", "/__sim" + path, null, 204);
  }

  /** Asks Discord something in the bot's name; gives the answer. */
  JsonNode asBot(String method, String path, Object body) {
    return send(method, "/api/v10" + path, body, 200);
  }

  /** Whether the bot is there and has registered its commands. */
  boolean hasBot() {
    return gateway().path("connected").asBoolean()
        && !get("/guilds/" + CAMPUS + "/commands").isEmpty();
  }

  private JsonNode send(String method, String path, @Nullable Object body, int status) {
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(url + path))
                  .header("Content-Type", "application/json")
                  .header("Authorization", "Bot " + BOT_TOKEN)
                  .method(
                      method,
                      body == null
                          ? HttpRequest.BodyPublishers.noBody()
                          : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != status) {
        throw new AssertionError(
            method + " " + path + ": " + response.statusCode() + " " + response.body());
      }
      return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
