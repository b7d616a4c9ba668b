package dev.kalturadiscord.discordsimulator.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import java.util.List;
import java.util.regex.Pattern;

/** Finds whom a message would ping, after the sender's {@code allowed_mentions}. */
final class Mentions {
  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

  private final World world;
  private final WorldDocuments documents;

  Mentions(World world) {
    this.world = world;
    this.documents = new WorldDocuments(world);
  }

  /** Fills the mention fields of a message from its content. */
  void fill(ObjectNode message, JsonNode allowed) {
    String content = message.path("content").asText();
    var users = message.putArray("mentions");
    find(USER, content).stream()
        .filter(id -> pings(allowed, "users", id))
        .flatMap(id -> world.person(id).stream())
        .forEach(person -> users.add(documents.user(person)));
    message.set(
        "mention_roles",
        Json.texts(
            find(ROLE, content).stream().filter(id -> pings(allowed, "roles", id)).toList()));
    message.put(
        "mention_everyone", EVERYONE.matcher(content).find() && parses(allowed, "everyone"));
  }

  private static boolean pings(JsonNode allowed, String kind, String id) {
    return parses(allowed, kind) || Json.textList(allowed.path(kind)).contains(id);
  }

  /** Without {@code allowed_mentions} everything in the content pings. */
  private static boolean parses(JsonNode allowed, String kind) {
    return !allowed.isObject() || Json.textList(allowed.path("parse")).contains(kind);
  }

  private static List<String> find(Pattern pattern, String content) {
    return pattern.matcher(content).results().map(result -> result.group(1)).distinct().toList();
  }
}
