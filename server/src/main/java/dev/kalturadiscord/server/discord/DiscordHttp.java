package dev.kalturadiscord.server.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests to Discord's REST API. Bodies hold tokens and are never logged. */
@Singleton
final class DiscordHttp {

  private static final Duration DEADLINE = Duration.ofSeconds(8);

  private final DiscordSettings settings;
  private final ObjectMapper mapper;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  @Inject
  DiscordHttp(DiscordSettings settings, ObjectMapper mapper) {
    this.settings = settings;
    this.mapper = mapper;
  }

  /** What Discord answered; the body is missing when it was no JSON. */
  record Answer(int status, JsonNode body) {

    /** The body of a success. */
    JsonNode success() {
      if (status == 200) {
        return body;
      }
      boolean notGood = status == 400 || status == 401 || status == 403;
      throw new DiscordException(
          notGood ? DiscordException.Reason.NOT_GOOD : DiscordException.Reason.NOT_NOW,
          "Discord answered " + status + " (" + body.path("error").asText("no code") + ")");
    }
  }

  Answer get(String path, String bearer) {
    return send(request(path).header("Authorization", "Bearer " + bearer).GET());
  }

  Answer postForm(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(settings.apiBaseUrl() + path))
        .timeout(DEADLINE)
        // Discord turns away programs that do not say who they are in this form.
        .header("User-Agent", "DiscordBot (" + settings.redirectUri().resolve("/") + ", 1)")
        .header("Accept", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (IOException e) {
      throw new DiscordException(
          DiscordException.Reason.NOT_NOW, "Discord cannot be reached: " + e.getClass(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DiscordException(DiscordException.Reason.NOT_NOW, "Interrupted", e);
    }
  }

  private JsonNode json(String body) {
    try {
      return mapper.readTree(body);
    } catch (IOException noJson) {
      return mapper.missingNode();
    }
  }
}
