package dev.kalturadiscord.server.kaltura;

import java.time.Duration;
import java.util.Set;

/**
 * A call, as far as it matters for when and how often it is made.
 *
 * @param service and {@code action}: from our own code, so there are few of them
 * @param longest how long one attempt may take
 * @param repeatable whether doing it twice is the same as doing it once
 */
record FarCall(FarSide side, String service, String action, Duration longest, boolean repeatable) {

  private static final Set<String> REPEATABLE =
      Set.of("get", "list", "search", "update", "cancel", "delete", "start", "end", "ping");

  static FarCall api(String service, String action, Duration longest) {
    // searchEntry, updateStatus, startWidgetSession: the verb comes first
    String verb = action.replaceFirst("[A-Z].*", "");
    return new FarCall(FarSide.API, service, action, longest, REPEATABLE.contains(verb));
  }

  /** Whether it starts a session, for which other calls wait. */
  boolean startsSession() {
    return service.equals("session") || service.equals("appToken");
  }

  /** As in logs and messages. */
  String what() {
    return service + "." + action;
  }

  /**
   * Whether another attempt is right after this failure. What cannot be done twice is only repeated
   * when it is certain that it was not begun.
   */
  boolean mayBeRepeatedAfter(KalturaException failure) {
    return failure instanceof KalturaTrouble
        && (repeatable
            || failure.code().equals("UNREACHABLE")
            || KalturaErrors.meaningOf(failure.code()) == KalturaErrors.Meaning.RATE_LIMIT);
  }
}
