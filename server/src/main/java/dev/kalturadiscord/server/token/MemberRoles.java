package dev.kalturadiscord.server.token;

import dev.kalturadiscord.api.model.DiscordMemberGrant;
import jakarta.inject.Singleton;
import java.math.BigInteger;

/** Decides what a member is in a guild, from permission bits and role ids; never from names. */
@Singleton
public final class MemberRoles {

  // Bit positions of Discord's permissions ADMINISTRATOR and MANAGE_GUILD.
  private static final int ADMINISTRATOR_BIT = 3;
  private static final int MANAGE_GUILD_BIT = 5;

  Role roleOf(DiscordMemberGrant member) {
    BigInteger permissions = new BigInteger(member.getPermissions());
    return permissions.testBit(ADMINISTRATOR_BIT) || permissions.testBit(MANAGE_GUILD_BIT)
        ? Role.ADMINISTRATOR
        : Role.VIEWER;
  }
}
