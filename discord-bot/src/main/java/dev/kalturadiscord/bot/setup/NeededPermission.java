package dev.kalturadiscord.bot.setup;

import java.util.Arrays;
import java.util.List;
import net.dv8tion.jda.api.Permission;

/** What the bot needs in a guild at least, and asks for when somebody invites it. */
enum NeededPermission {
  VIEW_CHANNEL(Permission.VIEW_CHANNEL),
  SEND_MESSAGES(Permission.MESSAGE_SEND),
  EMBED_LINKS(Permission.MESSAGE_EMBED_LINKS),
  SEND_MESSAGES_IN_THREADS(Permission.MESSAGE_SEND_IN_THREADS);

  private final Permission permission;

  NeededPermission(Permission permission) {
    this.permission = permission;
  }

  /** All of them, as Discord writes permissions. */
  static long bits() {
    return Permission.getRaw(Arrays.stream(values()).map(needed -> needed.permission).toList());
  }

  /** The names, as Discord's client shows them, of those that are not among the given bits. */
  static List<String> missingIn(long bits) {
    boolean all = (bits & Permission.ADMINISTRATOR.getRawValue()) != 0;
    return Arrays.stream(values())
        .map(needed -> needed.permission)
        .filter(permission -> !all && (bits & permission.getRawValue()) == 0)
        .map(Permission::getName)
        .toList();
  }
}
