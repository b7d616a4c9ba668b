package dev.kalturadiscord.discordsimulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.event.EventBus;
import dev.kalturadiscord.discordsimulator.event.SimulatorEvent;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Snowflakes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registered commands, global ones and those of single guilds. */
public final class CommandStore {
  private static final int GUILD_CONTEXT = 0;

  private final String applicationId;
  private final Snowflakes snowflakes;
  private final EventBus events;
  private final Map<@Nullable String, Map<String, ObjectNode>> scopes = new HashMap<>();

  public CommandStore(String applicationId, Snowflakes snowflakes, EventBus events) {
    this.applicationId = applicationId;
    this.snowflakes = snowflakes;
    this.events = events;
  }

  /**
   * The commands of a scope.
   *
   * @param guildId null for the global ones
   */
  synchronized List<ObjectNode> list(@Nullable String guildId) {
    return List.copyOf(scope(guildId).values());
  }

  /** Replaces a whole scope; a command that keeps its name and type keeps its id. */
  synchronized List<ObjectNode> overwrite(@Nullable String guildId, JsonNode commands) {
    CommandRules.checkAll(commands);
    if (commands.size() > CommandRules.COMMANDS_PER_SCOPE) {
      throw ApiError.tooManyCommands();
    }
    List<ObjectNode> before = list(guildId);
    if (before.stream().anyMatch(command -> isEntryPoint(command) && !among(commands, command))) {
      throw ApiError.entryPointLeftOut();
    }
    Map<String, ObjectNode> scope = scope(guildId);
    scope.clear();
    for (JsonNode command : commands) {
      put(guildId, command, sameName(before, command));
    }
    changed(guildId);
    return list(guildId);
  }

  /** Adds one command, or replaces the one of the same name and type. */
  synchronized Registration create(@Nullable String guildId, JsonNode command) {
    CommandRules.check(command);
    Optional<ObjectNode> existing = sameName(list(guildId), command);
    if (existing.isEmpty() && scope(guildId).size() >= CommandRules.COMMANDS_PER_SCOPE) {
      throw ApiError.tooManyCommands();
    }
    ObjectNode registered = put(guildId, command, existing);
    changed(guildId);
    return new Registration(registered, existing.isEmpty());
  }

  /** Changes the given fields of one command. */
  synchronized ObjectNode edit(@Nullable String guildId, String commandId, JsonNode changes) {
    ObjectNode existing = get(guildId, commandId);
    ObjectNode changed = existing.deepCopy();
    if (changes instanceof ObjectNode fields) {
      changed.setAll(fields);
    }
    CommandRules.check(changed);
    ObjectNode registered = put(guildId, changed, Optional.of(existing));
    changed(guildId);
    return registered;
  }

  synchronized ObjectNode get(@Nullable String guildId, String commandId) {
    ObjectNode command = scope(guildId).get(commandId);
    if (command == null) {
      throw ApiError.unknownCommand();
    }
    return command;
  }

  synchronized void delete(@Nullable String guildId, String commandId) {
    get(guildId, commandId);
    scope(guildId).remove(commandId);
    changed(guildId);
  }

  /**
   * The commands people can choose from in a guild, by name. Whoever has them not by default may
   * still be allowed by the guild's administrators, so default permissions do not hide any here.
   */
  public synchronized List<ObjectNode> usableIn(String guildId) {
    List<ObjectNode> usable = new ArrayList<>(scope(guildId).values());
    scope(null).values().stream().filter(CommandStore::worksInGuilds).forEach(usable::add);
    usable.sort(Comparator.comparing(command -> command.path("name").asText()));
    return usable;
  }

  /** The slash command of that name a person would get in a guild. */
  public Optional<ObjectNode> find(String guildId, String name) {
    return usableIn(guildId).stream()
        .filter(command -> command.path("type").asInt() == CommandRules.CHAT_INPUT)
        .filter(command -> command.path("name").asText().equals(name))
        .min(Comparator.comparingInt(command -> command.has("guild_id") ? 0 : 1));
  }

  private static boolean worksInGuilds(ObjectNode command) {
    JsonNode contexts = command.path("contexts");
    if (!contexts.isArray()) {
      return true;
    }
    for (JsonNode context : contexts) {
      if (context.asInt() == GUILD_CONTEXT) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEntryPoint(JsonNode command) {
    return command.path("type").asInt() == CommandRules.PRIMARY_ENTRY_POINT;
  }

  private static boolean among(JsonNode commands, ObjectNode entryPoint) {
    for (JsonNode command : commands) {
      if (isEntryPoint(command) && command.path("name").equals(entryPoint.path("name"))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ObjectNode> sameName(List<ObjectNode> commands, JsonNode wanted) {
    return commands.stream()
        .filter(command -> command.path("name").equals(wanted.path("name")))
        .filter(
            command ->
                command.path("type").asInt() == wanted.path("type").asInt(CommandRules.CHAT_INPUT))
        .findFirst();
  }

  private ObjectNode put(@Nullable String guildId, JsonNode sent, Optional<ObjectNode> existing) {
    String version = snowflakes.next();
    ObjectNode command = Json.object();
    command.put("id", existing.map(before -> before.path("id").asText()).orElse(version));
    command.put("application_id", applicationId);
    command.put("version", version);
    command.put("type", sent.path("type").asInt(CommandRules.CHAT_INPUT));
    command.put("name", sent.path("name").asText());
    command.put("description", sent.path("description").asText(""));
    command.set("name_localizations", sent.path("name_localizations").deepCopy());
    command.set("description_localizations", sent.path("description_localizations").deepCopy());
    for (String field : List.of("name_localizations", "description_localizations")) {
      if (!sent.hasNonNull(field)) {
        command.putNull(field);
      }
    }
    command.put("default_member_permissions", Json.text(sent, "default_member_permissions"));
    command.put("dm_permission", sent.path("dm_permission").asBoolean(true));
    command.set("contexts", sent.hasNonNull("contexts") ? numbers(sent.path("contexts")) : null);
    command.set(
        "integration_types",
        sent.hasNonNull("integration_types")
            ? numbers(sent.path("integration_types"))
            : Json.array().add(GUILD_CONTEXT));
    command.put("nsfw", sent.path("nsfw").asBoolean(false));
    if (sent.hasNonNull("handler")) {
      command.set("handler", sent.path("handler"));
    }
    if (sent.path("options").size() > 0) {
      command.set("options", sent.path("options").deepCopy());
    }
    if (guildId != null) {
      command.put("guild_id", guildId);
    }
    scope(guildId).put(command.path("id").asText(), command);
    return command;
  }

  /** Clients send these numbers as text too; Discord always answers with numbers. */
  private static ArrayNode numbers(JsonNode values) {
    ArrayNode numbers = Json.array();
    values.forEach(value -> numbers.add(value.asInt()));
    return numbers;
  }

  private Map<String, ObjectNode> scope(@Nullable String guildId) {
    return scopes.computeIfAbsent(guildId, id -> new LinkedHashMap<>());
  }

  private void changed(@Nullable String guildId) {
    events.publish(SimulatorEvent.forAll("commands", Json.object().put("guildId", guildId)));
  }

  /**
   * A command after its registration.
   *
   * @param created false when it replaced one
   */
  record Registration(ObjectNode command, boolean created) {}
}
