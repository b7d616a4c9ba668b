package dev.kalturadiscord.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** People at the simulated Discord, and how to make it fail. */
public final class Discord {

  /** A guild with members; it uses the product once a test says so. */
  public static final String RIVERSIDE = "2000000000000000001";

  /** A guild that never uses the product. */
  public static final String MAKERS = "3000000000000000001";

  /** Administrates Makers and is in no other guild. */
  public static final String NOOR = "4000000000000000004";

  /** Owns every guild that a test founds. */
  public static final String ADA = "4000000000000000001";

  /** In Riverside and in Makers. */
  public static final String MAX = "4000000000000000002";

  /** A role of Riverside that has Discord's ADMINISTRATOR. */
  public static final String ADMINISTRATOR_ROLE = "2200000000000000002";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AtomicInteger LAST_PERSON = new AtomicInteger();

  private final String baseUrl;

  Discord(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Somebody new in Riverside; gives the id. */
  public String newPerson(String displayName, String... roleIds) {
    return control(
            "POST",
            "/people",
            MAPPER
                .createObjectNode()
                .put("username", "person." + LAST_PERSON.incrementAndGet())
                .put("displayName", displayName)
                .put("guildId", RIVERSIDE)
                .set("roleIds", texts(roleIds)))
        .path("id")
        .asText();
  }

  /**
   * A guild of one test.
   *
   * @param channelId its text channel
   */
  public record Founded(String id, String channelId) {}

  /** Founds a guild, which Ada owns. */
  public Founded found(String name) {
    JsonNode founded =
        control("POST", "/guilds", MAPPER.createObjectNode().put("name", name).put("ownerId", ADA));
    return new Founded(founded.path("id").asText(), founded.path("channelId").asText());
  }

  /** Adds a role to a guild; gives the id. */
  public String newRole(String guildId, String name) {
    return control(
            "POST", "/guilds/" + guildId + "/roles", MAPPER.createObjectNode().put("name", name))
        .path("id")
        .asText();
  }

  /**
   * Adds a channel to a guild; gives the id.
   *
   * @param kind such as {@code TEXT} or {@code VOICE}
   */
  public String newChannel(String guildId, String name, String kind) {
    return control(
            "POST",
            "/guilds/" + guildId + "/channels",
            MAPPER.createObjectNode().put("name", name).put("kind", kind))
        .path("id")
        .asText();
  }

  /** Replaces the roles of a member of Riverside. */
  public void giveRoles(String userId, String... roleIds) {
    control(
        "POST",
        "/guilds/" + RIVERSIDE + "/members/" + userId + "/roles",
        MAPPER.createObjectNode().set("roleIds", texts(roleIds)));
  }

  /** A new role of Riverside; gives the id. */
  public String newRole(String name) {
    return control(
            "POST", "/guilds/" + RIVERSIDE + "/roles", MAPPER.createObjectNode().put("name", name))
        .path("id")
        .asText();
  }

  public void removeRole(String roleId) {
    control("DELETE", "/guilds/" + RIVERSIDE + "/roles/" + roleId, MAPPER.missingNode());
  }

  /**
   * A new channel of Riverside; gives the id.
   *
   * @param kind TEXT, ANNOUNCEMENT, VOICE, CATEGORY or FORUM
   */
  public String newChannel(String name, String kind) {
    return control(
            "POST",
            "/guilds/" + RIVERSIDE + "/channels",
            MAPPER.createObjectNode().put("name", name).put("kind", kind))
        .path("id")
        .asText();
  }

  public void removeChannel(String channelId) {
    control("DELETE", "/guilds/" + RIVERSIDE + "/channels/" + channelId, MAPPER.missingNode());
  }

  /** Removes a member of Riverside. */
  public void remove(String userId) {
    control("DELETE", "/guilds/" + RIVERSIDE + "/members/" + userId, MAPPER.missingNode());
  }

  /**
   * The next requests for people, or for a guild's roles or channels, whose path begins so are
   * answered with this status.
   */
  public void fail(String path, int status, int times) {
    control(
        "POST",
        "/oauth2/faults",
        MAPPER.createObjectNode().put("path", path).put("status", status).put("times", times));
  }

  public void recover() {
    control("DELETE", "/oauth2/faults", MAPPER.missingNode());
  }

  /** All access tokens of people end before their time; refresh tokens stay good. */
  public void expireAccessTokens() {
    control("POST", "/oauth2/expire", MAPPER.createObjectNode());
  }

  /** The person takes back what it allowed the application: like Discord, all of it. */
  public void takeBack(String userId) {
    String here = "http://localhost/";
    String code =
        Forms.queryOf(
                agree(
                    baseUrl
                        + "/oauth2/authorize?"
                        + Forms.of(
                            Map.of(
                                "response_type",
                                "code",
                                "client_id",
                                DiscordSimulatorProcess.CLIENT_ID,
                                "redirect_uri",
                                here,
                                "scope",
                                "identify")),
                    userId))
            .get("code");
    JsonNode tokens =
        asApplication(
            "/oauth2/token",
            Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", here));
    asApplication("/oauth2/token/revoke", Map.of("token", tokens.path("access_token").asText()));
  }

  /**
   * The person agrees on Discord's page.
   *
   * @return where Discord leads then
   */
  public String agree(String authorizeUrl, String userId) {
    return decide(authorizeUrl, Map.of("decision", "authorize", "user_id", userId));
  }

  /** The person refuses on Discord's page. */
  public String refuse(String authorizeUrl) {
    return decide(authorizeUrl, Map.of("decision", "cancel"));
  }

  private String decide(String authorizeUrl, Map<String, String> form) {
    if (!authorizeUrl.startsWith(baseUrl + "/oauth2/authorize?")) {
      throw new AssertionError("Not Discord's page: " + authorizeUrl);
    }
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(URI.create(authorizeUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Forms.of(form))));
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError("Discord refuses: " + response.body()));
  }

  private JsonNode asApplication(String path, Map<String, String> form) {
    return json(
        send(
            HttpRequest.newBuilder(URI.create(baseUrl + "/api/v10" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        Forms.of(
                            Forms.changed(
                                form,
                                "client_id",
                                DiscordSimulatorProcess.CLIENT_ID,
                                "client_secret",
                                DiscordSimulatorProcess.CLIENT_SECRET))))));
  }

  private JsonNode control(String method, String path, JsonNode body) {
    return json(
        send(
            HttpRequest.newBuilder(URI.create(baseUrl + "/__sim" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))));
  }

  private static JsonNode json(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new AssertionError(response.uri() + ": " + response.body());
    }
    try {
      return MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  private static ArrayNode texts(String... texts) {
    ArrayNode array = MAPPER.createArrayNode();
    Stream.of(texts).forEach(array::add);
    return array;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("Discord brought no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
