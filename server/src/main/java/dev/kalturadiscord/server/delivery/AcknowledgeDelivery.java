package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.server.meeting.Meeting;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notes what became of deliveries. */
@Singleton
final class AcknowledgeDelivery {

  private final Transactions transactions;
  private final MeetingMessages messages;
  private final DeliveryMetrics metrics;
  private final Clock clock;

  @Inject
  AcknowledgeDelivery(
      Transactions transactions, MeetingMessages messages, DeliveryMetrics metrics, Clock clock) {
    this.transactions = transactions;
    this.messages = messages;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * What somebody says who had a delivery.
   *
   * @param messageId Discord's id of the message; of interest only after it was posted
   */
  record Report(String lease, Outcome outcome, @Nullable String messageId) {}

  private enum Noted {
    NOW,
    BEFORE,
    NOT_THEIRS
  }

  /**
   * Ends a lease. Saying the same again changes nothing.
   *
   * @throws ProblemException NOT_FOUND; CONFLICT when somebody else has the delivery by now or had
   *     it since, after which it is due again; INVALID_FIELD when the posted message is not named
   */
  void acknowledge(Caller caller, String id, Report report) {
    Noted noted = transactions.call(entities -> note(entities, caller, id, report));
    switch (noted) {
      case NOW -> metrics.count(report.outcome());
      case BEFORE -> {}
      case NOT_THEIRS ->
          throw new ProblemException(
              ProblemCode.CONFLICT,
              "This lease is not the current one: the delivery was given out again, and is due once"
                  + " more.");
    }
  }

  private Noted note(EntityManager entities, Caller caller, String id, Report report) {
    MeetingMessage message =
        messages
            .lock(entities, caller.guildId(), id)
            .orElseThrow(
                () -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such delivery."));
    Instant now = clock.instant();
    if (message.isDoneWith(report.lease())) {
      return Noted.BEFORE;
    }
    if (!message.isLeasedAs(report.lease())) {
      message.isUncertain(now);
      return Noted.NOT_THEIRS;
    }
    switch (report.outcome()) {
      case DELIVERED -> {
        if (message.messageId() == null && report.messageId() == null) {
          throw ProblemException.invalidField(
              "/messageId", "is required after a post: say which message it is.");
        }
        message.delivered(report.messageId(), nextDueAt(entities, message));
      }
      case GONE -> entities.remove(message);
      case REFUSED, FAILED -> message.notDelivered(report.outcome(), now);
    }
    return Noted.NOW;
  }

  /** When time makes untrue what was leased; null when the meeting was over by then. */
  private static @Nullable Instant nextDueAt(EntityManager entities, MeetingMessage message) {
    return entities
        .find(Meeting.class, message.meetingId())
        .nextStateAt(message.leasedAt())
        .orElse(null);
  }
}
