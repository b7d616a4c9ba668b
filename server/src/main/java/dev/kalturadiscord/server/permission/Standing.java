package dev.kalturadiscord.server.permission;

/** As what a caller comes to an operation. */
enum Standing {
  VIEWER,
  MODERATOR,
  ADMINISTRATOR,
  /** The host of the very meeting. */
  HOST,
  /** An API client that acts for itself. */
  SERVICE;

  static Standing of(Caller caller) {
    return switch (caller) {
      case Service service -> SERVICE;
      case Member member -> of(member.role());
    };
  }

  static Standing of(Role role) {
    return switch (role) {
      case VIEWER -> VIEWER;
      case MODERATOR -> MODERATOR;
      case ADMINISTRATOR -> ADMINISTRATOR;
    };
  }
}
