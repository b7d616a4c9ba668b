package dev.kalturadiscord.server.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.discord.DiscordException.Reason;
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
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Requests to Discord's REST API. Bodies hold tokens and are never logged. */
@Singleton
final class DiscordHttp {

  private static final Duration DEADLINE = Duration.ofSeconds(8);

  private static final int TOO_MANY_REQUESTS = 429;

  /** What a person who waits for a page does not mind. */
  private static final double LONGEST_PAUSE_SECONDS = 3;

  private final DiscordSettings settings;
  private final ObjectMapper mapper;
  private final Duration deadline;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  @Inject
  DiscordHttp(DiscordSettings settings, ObjectMapper mapper) {
    this(settings, mapper, DEADLINE);
  }

  /**
   * For tests that do not wait as long.
   *
   * @param deadline of each request
   */
  DiscordHttp(DiscordSettings settings, ObjectMapper mapper, Duration deadline) {
    this.settings = settings;
    this.mapper = mapper;
    this.deadline = deadline;
  }

  /** What Discord answered; the body is missing when it was no JSON. */
  record Answer(int status, JsonNode body) {

    /**
     * The body of a success.
     *
     * @throws DiscordException NOT_GOOD when the token, code or refresh token is not; NOT_NOW for
     *     everything else, such as a wrong client secret: that is no fault of the person
     */
    JsonNode success() {
      if (status == 200 && body.isContainerNode()) {
        return body;
      }
      boolean notGood =
          (status == 401 && !body.has("error"))
              || (status == 400 && body.path("error").asText().equals("invalid_grant"));
      throw new DiscordException(
          notGood ? Reason.NOT_GOOD : Reason.NOT_NOW,
          "Discord answered " + status + " (" + body.path("error").asText("no code") + ")");
    }

    @Override
    public String toString() {
      return "Answer[" + status + "]";
    }
  }

  Answer get(String path, String bearer) {
    return send(request(path).header("Authorization", "Bearer " + bearer).GET());
  }

  Answer getAsBot(String path, DiscordSettings.BotToken token) {
    return send(request(path).header("Authorization", "Bot " + token.value()).GET());
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

  /**
   * A field that Discord always gives.
   *
   * @throws DiscordException NOT_NOW when it does not
   */
  static String text(JsonNode document, String field) {
    String text = document.path(field).asText();
    if (text.isEmpty()) {
      throw new DiscordException(Reason.NOT_NOW, "Discord's answer lacks " + field);
    }
    return text;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(settings.apiBaseUrl() + path))
        .timeout(deadline)
        // Discord turns away programs that do not say who they are in this form.
        .header("User-Agent", "DiscordBot (" + settings.redirectUri().resolve("/") + ", 1)")
        .header("Accept", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    Answer answer = sendOnce(request.build());
    double pause = answer.body().path("retry_after").asDouble(LONGEST_PAUSE_SECONDS + 1);
    if (answer.status() == TOO_MANY_REQUESTS && pause <= LONGEST_PAUSE_SECONDS) {
      // The person's guilds may be asked for about once in a second, and a login does so twice.
      LockSupport.parkNanos((long) (pause * 1e9));
      return sendOnce(request.build());
    }
    return answer;
  }

  private Answer sendOnce(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (IOException e) {
      throw new DiscordException(
          Reason.NOT_NOW, "Discord cannot be reached: " + e.getClass().getSimpleName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DiscordException(Reason.NOT_NOW, "Interrupted", e);
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
