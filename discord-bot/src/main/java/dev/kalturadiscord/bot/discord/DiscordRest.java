package dev.kalturadiscord.bot.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import net.dv8tion.jda.api.requests.RestConfig;
import org.jspecify.annotations.Nullable;

/**
 * A few plain requests with the bot's token. JDA has no public way to send a command of a kind it
 * does not know, and none to ask without the gateway.
 */
public final class DiscordRest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MOST_WAITS = 3;
  private static final int LONGEST_REASON = 500;

  private final JsonMapper mapper = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();
  private final String baseUrl;
  private final String token;
  private final Runnable rateLimited;

  /**
   * @param baseUrl where the API is; ends in a slash
   * @param rateLimited told about each answer 429
   */
  public DiscordRest(String baseUrl, String token, Runnable rateLimited) {
    this.baseUrl = baseUrl;
    this.token = token;
    this.rateLimited = rateLimited;
  }

  /**
   * Reads something.
   *
   * @param path below the base URL, without a slash in front
   */
  public JsonNode get(String path) throws DiscordRefusal, InterruptedException {
    return send("GET", path, null);
  }

  /** Replaces something; gives what Discord has then. */
  public JsonNode put(String path, JsonNode body) throws DiscordRefusal, InterruptedException {
    return send("PUT", path, body);
  }

  private JsonNode send(String method, String path, @Nullable JsonNode body)
      throws DiscordRefusal, InterruptedException {
    HttpRequest request = request(method, path, body);
    for (int waits = 0; ; waits++) {
      HttpResponse<String> response;
      try {
        response = http.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new DiscordRefusal(0, "Discord cannot be reached: " + e);
      }
      if (response.statusCode() < 300) {
        return content(response.body());
      }
      if (response.statusCode() == TOO_MANY_REQUESTS) {
        rateLimited.run();
        Duration wait = retryAfter(response);
        if (waits < MOST_WAITS && wait.compareTo(LONGEST_WAIT) <= 0) {
          Thread.sleep(wait);
          continue;
        }
      }
      throw new DiscordRefusal(
          response.statusCode(),
          "Discord answers %s %s with %d: %s"
              .formatted(method, path, response.statusCode(), reason(response.body())));
    }
  }

  private HttpRequest request(String method, String path, @Nullable JsonNode body) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bot " + token)
        .header("User-Agent", RestConfig.USER_AGENT)
        .header("Content-Type", "application/json")
        .method(
            method,
            body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  private JsonNode content(String body) throws DiscordRefusal {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : mapper.readTree(body);
    } catch (JsonProcessingException e) {
      throw new DiscordRefusal(0, "What answers is not Discord: " + e.getOriginalMessage());
    }
  }

  /** Whole seconds, as the header has them. */
  private static Duration retryAfter(HttpResponse<?> response) {
    try {
      return Duration.ofSeconds(
          Long.parseLong(response.headers().firstValue("Retry-After").orElse("1")));
    } catch (NumberFormatException e) {
      return Duration.ofSeconds(1);
    }
  }

  private static String reason(String body) {
    return body.length() <= LONGEST_REASON ? body : body.substring(0, LONGEST_REASON) + "…";
  }
}
