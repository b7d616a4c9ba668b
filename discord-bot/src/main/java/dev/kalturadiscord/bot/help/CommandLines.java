package dev.kalturadiscord.bot.help;

import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.RoleMentions;
import dev.kalturadiscord.client.model.Permissions;
import dev.kalturadiscord.client.model.Role;
import java.util.List;
import java.util.Optional;

/**
 * What the help says about each command: what it does, in the words in which Discord lists it
 * (whether it is deprecated is among them), whether it is for the one who asks, and its version.
 */
record CommandLines(Permissions permissions, Phrases phrases) {

  /** Up to as many roles a line names, so that all commands fit into one message. */
  private static final int MOST_ROLES = 5;

  String line(SlashCommand command) {
    String words = command.listed(phrases).getDescription();
    String line =
        CommandOperation.of(command.name())
            .map(known -> line(command.name(), words, known))
            .orElseGet(() -> phrases.say("help.command.unknown", command.name(), words));
    return line + phrases.say("help.command.version", command.version());
  }

  private String line(String name, String words, CommandOperation operation) {
    if (permissions.getOperations().contains(operation.operationId())) {
      return operation.isOfHosts() && permissions.getRole() == Role.VIEWER
          ? phrases.say("help.command.own", name, words)
          : phrases.say("help.command.allowed", name, words);
    }
    List<String> roles = rolesOf(name);
    return roles.isEmpty()
        ? phrases.say("help.command.administrators", name, words)
        : phrases.say(
            "help.command.roles", name, words, RoleMentions.of(roles, MOST_ROLES, phrases));
  }

  /** To which roles the guild leaves a command; none when that is not the reason. */
  private List<String> rolesOf(String name) {
    return permissions.getCommands().stream()
        .filter(command -> command.getName().equals(name))
        .flatMap(command -> Optional.ofNullable(command.getAllowedRoleIds()).stream())
        .findFirst()
        .orElse(List.of());
  }
}
