package dev.kalturadiscord.discordsimulator.world;

import java.util.List;

/**
 * A person in a guild.
 *
 * @param roleIds the roles given to the person, without @everyone
 */
public record Member(String userId, List<String> roleIds) {
  public Member {
    roleIds = List.copyOf(roleIds);
  }

  Member without(String roleId) {
    return new Member(userId, roleIds.stream().filter(held -> !held.equals(roleId)).toList());
  }
}
