package dev.kalturadiscord.server.kaltura;

import java.util.Locale;

/** The ways in which Kaltura holds meetings. */
public enum ProviderName {
  /** Kaltura Rooms: the current product. */
  ROOM,
  /** The older Kaltura Meetings, for accounts that still have them. */
  KME;

  /** As in settings and tables. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
