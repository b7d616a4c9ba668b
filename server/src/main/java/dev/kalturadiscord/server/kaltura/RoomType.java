package dev.kalturadiscord.server.kaltura;

import java.util.Locale;

/** What a room is made for; selects its template. */
public enum RoomType {
  WEBINAR,
  MEETING,
  CLASSROOM;

  /** As in settings and in the tags of calendar records. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
