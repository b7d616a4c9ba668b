package dev.kalturadiscord.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP to the server under test. Every exchange is held against the contract. */
public final class Api {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String baseUrl;

  Api(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** What came back. */
  public record Answer(int status, HttpResponse<String> response) {

    public JsonNode json() {
      try {
        return MAPPER.readTree(response.body());
      } catch (IOException e) {
        throw new AssertionError("No JSON: " + response.body(), e);
      }
    }

    public String text(String field) {
      return json().path(field).asText();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  /** Where the server listens on 127.0.0.1. */
  public int port() {
    return URI.create(baseUrl).getPort();
  }

  /** A request that begins with its method and path. */
  public Call call(String method, String path) {
    return new Call(method, path);
  }

  /** A token for a member; roles come from permission bits: "8" is Discord's ADMINISTRATOR. */
  public String token(String guildId, String userId, String name, String permissions) {
    return token(guildId, userId, name, permissions, List.of());
  }

  /** A token for a member with these roles of Discord. */
  public String token(
      String guildId, String userId, String name, String permissions, List<String> roleIds) {
    ArrayNode roles = MAPPER.createArrayNode();
    roleIds.forEach(roles::add);
    Answer answer =
        call("POST", "/api/v1/auth/token")
            .basic(RunningServer.BOT_CLIENT_ID, RunningServer.BOT_CLIENT_SECRET)
            .json(
                MAPPER
                    .createObjectNode()
                    .put("grantType", "discord_member")
                    .put("guildId", guildId)
                    .put("userId", userId)
                    .put("displayName", name)
                    .put("permissions", permissions)
                    .set("roleIds", roles))
            .send();
    if (answer.status() != 200) {
      throw new AssertionError("No token: " + answer.response().body());
    }
    return answer.text("accessToken");
  }

  /** One request in the making. */
  public final class Call {

    private final String method;
    private final String path;
    private final HttpRequest.Builder request;
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
    private @Nullable String sentBody;

    private Call(String method, String path) {
      this.method = method;
      this.path = path;
      this.request =
          HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(60));
    }

    public Call token(String token) {
      return header("Authorization", "Bearer " + token);
    }

    public Call basic(String id, String secret) {
      return header(
          "Authorization",
          "Basic "
              + Base64.getEncoder()
                  .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    public Call header(String name, String value) {
      request.setHeader(name, value);
      return this;
    }

    public Call freshKey() {
      return header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Call json(JsonNode document) {
      return body("application/json", document.toString());
    }

    public Call body(String mediaType, String text) {
      request.setHeader("Content-Type", mediaType);
      body = HttpRequest.BodyPublishers.ofString(text);
      sentBody = text;
      return this;
    }

    /** A body whose length is not announced. */
    public Call chunked(String mediaType, String text) {
      body(mediaType, text);
      body = HttpRequest.BodyPublishers.fromPublisher(body);
      return this;
    }

    /** Sends it and checks the exchange against the contract. */
    public Answer send() {
      HttpRequest built = request.method(method, body).build();
      Answer answer = exchange(built);
      Contract.check(method, path, built.headers(), sentBody, answer.response());
      return answer;
    }

    /** Sends what the contract does not describe: HEAD, other paths, pages. */
    public Answer sendOutsideContract() {
      return exchange(request.method(method, body).build());
    }
  }

  /** Gets a page of any server, without following redirects. */
  public static Answer page(String url) {
    return exchange(HttpRequest.newBuilder(URI.create(url)).GET().build());
  }

  private static Answer exchange(HttpRequest request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new AssertionError(request + " brought no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
