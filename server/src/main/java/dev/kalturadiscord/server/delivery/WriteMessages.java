package dev.kalturadiscord.server.delivery;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.kalturadiscord.server.meeting.Occasion;
import dev.kalturadiscord.server.meeting.WantedMessage;
import dev.kalturadiscord.server.meeting.WantedMessages;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps the messages that are wanted. */
@Singleton
final class WriteMessages implements WantedMessages {

  private final MeetingMessages messages;
  private final Clock clock;

  @Inject
  WriteMessages(MeetingMessages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public void write(EntityManager entities, WantedMessage wanted) {
    Optional<MeetingMessage> known =
        wanted.key() == null
            ? Optional.empty()
            : messages.lockKey(
                entities, wanted.meeting().guildId(), wanted.caller().id(), wanted.key());
    if (known.isEmpty()) {
      Instant now = clock.instant();
      // The room is made first; the meeting that appears then makes its message due.
      Instant dueAt = wanted.occasion() == Occasion.MEETING_START ? null : now;
      entities.persist(
          new MeetingMessage(
              "dlv_" + UlidCreator.getMonotonicUlid().toLowerCase(), wanted, dueAt, now));
    } else if (!known.get().isFor(wanted)) {
      throw new ProblemException(
          ProblemCode.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key was used for another meeting or channel; send a new one.");
    }
  }
}
