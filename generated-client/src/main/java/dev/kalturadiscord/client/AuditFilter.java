package dev.kalturadiscord.client;

import dev.kalturadiscord.client.model.AuditOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the audit log are meant: those for which all holds that is not null.
 *
 * @param operation the operationId, for example {@code endMeeting}
 * @param userId the member who did it
 * @param outcome how it went
 * @param from the first instant
 * @param until the instant after the last
 */
public record AuditFilter(
    @Nullable String operation,
    @Nullable String userId,
    @Nullable AuditOutcome outcome,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** Everything. */
  public static AuditFilter all() {
    return new AuditFilter(null, null, null, null, null);
  }

  /** Of these only what was done by this operation. */
  public AuditFilter ofOperation(String operationId) {
    return new AuditFilter(operationId, userId, outcome, from, until);
  }

  /** Of these only what this member did. */
  public AuditFilter ofUser(String id) {
    return new AuditFilter(operation, id, outcome, from, until);
  }

  /** Of these only what went like this. */
  public AuditFilter withOutcome(AuditOutcome only) {
    return new AuditFilter(operation, userId, only, from, until);
  }

  /** Of these only what was done then or later. */
  public AuditFilter since(Instant first) {
    return new AuditFilter(operation, userId, outcome, first, until);
  }

  /** Of these only what was done before. */
  public AuditFilter before(Instant end) {
    return new AuditFilter(operation, userId, outcome, from, end);
  }
}
