package dev.kalturadiscord.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The configuration of a guild at one server, as one of its administrators sees it. */
record Configuration(URI server, String guildId, String token) {

  /** The same administrator at another server. */
  Configuration at(URI otherServer) {
    return new Configuration(otherServer, guildId, token);
  }

  Web.Answer read() {
    return Web.get(uri(""), "Authorization", "Bearer " + token);
  }

  /** A value that is in force, by a JSON pointer. */
  JsonNode value(String pointer) {
    return read().json(200).at(pointer);
  }

  /** Everything that can be chosen. */
  JsonNode keys() {
    return Web.get(
            URI.create(server + "/api/v1/configuration-keys"), "Authorization", "Bearer " + token)
        .json(200);
  }

  /** Changes what has this entity tag. */
  Web.Answer change(String etag, String document) {
    return Web.patch(uri(""), document, "Authorization", "Bearer " + token, "If-Match", etag);
  }

  /** Changes whatever is there, and expects that it is done. */
  void choose(String document) {
    JsonNode unused = change("*", document).json(200);
  }

  /** Gives everything back to the defaults. */
  void reset() {
    JsonNode unused =
        Web.delete(uri(""), "Authorization", "Bearer " + token, "If-Match", "*").json(200);
  }

  /** All changes, newest first. */
  List<JsonNode> history() {
    List<JsonNode> changes = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          Web.get(uri("/history?limit=100" + cursor), "Authorization", "Bearer " + token).json(200);
      page.path("items").forEach(changes::add);
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    return changes;
  }

  private URI uri(String below) {
    return URI.create("%s/api/v1/guilds/%s/configuration%s".formatted(server, guildId, below));
  }

  @Override
  public String toString() {
    return "Configuration[" + guildId + " at " + server + "]";
  }
}
