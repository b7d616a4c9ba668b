package dev.kalturadiscord.server.permission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.Collection;

/** Decides what a member is in a guild, from permission bits and role ids; never from names. */
@Singleton
public final class MemberRoles {

  // Bit positions of Discord's permissions ADMINISTRATOR and MANAGE_GUILD.
  private static final int ADMINISTRATOR_BIT = 3;
  private static final int MANAGE_GUILD_BIT = 5;

  private final GuildRulesSource rules;

  @Inject
  MemberRoles(GuildRulesSource rules) {
    this.rules = rules;
  }

  /** Whether permission bits, as Discord gives them, make an administrator in any guild. */
  public static boolean manageGuild(BigInteger permissions) {
    return permissions.testBit(ADMINISTRATOR_BIT) || permissions.testBit(MANAGE_GUILD_BIT);
  }

  /**
   * The role of a member as the guild's rules are now.
   *
   * @param roleIds ids of the member's roles in Discord
   * @param managesGuild see {@link #manageGuild}
   */
  public Role roleOf(String guildId, Collection<String> roleIds, boolean managesGuild) {
    return rules.of(guildId).roleOf(roleIds, managesGuild);
  }

  /** The caller of a token, with the role of now: the token has that of when it was issued. */
  Caller asOfNow(Caller caller) {
    return switch (caller) {
      case Service service -> service;
      case Member member ->
          member.withRole(roleOf(member.guildId(), member.roleIds(), member.managesGuild()));
    };
  }
}
