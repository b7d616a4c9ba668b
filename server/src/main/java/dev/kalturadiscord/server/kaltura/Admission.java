package dev.kalturadiscord.server.kaltura;

import java.util.LinkedHashMap;
import java.util.Map;

/** What lets one person into one meeting. */
sealed interface Admission {

  /** Keeps a session from every call of API v3: one that only enters rooms needs none. */
  String NO_CALLS = "actionslimit";

  String NO_CALLS_VALUE = "-1";

  Visitor visitor();

  /** What KAF reads in the session, in order; without {@link #NO_CALLS}. */
  Map<String, String> privileges();

  /** Whose session it is. */
  default String userId() {
    return visitor().userId();
  }

  /**
   * Into a Kaltura Room.
   *
   * @param roomId entry id
   */
  record ToRoom(Visitor visitor, String roomId) implements Admission {

    @Override
    public Map<String, String> privileges() {
      Map<String, String> privileges = new LinkedHashMap<>();
      privileges.put("userId", visitor.userId());
      privileges.put("entryId", roomId);
      privileges.putAll(visitor.privileges());
      privileges.put("roomModerator", visitor.host() ? "1" : "0");
      privileges.put("chatModerator", visitor.host() ? "1" : "0");
      return privileges;
    }
  }

  /** Into the room of a schedule event, as the older Kaltura Meetings have it. */
  record ToEvent(Visitor visitor, long scheduleEventId) implements Admission {

    private static final String INSTRUCTOR = "0";
    private static final String ATTENDEE = "3";

    @Override
    public Map<String, String> privileges() {
      Map<String, String> privileges = new LinkedHashMap<>();
      privileges.put("eventId", String.valueOf(scheduleEventId));
      privileges.putAll(visitor.privileges());
      privileges.put("userContextualRole", visitor.host() ? INSTRUCTOR : ATTENDEE);
      return privileges;
    }
  }
}
