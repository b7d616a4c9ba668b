package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.MeetingProvider;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings an intent to its end: a meeting with a room, or nothing at all. */
@Singleton
final class RoomMaking {

  private static final Logger log = LoggerFactory.getLogger(RoomMaking.class);

  /** After an unknown outcome Kaltura's index needs some seconds to show what was made. */
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final MeetingProvider provider;
  private final Clock clock;

  @Inject
  RoomMaking(Transactions transactions, MeetingProvider provider, Clock clock) {
    this.transactions = transactions;
    this.provider = provider;
    this.clock = clock;
  }

  /**
   * Makes the room of an intent that the caller has claimed.
   *
   * @param lookFirst whether an earlier attempt may have made it
   * @throws KalturaException after which the intent is gone, if nothing was made, or stays for
   *     another attempt, if that is not known
   */
  Meeting make(Meeting intent, boolean lookFirst) {
    return make(intent, lookFirst, meeting -> {});
  }

  /** As {@link #make(Meeting, boolean)}, for a meeting that nobody waits for. */
  void finish(Meeting intent, Instant unclaimedUntil) {
    make(intent, true, meeting -> meeting.unclaimedUntil(unclaimedUntil));
  }

  private Meeting make(Meeting intent, boolean lookFirst, Consumer<Meeting> onMade) {
    MeetingProvider.Made made;
    try {
      made = provider.create(intent.plan(), lookFirst);
    } catch (KalturaException e) {
      if (e.mayHaveHappened() || lookFirst) {
        log.warn("The room of {} is not known to be made: {}", intent.id(), e.getMessage());
        tryAgainLater(intent.id());
      } else {
        forget(intent.id());
      }
      throw e;
    }
    Optional<Meeting> kept =
        transactions.call(
            entities -> {
              Meeting meeting =
                  entities.find(Meeting.class, intent.id(), LockModeType.PESSIMISTIC_WRITE);
              if (meeting != null && meeting.isBeingMade()) {
                meeting.made(made);
                onMade.accept(meeting);
              }
              return Optional.ofNullable(meeting);
            });
    return kept.orElseThrow(() -> tooLate(intent));
  }

  /** Others gave up on it while Kaltura was still at work: the room is nobody's. */
  private ProblemException tooLate(Meeting intent) {
    provider.undo(intent.plan());
    return new ProblemException(
        ProblemCode.KALTURA_TIMEOUT, "Kaltura took too long; nothing was made, try again.");
  }

  /** Removes what may be at Kaltura, then the intent. */
  void giveUp(Meeting intent) {
    log.warn("Giving up on the room of {}", intent.id());
    provider.undo(intent.plan());
    forget(intent.id());
  }

  void tryAgainLater(String id) {
    transactions.run(
        entities -> {
          Meeting meeting = entities.find(Meeting.class, id, LockModeType.PESSIMISTIC_WRITE);
          if (meeting != null && meeting.isBeingMade()) {
            meeting.claimWorkUntil(clock.instant().plus(LOOK_AGAIN_AFTER));
          }
        });
  }

  private void forget(String id) {
    transactions.run(
        entities ->
            entities
                .createQuery("delete from Meeting m where m.id = :id and m.pendingWork = :creation")
                .setParameter("id", id)
                .setParameter("creation", PendingWork.CREATION)
                .executeUpdate());
  }
}
