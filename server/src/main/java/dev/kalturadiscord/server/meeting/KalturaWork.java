package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.MeetingProvider;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does at Kaltura what is still to be done: ends calendar records, and finishes rooms whose making
 * broke off. Any number of servers may run it: each piece of work is claimed by one of them, for a
 * time, after which another may try.
 */
@Singleton
final class KalturaWork {

  private static final Logger log = LoggerFactory.getLogger(KalturaWork.class);

  /** Longer than all calls that one piece of work makes. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  /** How long somebody may take to repeat a command whose answer never came. */
  private static final Duration CLAIMABLE = Duration.ofMinutes(15);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final MeetingProvider provider;
  private final RoomMaking making;
  private final MeetingSettings settings;
  private final Clock clock;
  private final Semaphore wakeUps = new Semaphore(0);
  private @Nullable Thread thread;

  @Inject
  KalturaWork(
      Transactions transactions,
      MeetingProvider provider,
      RoomMaking making,
      MeetingSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.provider = provider;
    this.making = making;
    this.settings = settings;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    thread = Thread.ofVirtual().name("kaltura-work").start(this::run);
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Does not wait for the next round. */
  void lookNow() {
    wakeUps.release();
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        while (doNext()) {
          // as long as there is something
        }
        if (wakeUps.tryAcquire(settings.recoveryInterval().toMillis(), TimeUnit.MILLISECONDS)) {
          wakeUps.drainPermits();
        }
      } catch (InterruptedException stopping) {
        return;
      } catch (RuntimeException e) {
        log.warn("Looking for unfinished work failed: {}", e.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(settings.recoveryInterval().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Claims one piece of due work and does it; false when there was none. */
  private boolean doNext() {
    Optional<Meeting> claimed = transactions.call(entities -> claim(entities, clock.instant()));
    claimed.ifPresent(this::work);
    return claimed.isPresent();
  }

  private static Optional<Meeting> claim(EntityManager entities, Instant now) {
    @SuppressWarnings("unchecked") // a native query gives the entity it was asked for
    List<Meeting> due =
        entities
            .createNativeQuery(
                """
                select * from meeting
                where pending_work is not null and work_due_at <= :now
                order by work_due_at
                limit 1
                for update skip locked
                """,
                Meeting.class)
            .setParameter("now", now)
            .getResultList();
    due.forEach(meeting -> meeting.claimWorkUntil(now.plus(CLAIM)));
    return due.stream().findFirst();
  }

  private void work(Meeting meeting) {
    try {
      if (meeting.isBeingMade()) {
        finishCreation(meeting);
      } else {
        finishEnding(meeting);
      }
    } catch (KalturaException e) {
      log.warn("Unfinished work for {} stays: {}", meeting.id(), e.getMessage());
      claimAgainAfter(meeting.id(), PAUSE_AFTER_FAILURE);
    }
  }

  private void finishCreation(Meeting meeting) {
    Instant now = clock.instant();
    if (meeting.createdAt().plus(settings.giveUpAfter()).isBefore(now)) {
      making.giveUp(meeting);
    } else {
      making.finish(meeting, now.plus(CLAIMABLE));
      log.info("Finished the room of {} that broke off", meeting.id());
    }
  }

  private void finishEnding(Meeting meeting) {
    Instant endedAt = meeting.overAt();
    provider.end(
        meeting.atKaltura(), meeting.hostUserId(), endedAt, endedAt.isBefore(meeting.startsAt()));
    transactions.run(
        entities ->
            Optional.ofNullable(entities.find(Meeting.class, meeting.id()))
                .ifPresent(Meeting::endingDone));
  }

  private void claimAgainAfter(String id, Duration pause) {
    transactions.run(
        entities -> {
          Meeting meeting = entities.find(Meeting.class, id);
          if (meeting != null && meeting.pendingWork() != null) {
            meeting.claimWorkUntil(clock.instant().plus(pause));
          }
        });
  }
}
