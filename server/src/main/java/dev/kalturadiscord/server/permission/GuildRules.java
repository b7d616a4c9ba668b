package dev.kalturadiscord.server.permission;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/**
 * What a guild says about roles, always by their ids: names can be given by anybody.
 *
 * @param guildId also the id of the role that everybody has
 * @param roles what members with a role of Discord are here
 * @param commandRoles which roles a slash command is left to; a command that is not in it is
 *     everybody's
 */
record GuildRules(String guildId, Map<String, Role> roles, Map<String, Set<String>> commandRoles) {

  // Bit positions of Discord's permissions ADMINISTRATOR and MANAGE_GUILD.
  private static final int ADMINISTRATOR_BIT = 3;
  private static final int MANAGE_GUILD_BIT = 5;

  /** The greatest role that permission bits or one of the role ids give; viewer at least. */
  Role roleOf(Collection<String> roleIds, BigInteger permissions) {
    if (permissions.testBit(ADMINISTRATOR_BIT) || permissions.testBit(MANAGE_GUILD_BIT)) {
      return Role.ADMINISTRATOR;
    }
    return roleIds.stream()
        .map(id -> roles.getOrDefault(id, Role.VIEWER))
        .max(Comparator.naturalOrder())
        .orElse(Role.VIEWER);
  }

  /** Whether the guild leaves a command to somebody with these roles. */
  boolean leaveCommandTo(Collection<String> roleIds, String command) {
    Set<String> chosen = commandRoles.get(command);
    return chosen == null
        || chosen.contains(guildId)
        || roleIds.stream().anyMatch(chosen::contains);
  }
}
