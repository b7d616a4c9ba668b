package dev.kalturadiscord.discordsimulator.world;

/** The kinds of channels that a guild can have here; numbers from Discord's table. */
public enum ChannelKind {
  TEXT(0),
  VOICE(2),
  CATEGORY(4),
  ANNOUNCEMENT(5),
  FORUM(15);

  private final int type;

  ChannelKind(int type) {
    this.type = type;
  }

  int type() {
    return type;
  }
}
