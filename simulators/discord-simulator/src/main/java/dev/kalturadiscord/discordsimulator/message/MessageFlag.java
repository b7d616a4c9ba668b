package dev.kalturadiscord.discordsimulator.message;

/** The message flags the simulator knows; values from Discord's table. */
public final class MessageFlag {
  public static final int SUPPRESS_EMBEDS = 1 << 2;

  /** Seen by one person only. */
  public static final int EPHEMERAL = 1 << 6;

  /** The application has deferred and is "thinking". */
  public static final int LOADING = 1 << 7;

  public static final int SUPPRESS_NOTIFICATIONS = 1 << 12;

  /** Built from components alone (components V2). */
  public static final int COMPONENTS_V2 = 1 << 15;

  private MessageFlag() {}

  public static boolean isSet(int flags, int flag) {
    return (flags & flag) != 0;
  }
}
