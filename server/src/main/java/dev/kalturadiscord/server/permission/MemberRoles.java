package dev.kalturadiscord.server.permission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.Collection;

/** Decides what a member is in a guild, from permission bits and role ids; never from names. */
@Singleton
public final class MemberRoles {

  private final GuildRulesStore rules;

  @Inject
  MemberRoles(GuildRulesStore rules) {
    this.rules = rules;
  }

  /**
   * The role of a member.
   *
   * @param roleIds ids of the member's roles in Discord
   * @param permissions the member's permission bits as Discord gives them
   */
  public Role roleOf(String guildId, Collection<String> roleIds, BigInteger permissions) {
    return rules.of(guildId).roleOf(roleIds, permissions);
  }
}
