package dev.kalturadiscord.server.discord;

import java.math.BigInteger;
import java.util.Set;

/**
 * A person in a guild, as Discord describes it: to us, or to a client that vouches for it.
 *
 * @param displayName the name in the guild: nickname, else the global name, else the user name
 * @param permissions permission bits of all roles together; all of them for the owner
 */
public record DiscordMember(
    String guildId,
    String userId,
    String displayName,
    Set<String> roleIds,
    BigInteger permissions) {

  // Bit positions of Discord's permissions ADMINISTRATOR and MANAGE_GUILD.
  private static final int ADMINISTRATOR_BIT = 3;
  private static final int MANAGE_GUILD_BIT = 5;

  /** Whether Discord lets the person manage the guild. */
  public boolean managesGuild() {
    return permissions.testBit(ADMINISTRATOR_BIT) || permissions.testBit(MANAGE_GUILD_BIT);
  }
}
