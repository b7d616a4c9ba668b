package dev.kalturadiscord.server.audit;

import dev.kalturadiscord.api.model.AuditOutcome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Between the contract's models and ours. */
final class AuditMapper {

  private AuditMapper() {}

  static AuditEvents.Wanted wanted(
      @Nullable String operation,
      @Nullable String userId,
      @Nullable AuditOutcome outcome,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime until) {
    return new AuditEvents.Wanted(
        operation,
        userId,
        outcome == null ? null : Outcome.valueOf(outcome.name()),
        instant(from),
        instant(until));
  }

  static dev.kalturadiscord.api.model.AuditEvent map(AuditEvent event) {
    return new dev.kalturadiscord.api.model.AuditEvent()
        .id(event.id())
        .at(event.at().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
        .userId(event.userId())
        .displayName(event.displayName())
        .clientId(event.clientId())
        .operation(event.operation())
        .target(event.target())
        .outcome(AuditOutcome.valueOf(event.outcome().name()))
        .problem(event.problem())
        .address(event.address())
        .requestId(event.requestId());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
