package dev.kalturadiscord.server.permission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may do in its guild, decided as each operation decides it. */
@Singleton
final class PermissionOverview {

  private final Permissions permissions;
  private final GuildRulesSource rules;

  @Inject
  PermissionOverview(Permissions permissions, GuildRulesSource rules) {
    this.permissions = permissions;
    this.rules = rules;
  }

  /**
   * A command that a guild can leave to some of its roles.
   *
   * @param allowed whether this guild leaves it to the caller
   * @param roleIds to whom it is left; empty when to everybody
   */
  record LimitedCommand(String name, boolean allowed, Optional<List<String>> roleIds) {}

  /** The operationIds that the caller may use, in alphabetical order. */
  List<String> operations(Caller caller) {
    return Stream.of(Operation.values())
        .filter(operation -> permissions.allow(caller, operation))
        .map(Operation::id)
        .sorted()
        .toList();
  }

  /**
   * All commands that a guild can leave to some of its roles, in alphabetical order.
   *
   * @throws dev.kalturadiscord.server.platform.problem.ProblemException FORBIDDEN for a client that
   *     belongs to no guild
   */
  List<LimitedCommand> commands(Caller caller) {
    GuildRules here = rules.of(caller.requireGuild());
    return Stream.of(Operation.values())
        .map(Operation::command)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .map(name -> new LimitedCommand(name, isLeftTo(caller, name, here), here.rolesOf(name)))
        .toList();
  }

  private static boolean isLeftTo(Caller caller, String command, GuildRules here) {
    return switch (caller) {
      case Service service -> true;
      case Member member ->
          member.role() == Role.ADMINISTRATOR || here.leaveCommandTo(member.roleIds(), command);
    };
  }
}
