package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.kaltura.Deadline;
import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.MeetingProvider;
import dev.kalturadiscord.server.kaltura.MeetingProviders;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
  private final Meetings meetings;
  private final MeetingProviders providers;
  private final Clock clock;

  @Inject
  RoomMaking(
      Transactions transactions, Meetings meetings, MeetingProviders providers, Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.providers = providers;
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
    try {
      return make(intent, lookFirst, meeting -> {});
    } catch (KalturaException e) {
      if (e.mayHaveHappened() || lookFirst) {
        log.warn("The room of {} is not known to be made: {}", intent.id(), e.getMessage());
        tryAgainLater(intent.id());
      } else {
        forget(intent.id());
      }
      throw e;
    }
  }

  /**
   * As {@link #make(Meeting, boolean)}, for a meeting that nobody waits for.
   *
   * @throws KalturaException after which the intent stays as it is
   */
  void finish(Meeting intent, Instant unclaimedUntil) {
    make(intent, true, meeting -> meeting.unclaimedUntil(unclaimedUntil));
  }

  private Meeting make(Meeting intent, boolean lookFirst, Consumer<Meeting> onMade) {
    MeetingProvider.Made made =
        Deadline.within(
            intent.workTime(clock.instant()),
            () -> provider(intent).create(intent.plan(), lookFirst));
    Optional<Meeting> kept =
        transactions.call(
            entities -> {
              Meeting meeting = meetings.lockAny(entities, intent.id());
              if (meeting != null && meeting.isBeingMade()) {
                meeting.made(made, clock.instant());
                onMade.accept(meeting);
              }
              return Optional.ofNullable(meeting);
            });
    return kept.orElseThrow(() -> tooLate(intent));
  }

  /** Others gave up on it while Kaltura was still at work: the room is nobody's. */
  private ProblemException tooLate(Meeting intent) {
    provider(intent).undo(intent.plan());
    return new ProblemException(
        ProblemCode.KALTURA_TIMEOUT, "Kaltura took too long; nothing was made, try again.");
  }

  /** Removes what may be at Kaltura, then the intent. */
  void giveUp(Meeting intent) {
    log.warn("Giving up on the room of {}", intent.id());
    provider(intent).undo(intent.plan());
    forget(intent.id());
  }

  private MeetingProvider provider(Meeting intent) {
    return providers.of(intent.provider());
  }

  private void tryAgainLater(String id) {
    transactions.run(
        entities -> {
          Meeting meeting = meetings.lockAny(entities, id);
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
