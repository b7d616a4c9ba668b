package dev.kalturadiscord.bot.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.bot.discord.DiscordRefusal;
import dev.kalturadiscord.bot.discord.DiscordRest;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that Discord has for this application. What is registered is asked there each time:
 * a note of our own could be out of date, or be another process's.
 */
final class RegisteredCommands {

  /** A command that opens an Activity; Discord makes one by itself and lets nobody leave it out. */
  private static final int PRIMARY_ENTRY_POINT = 4;

  /** What of an entry point can be sent; the rest Discord sets by itself. */
  private static final List<String> OF_ENTRY_POINT =
      List.of(
          "id",
          "type",
          "name",
          "name_localizations",
          "description",
          "description_localizations",
          "default_member_permissions",
          "contexts",
          "integration_types",
          "handler");

  private final DiscordRest discord;

  RegisteredCommands(DiscordRest discord) {
    this.discord = discord;
  }

  /**
   * Sees to it that Discord has these commands, no others but entry points.
   *
   * @return whether they had to be sent
   */
  boolean bring(CommandScope scope, String applicationId, CommandCatalogue catalogue)
      throws DiscordRefusal, InterruptedException {
    String path = scope.path(applicationId);
    List<JsonNode> definitions = scope.meaningful(catalogue.definitions());
    List<JsonNode> entryPoints = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode command : discord.get(path + "?with_localizations=true")) {
      (command.path("type").asInt() == PRIMARY_ENTRY_POINT ? entryPoints : others).add(command);
    }
    if (CanonicalCommands.hash(scope.meaningful(others))
        .equals(CanonicalCommands.hash(definitions))) {
      return false;
    }
    ArrayNode wanted = JsonNodeFactory.instance.arrayNode();
    definitions.forEach(wanted::add);
    entryPoints.forEach(entryPoint -> wanted.add(unchanged(entryPoint)));
    discord.put(path, wanted);
    return true;
  }

  private static ObjectNode unchanged(JsonNode entryPoint) {
    ObjectNode sent = JsonNodeFactory.instance.objectNode();
    OF_ENTRY_POINT.stream()
        .filter(entryPoint::hasNonNull)
        .forEach(field -> sent.set(field, entryPoint.path(field)));
    return sent;
  }
}
