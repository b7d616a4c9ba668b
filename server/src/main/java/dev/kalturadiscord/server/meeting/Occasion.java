package dev.kalturadiscord.server.meeting;

import java.util.Locale;

/** Why there is a message about a meeting: the name of its event in a guild's notifications. */
public enum Occasion {
  MEETING_START,
  MEETING_SHARE;

  /** As it stands in configurations, in tables and in the contract. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
