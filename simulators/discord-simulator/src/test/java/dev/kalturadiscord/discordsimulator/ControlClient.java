package dev.kalturadiscord.discordsimulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kalturadiscord.discordsimulator.oauth2.ClientRegistration;
import dev.kalturadiscord.discordsimulator.oauth2.RedirectUris;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks plain HTTP with a simulator, as people's side or with the bot's token. */
final class ControlClient {
  static final String BOT_TOKEN = "test.bot.token";
  static final String CLIENT_SECRET = "test-client-secret";
  static final Settings SETTINGS = settings(Optional.empty());
  static final String APPLICATION = "1000000000000000001";
  static final String RIVERSIDE = "2000000000000000001";
  static final String GENERAL = "2100000000000000001";
  static final String ADA = "4000000000000000001";
  static final String MIA = "4000000000000000003";
  static final String NOOR = "4000000000000000004";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  ControlClient(DiscordSimulator simulator) {
    this.url = simulator.url();
  }

  /** Settings of a simulator on a free port that people can log in with. */
  static Settings settings(Optional<Path> description) {
    return new Settings(
        "127.0.0.1",
        0,
        BOT_TOKEN,
        description,
        new ClientRegistration(Optional.of(CLIENT_SECRET), new RedirectUris(List.of())),
        0);
  }

  record Response(int status, JsonNode body, HttpHeaders headers) {
    /** A header; empty when the answer has none of that name. */
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  Response get(String path) {
    return send("GET", path, null, null);
  }

  Response post(String path, String body) {
    return send("POST", path, body, null);
  }

  Response delete(String path) {
    return send("DELETE", path, null, null);
  }

  /** A request to the REST API with the bot's token. */
  Response bot(String method, String path, @Nullable String body) {
    return send(method, "/api/v10" + path, body, "Bot " + BOT_TOKEN);
  }

  Response send(String method, String path, @Nullable String body, @Nullable String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String text = response.body();
      return new Response(
          response.statusCode(),
          text.isEmpty() ? MissingNode.getInstance() : Json.read(text),
          response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Uses a command in #general of the first guild and gives the interaction's id. */
  String useCommand(String userId, String name, String options) {
    Response response =
        post(
            "/__sim/interactions/commands",
            """
            {"guildId":"%s","channelId":"%s","userId":"%s","name":"%s","options":%s}"""
                .formatted(RIVERSIDE, GENERAL, userId, name, options));
    return response.body().path("interactionId").asText();
  }

  /** Presses a button in #general of the first guild and gives the interaction's id. */
  String press(String userId, String messageId, String customId) {
    Response response =
        post(
            "/__sim/interactions/components",
            """
            {"guildId":"%s","channelId":"%s","userId":"%s","messageId":"%s","customId":"%s"}"""
                .formatted(RIVERSIDE, GENERAL, userId, messageId, customId));
    return response.body().path("interactionId").asText();
  }

  /** Waits for the end of an interaction. */
  JsonNode outcome(String interactionId) {
    return get("/__sim/interactions/" + interactionId + "?wait=20").body();
  }
}
