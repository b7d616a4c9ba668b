package dev.kalturadiscord.server.audit;

import dev.kalturadiscord.server.permission.Operation;
import java.util.Set;

/**
 * What the audit log is about: everything that changes something, however it went, and every
 * refusal of anything.
 *
 * <p>Left out are reads that succeed or cannot be understood, and tokens that a client gets for a
 * member it vouches for: one for every click in Discord, and what the member then does is here. So
 * are leases of deliveries and what became of them: the program that writes into Discord asks all
 * the time, and who wanted the message is here.
 */
final class AuditedOperations {

  private static final Set<String> CHANGES =
      Set.of(
          "createMeeting",
          "endMeeting",
          "joinMeeting",
          "shareMeeting",
          "changeMeeting",
          "purgeMeeting",
          "watchVideo",
          "changeConfiguration",
          "resetConfiguration",
          "resetConfigurationSection",
          "undoConfigurationChange",
          "createClient",
          "disableClient",
          "rotateClientSecret",
          "issueToken",
          "refreshToken",
          "revokeToken",
          "exchangeToken");

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;

  private AuditedOperations() {}

  /**
   * Whether a request is one for the log.
   *
   * @param operation an operationId
   * @param status what was answered
   */
  static boolean include(String operation, int status) {
    return switch (status) {
      // Anybody could fill the log with these; they are counted elsewhere.
      case UNAUTHORIZED, TOO_MANY_REQUESTS -> false;
      case FORBIDDEN -> CHANGES.contains(operation) || Operation.of(operation).isPresent();
      default -> CHANGES.contains(operation);
    };
  }
}
