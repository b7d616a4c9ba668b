package dev.kalturadiscord.bot.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** For whom commands are registered. */
sealed interface CommandScope {

  /** The resource of the commands, below the API's address. */
  String path(String applicationId);

  /** Commands, ours or Discord's, without what has no meaning in this scope. */
  List<JsonNode> meaningful(List<? extends JsonNode> commands);

  /** All guilds. */
  record Global() implements CommandScope {
    @Override
    public String path(String applicationId) {
      return "applications/" + applicationId + "/commands";
    }

    @Override
    public List<JsonNode> meaningful(List<? extends JsonNode> commands) {
      return List.copyOf(commands);
    }

    @Override
    public String toString() {
      return "all guilds";
    }
  }

  /**
   * One guild, at once and for itself. Where a command can be used and how the application has to
   * be installed Discord asks for global commands only; what it answers for others is its own
   * affair.
   */
  record OfGuild(String guildId) implements CommandScope {

    private static final List<String> OF_GLOBAL_COMMANDS = List.of("contexts", "integration_types");

    @Override
    public String path(String applicationId) {
      return "applications/" + applicationId + "/guilds/" + guildId + "/commands";
    }

    @Override
    public List<JsonNode> meaningful(List<? extends JsonNode> commands) {
      return commands.stream()
          .map(
              command -> {
                ObjectNode copy = command.deepCopy();
                return (JsonNode) copy.remove(OF_GLOBAL_COMMANDS);
              })
          .toList();
    }

    @Override
    public String toString() {
      return "guild " + guildId;
    }
  }
}
