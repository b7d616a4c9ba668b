package dev.kalturadiscord.bot.interaction;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;

/**
 * What Discord lets people and the bot do in the channel of an interaction.
 *
 * @param thread whether it is a thread, where another permission is needed to write
 * @param ofBot the permission bits of the bot there; empty when Discord did not tell them
 */
public record ChannelAccess(boolean thread, Optional<BigInteger> ofBot) {

  /** Of a channel about which nothing is known. */
  static ChannelAccess unknown() {
    return new ChannelAccess(false, Optional.empty());
  }

  /**
   * Whether somebody can write there.
   *
   * @param permissions bits of that person in the channel
   */
  boolean canWrite(BigInteger permissions) {
    return has(permissions, toWrite());
  }

  /** What the bot lacks there to show a message with an embed; none when it is not known. */
  public List<Permission> missingForMessages() {
    return ofBot
        .map(
            bits ->
                Stream.of(Permission.VIEW_CHANNEL, toWrite(), Permission.MESSAGE_EMBED_LINKS)
                    .filter(permission -> !has(bits, permission))
                    .toList())
        .orElse(List.of());
  }

  private Permission toWrite() {
    return thread ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
  }

  private static boolean has(BigInteger permissions, Permission permission) {
    return permissions.testBit(permission.getOffset())
        || permissions.testBit(Permission.ADMINISTRATOR.getOffset());
  }
}
