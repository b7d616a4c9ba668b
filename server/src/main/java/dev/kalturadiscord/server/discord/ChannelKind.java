package dev.kalturadiscord.server.discord;

/** What a channel of a guild is for. */
public enum ChannelKind {
  TEXT,
  /** Its messages can be followed from other guilds. */
  ANNOUNCEMENT,
  /** Voice, a category, a forum and whatever else there is. */
  OTHER,
  /** Nobody here can tell: it has to be taken for what it should be. */
  UNKNOWN;

  /** Whether messages can be posted there, as far as is known. */
  public boolean isText() {
    return this != OTHER;
  }

  /** By Discord's number. */
  static ChannelKind of(int type) {
    return switch (type) {
      case 0 -> TEXT;
      case 5 -> ANNOUNCEMENT;
      default -> OTHER;
    };
  }
}
