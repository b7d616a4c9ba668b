package dev.kalturadiscord.server.permission;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a guild says about roles and commands, always by ids of roles: names can be given by
 * anybody.
 *
 * @param guildId also the id of the role that everybody has
 * @param commandsEnabled whether anybody may use meetings here
 * @param roles what members with a role of Discord are here
 * @param otherwise what members with none of these roles are
 * @param commandRoles which roles a slash command is left to; a command that is not in it is
 *     everybody's
 */
public record GuildRules(
    String guildId,
    boolean commandsEnabled,
    Map<String, Role> roles,
    Role otherwise,
    Map<String, Set<String>> commandRoles) {

  /**
   * The greatest role that one of the role ids gives.
   *
   * @param managesGuild whether Discord's permissions make an administrator
   */
  Role roleOf(Collection<String> roleIds, boolean managesGuild) {
    if (managesGuild) {
      return Role.ADMINISTRATOR;
    }
    return roleIds.stream()
        .map(roles::get)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(otherwise);
  }

  /** Whether the guild leaves a command to somebody with these roles. */
  boolean leaveCommandTo(Collection<String> roleIds, String command) {
    Set<String> chosen = commandRoles.get(command);
    return chosen == null
        || chosen.contains(guildId)
        || roleIds.stream().anyMatch(chosen::contains);
  }
}
