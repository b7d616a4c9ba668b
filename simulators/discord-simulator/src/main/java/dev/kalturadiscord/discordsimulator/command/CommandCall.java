package dev.kalturadiscord.discordsimulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.Member;
import dev.kalturadiscord.discordsimulator.world.Resolved;
import dev.kalturadiscord.discordsimulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the values a person typed for a command into the data of its interaction. */
public final class CommandCall {
  private final World world;
  private final CommandStore commands;

  public CommandCall(World world, CommandStore commands) {
    this.world = world;
    this.commands = commands;
  }

  /**
   * The data of a command interaction.
   *
   * @param name the command's name; with a subcommand, its names follow after blanks
   * @param values the options' values by name
   * @throws Refusal for an unknown command, a missing option or a value a client would not send
   */
  public ObjectNode command(Guild guild, Member caller, String name, JsonNode values) {
    return data(guild, caller, name, values, null);
  }

  /**
   * The data of a global command that is used in a direct message, whatever its contexts are.
   *
   * @throws Refusal for an unknown command
   */
  public ObjectNode inDirectMessage(String name, JsonNode values) {
    ObjectNode command =
        commands.list(null).stream()
            .filter(it -> it.path("name").asText().equals(name))
            .findFirst()
            .orElseThrow(() -> new Refusal("unknown command: " + name));
    ObjectNode data = Json.object();
    data.put("id", command.path("id").asText());
    data.put("name", name);
    data.put("type", CommandRules.CHAT_INPUT);
    ArrayNode options = data.putArray("options");
    for (JsonNode option : command.path("options")) {
      JsonNode value = values.path(option.path("name").asText());
      if (!value.isMissingNode()) {
        options
            .addObject()
            .put("name", option.path("name").asText())
            .put("type", option.path("type").asInt())
            .set("value", value);
      }
    }
    return data;
  }

  /**
   * The data of an autocomplete interaction: partial values, one of them being typed.
   *
   * @param focused the option being typed
   */
  public ObjectNode autocomplete(
      Guild guild, Member caller, String name, JsonNode values, String focused) {
    return data(guild, caller, name, values, focused);
  }

  private ObjectNode data(
      Guild guild, Member caller, String name, JsonNode values, @Nullable String focused) {
    List<String> words = List.of(name.trim().split("\\s+"));
    ObjectNode command =
        commands
            .find(guild.id(), words.getFirst())
            .orElseThrow(() -> new Refusal("unknown command: " + name));
    ObjectNode data = Json.object();
    data.put("id", command.path("id").asText());
    data.put("name", command.path("name").asText());
    data.put("type", CommandRules.CHAT_INPUT);
    if (command.has("guild_id")) {
      data.put("guild_id", guild.id());
    }
    JsonNode definition = command;
    ObjectNode place = data;
    for (String word : words.subList(1, words.size())) {
      definition =
          option(definition, word)
              .filter(option -> OptionType.isSubcommand(option.path("type").asInt()))
              .orElseThrow(() -> new Refusal("unknown subcommand: " + name));
      place =
          place
              .putArray("options")
              .addObject()
              .put("name", word)
              .put("type", definition.path("type").asInt());
    }
    Resolved resolved = new Resolved(world, guild);
    place.set("options", options(definition, values, caller, resolved, focused));
    resolved.addTo(data);
    return data;
  }

  private static ArrayNode options(
      JsonNode definition,
      JsonNode values,
      Member caller,
      Resolved resolved,
      @Nullable String focused) {
    Set<String> unknown = new TreeSet<>();
    values.fieldNames().forEachRemaining(unknown::add);
    ArrayNode options = Json.array();
    List<String> missing = new ArrayList<>();
    boolean focusedSeen = focused == null;
    for (JsonNode option : definition.path("options")) {
      String name = option.path("name").asText();
      int type = option.path("type").asInt();
      unknown.remove(name);
      if (OptionType.isSubcommand(type)) {
        throw new Refusal("choose a subcommand, such as " + name);
      }
      if (name.equals(focused)) {
        focusedSeen = true;
        if (!option.path("autocomplete").asBoolean(false)) {
          throw new Refusal("option " + name + " has no autocomplete");
        }
        options
            .addObject()
            .put("name", name)
            .put("type", type)
            .put("value", values.path(name).asText(""))
            .put("focused", true);
      } else if (values.hasNonNull(name)) {
        JsonNode value = values.path(name);
        if (focused == null) {
          // While somebody is typing, values are partial and go unchecked.
          OptionValue.check(option, value, caller, resolved);
        }
        options.addObject().put("name", name).put("type", type).set("value", value);
      } else if (option.path("required").asBoolean(false)) {
        missing.add(name);
      }
    }
    if (!focusedSeen) {
      throw new Refusal("unknown option: " + focused);
    }
    if (!unknown.isEmpty()) {
      throw new Refusal("unknown option: " + String.join(", ", unknown));
    }
    if (focused == null && !missing.isEmpty()) {
      throw new Refusal("missing required option: " + String.join(", ", missing));
    }
    return options;
  }

  private static Optional<JsonNode> option(JsonNode definition, String name) {
    for (JsonNode option : definition.path("options")) {
      if (option.path("name").asText().equals(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }
}
