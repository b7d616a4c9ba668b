package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Discord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A guild of one test at the simulated Discord, and what its administrator does. */
final class ConfiguredGuild {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Api api;
  private final Discord discord;
  private final Discord.Founded founded;
  private final String token;

  ConfiguredGuild(Api api, Discord discord) {
    this.api = api;
    this.discord = discord;
    this.founded = discord.found("A guild of a test");
    this.token = api.token(founded.id(), "71", "Ada Lovelace", "8");
  }

  String id() {
    return founded.id();
  }

  String channelId() {
    return founded.channelId();
  }

  /** The token of its administrator. */
  String token() {
    return token;
  }

  String path() {
    return "/api/v1/guilds/" + id() + "/configuration";
  }

  String newRole(String name) {
    return discord.newRole(id(), name);
  }

  String newChannel(String name, String kind) {
    return discord.newChannel(id(), name, kind);
  }

  /** A token of a member with these roles and without permissions. */
  String member(String userId, String... roleIds) {
    return api.token(id(), userId, "Member " + userId, "0", List.of(roleIds));
  }

  Api.Answer get() {
    return get("");
  }

  Api.Answer get(String section) {
    return api.call("GET", path() + section).token(token).send();
  }

  String etag() {
    return get().header("ETag");
  }

  /** Changes what is there now. */
  Api.Answer patch(String document) {
    return patch(etag(), document);
  }

  Api.Answer patch(String etag, String document) {
    return api.call("PATCH", path())
        .token(token)
        .header("If-Match", etag)
        .body("application/merge-patch+json", document)
        .send();
  }

  /** Changes one key, or gives it back to its default with {@code null}. */
  Api.Answer change(String key, String json) {
    String[] path = key.split("\\.", -1);
    StringBuilder document = new StringBuilder();
    for (String name : path) {
      document.append("{\"").append(name).append("\":");
    }
    return patch(document + json + "}".repeat(path.length));
  }

  Api.Answer reset(String section) {
    return api.call("DELETE", path() + section).token(token).header("If-Match", etag()).send();
  }

  Api.Answer undo() {
    return api.call("POST", path() + "/undo").token(token).header("If-Match", etag()).send();
  }

  List<JsonNode> history() {
    List<JsonNode> changes = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          api.call("GET", path() + "/history?limit=100" + cursor).token(token).send().json();
      page.path("items").forEach(changes::add);
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    return changes;
  }

  /** What is in force, by key. */
  SortedMap<String, JsonNode> effective() {
    return leaves(get().json());
  }

  /** One value that is in force; missing when there is none. */
  JsonNode inForce(String key) {
    return get().json().at("/" + key.replace('.', '/'));
  }

  /** What an answer says is in force, by key. */
  static SortedMap<String, JsonNode> leaves(JsonNode configuration) {
    SortedMap<String, JsonNode> leaves = new TreeMap<>();
    for (String section : List.of("notifications", "commands", "roles", "meetings", "features")) {
      collect(section, configuration.path(section), leaves);
    }
    return leaves;
  }

  /** What the guild has chosen itself, by key. */
  SortedMap<String, JsonNode> overridden() {
    SortedMap<String, JsonNode> overridden = new TreeMap<>();
    get()
        .json()
        .path("overridden")
        .forEach(entry -> overridden.put(entry.path("key").asText(), entry.path("value")));
    return overridden;
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static void collect(String path, JsonNode node, Map<String, JsonNode> leaves) {
    if (node.isObject()) {
      node.properties().forEach(e -> collect(path + "." + e.getKey(), e.getValue(), leaves));
    } else if (!node.isMissingNode()) {
      leaves.put(path, node);
    }
  }
}
