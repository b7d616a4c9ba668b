package dev.kalturadiscord.server.kaltura;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What lets one person into one room.
 *
 * @param userId Kaltura user
 * @param roomId entry id
 * @param host whether with the rights of a host
 */
record Admission(String userId, String roomId, PersonName name, boolean host) {

  /** Keeps a session from every call of API v3: one that only enters rooms needs none. */
  static final String NO_CALLS = "actionslimit";

  static final String NO_CALLS_VALUE = "-1";

  /** What KAF reads in the session, in order; without {@link #NO_CALLS}. */
  Map<String, String> privileges() {
    Map<String, String> privileges = new LinkedHashMap<>();
    privileges.put("userId", userId);
    privileges.put("entryId", roomId);
    privileges.put("firstName", name.first());
    if (!name.last().isEmpty()) {
      privileges.put("lastName", name.last());
    }
    privileges.put("role", host ? "adminRole" : "viewerRole");
    privileges.put("roomModerator", host ? "1" : "0");
    privileges.put("chatModerator", host ? "1" : "0");
    return privileges;
  }
}
