package dev.kalturadiscord.discordsimulator.world;

import java.util.List;

/** The permission bits the simulation uses; values from Discord's permission table. */
public enum Permission {
  CREATE_INSTANT_INVITE(0),
  KICK_MEMBERS(1),
  BAN_MEMBERS(2),
  ADMINISTRATOR(3),
  ADD_REACTIONS(6),
  VIEW_AUDIT_LOG(7),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  USE_EXTERNAL_EMOJIS(18),
  CONNECT(20),
  SPEAK(21),
  MUTE_MEMBERS(22),
  DEAFEN_MEMBERS(23),
  MOVE_MEMBERS(24),
  CHANGE_NICKNAME(26),
  MANAGE_NICKNAMES(27),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_EVENTS(33),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  SEND_MESSAGES_IN_THREADS(38),
  USE_EMBEDDED_ACTIVITIES(39),
  MODERATE_MEMBERS(40),
  CREATE_EVENTS(44);

  /** Every permission up to bit 52, which is what an administrator or an owner holds. */
  static final long ALL = (1L << 53) - 1;

  /** What a bot may in a direct message. */
  public static final long IN_DIRECT_MESSAGES =
      of(VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY);

  private final long bit;

  Permission(int position) {
    bit = 1L << position;
  }

  /** Whether it is among these bits. */
  public boolean in(long permissions) {
    return (permissions & bit) != 0;
  }

  static long of(Permission... permissions) {
    return of(List.of(permissions));
  }

  /** The bits of several permissions together. */
  public static long of(Iterable<Permission> permissions) {
    long bits = 0;
    for (Permission permission : permissions) {
      bits |= permission.bit;
    }
    return bits;
  }
}
