package dev.kalturadiscord.kalturasimulator.ks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Remembers ended sessions, and how many calls were made with sessions that limit them. */
public final class SessionLedger {
  private static final String SESSION_ID = "sessionid";

  private final int partnerId;
  private final Set<String> killed = new HashSet<>();
  private final Map<String, Integer> calls = new HashMap<>();

  public SessionLedger(int partnerId) {
    this.partnerId = partnerId;
  }

  /** Ends the session and, if it has a session id, all sessions with that id. */
  public synchronized void end(Ks ks) {
    killed.add(ks.hash());
    ks.privilege(SESSION_ID).ifPresent(this::endGroup);
  }

  /** Ends all sessions with this session id. */
  public synchronized void endGroup(String sessionId) {
    killed.add(groupHash(sessionId));
  }

  public synchronized boolean isEnded(Ks ks) {
    return killed.contains(ks.hash())
        || ks.privilege(SESSION_ID).filter(id -> killed.contains(groupHash(id))).isPresent();
  }

  /** Counts a call and says the new total. */
  public synchronized int countCall(Ks ks) {
    return calls.merge(ks.hash(), 1, Integer::sum);
  }

  public synchronized void clear() {
    killed.clear();
    calls.clear();
  }

  String groupHash(String sessionId) {
    return Digests.sha1Hex(partnerId + "_" + sessionId);
  }
}
