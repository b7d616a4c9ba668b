package dev.kalturadiscord.kalturasimulator.entry;

/** The two access control profiles of the account, of which every video has one. */
final class AccessControl {
  /** Anybody may watch. */
  static final int OPEN = 3_100_001;

  /** Only a session that names the entry, or one of type ADMIN, may watch. */
  static final int RESTRICTED = 3_100_002;

  private AccessControl() {}

  static boolean exists(long id) {
    return id == OPEN || id == RESTRICTED;
  }
}
