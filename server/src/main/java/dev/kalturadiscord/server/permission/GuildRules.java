package dev.kalturadiscord.server.permission;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a guild says about roles and commands, roles always by their ids: names can be given by
 * anybody.
 *
 * @param guildId also the id of the role that everybody has
 * @param commandsEnabled whether anybody can do anything with meetings
 * @param roles what members with a role of Discord are here
 * @param otherwise what members are who have none of these roles
 * @param commandRoles which roles a slash command is left to; a command that is not in it is
 *     everybody's
 */
public record GuildRules(
    String guildId,
    boolean commandsEnabled,
    Map<String, Role> roles,
    Role otherwise,
    Map<String, Set<String>> commandRoles) {

  /** As many as a guild can have. */
  private static final int MOST_ROLES = 250;

  public GuildRules {
    roles = Map.copyOf(roles);
    commandRoles = Map.copyOf(commandRoles);
  }

  /**
   * What a member is.
   *
   * @param roleIds ids of the member's roles in Discord
   * @param managesGuild whether Discord lets the member manage the guild
   */
  public Role roleOf(Collection<String> roleIds, boolean managesGuild) {
    if (managesGuild) {
      return Role.ADMINISTRATOR;
    }
    return roleIds.stream()
        .map(roles::get)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(otherwise);
  }

  /**
   * The roles of Discord that give at least this one, in the order of their ids; what makes the
   * others so, such as Discord's permissions, has no id.
   */
  List<String> rolesThatGive(Role least) {
    return roles.entrySet().stream()
        .filter(mapped -> mapped.getValue().compareTo(least) >= 0)
        .map(Map.Entry::getKey)
        .filter(id -> !id.equals(guildId))
        .sorted()
        .limit(MOST_ROLES)
        .toList();
  }

  /** The roles that a command is left to, in the order of their ids; empty when to everybody. */
  Optional<List<String>> rolesOf(String command) {
    return Optional.ofNullable(commandRoles.get(command))
        .filter(chosen -> !chosen.contains(guildId))
        .map(chosen -> chosen.stream().sorted().limit(MOST_ROLES).toList());
  }

  /** Whether the guild leaves a command to somebody with these roles. */
  boolean leaveCommandTo(Collection<String> roleIds, String command) {
    return rolesOf(command).map(chosen -> roleIds.stream().anyMatch(chosen::contains)).orElse(true);
  }
}
