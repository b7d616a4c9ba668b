package dev.kalturadiscord.server.kaltura;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A person at the door of a meeting.
 *
 * @param userId Kaltura user
 * @param host whether with the rights of a host
 */
record Visitor(String userId, PersonName name, boolean host) {

  /** The name and role, as every kind of room reads them in a session. */
  Map<String, String> privileges() {
    Map<String, String> privileges = new LinkedHashMap<>();
    privileges.put("firstName", name.first());
    if (!name.last().isEmpty()) {
      privileges.put("lastName", name.last());
    }
    privileges.put("role", host ? "adminRole" : "viewerRole");
    return privileges;
  }
}
