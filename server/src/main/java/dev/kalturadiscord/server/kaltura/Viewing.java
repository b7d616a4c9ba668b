package dev.kalturadiscord.server.kaltura;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What lets one person watch one video.
 *
 * @param userId Kaltura user
 * @param videoId entry id
 * @param life how long
 */
record Viewing(String userId, String videoId, Duration life) {

  private static final String VIEW = "sview";
  private static final String VIEW_ANY = VIEW + ":*";

  /** Allows what a player asks the API for, and no other call. */
  private static final String ROLE = "setrole";

  private static final String PLAYER_ROLE = "PLAYBACK_BASE_ROLE";

  /** What an app token for this has to have. */
  static final String OF_TOKEN = VIEW_ANY + "," + ROLE + ":" + PLAYER_ROLE;

  /** All that the session allows. */
  Map<String, String> privileges() {
    Map<String, String> privileges = new LinkedHashMap<>(narrowed());
    privileges.put(ROLE, PLAYER_ROLE);
    return privileges;
  }

  /** What can be asked for on top of an app token that may show all videos. */
  Map<String, String> narrowed() {
    return Map.of(VIEW, videoId);
  }

  /** Whether a session with these privileges allows this and no more, as a player needs it. */
  boolean isExactly(List<String> privileges) {
    return privileges.contains(VIEW + ":" + videoId)
        && privileges.contains(ROLE + ":" + PLAYER_ROLE)
        && !privileges.contains(VIEW_ANY)
        && !privileges.contains("disableentitlement");
  }
}
