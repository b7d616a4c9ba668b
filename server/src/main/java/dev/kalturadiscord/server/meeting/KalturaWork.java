package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.kaltura.Deadline;
import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.MeetingProvider;
import dev.kalturadiscord.server.kaltura.MeetingProviders;
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
import java.util.Objects;
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

  /** How long somebody may take to repeat a command whose answer never came. */
  private static final Duration CLAIMABLE = Duration.ofMinutes(15);

  /** After a first failure; then ever longer. */
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** People may wait for their meeting: whoever repeats the wish is put off until then. */
  private static final Duration LONGEST_PAUSE_OF_CREATION = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final Meetings meetings;
  private final MeetingProviders providers;
  private final RoomMaking making;
  private final MeetingSettings settings;
  private final Clock clock;
  private final Semaphore wakeUps = new Semaphore(0);
  private @Nullable Thread thread;

  @Inject
  KalturaWork(
      Transactions transactions,
      Meetings meetings,
      MeetingProviders providers,
      RoomMaking making,
      MeetingSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.providers = providers;
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

  private Optional<Meeting> claim(EntityManager entities, Instant now) {
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
    due.forEach(meeting -> meeting.claimWorkUntil(now.plus(settings.creationLease())));
    return due.stream().findFirst();
  }

  private void work(Meeting meeting) {
    try {
      switch (Objects.requireNonNull(meeting.pendingWork(), "it was claimed for it")) {
        case CREATION -> finishCreation(meeting);
        case CHANGE -> putBack(meeting);
        case ENDING -> finishEnding(meeting);
        case PURGE -> finishPurge(meeting);
      }
    } catch (KalturaException e) {
      log.warn("Unfinished work for {} stays: {}", meeting.id(), e.getMessage());
      tryAgainLater(meeting.id());
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

  private void putBack(Meeting meeting) {
    boolean isThere =
        Deadline.within(
            meeting.workTime(clock.instant()),
            () -> provider(meeting).change(meeting.atKaltura(), meeting.plan()));
    done(meeting.id(), PendingWork.CHANGE);
    log.info(
        isThere
            ? "Put the calendar record of {} back to what it was"
            : "The calendar record of {} is gone at Kaltura",
        meeting.id());
  }

  private void finishEnding(Meeting meeting) {
    Instant endedAt = meeting.overAt();
    provider(meeting)
        .end(
            meeting.atKaltura(),
            meeting.hostUserId(),
            endedAt,
            endedAt.isBefore(meeting.startsAt()));
    done(meeting.id(), PendingWork.ENDING);
  }

  private void finishPurge(Meeting meeting) {
    provider(meeting).purge(meeting.atKaltura(), meeting.hostUserId());
    transactions.run(
        entities ->
            Optional.ofNullable(meetings.lockAny(entities, meeting.id()))
                .ifPresent(entities::remove));
    log.info("Removed {}", meeting.id());
  }

  private MeetingProvider provider(Meeting meeting) {
    return providers.of(meeting.provider());
  }

  /** Unless something else is to be done by now. */
  private void done(String id, PendingWork work) {
    transactions.run(
        entities -> {
          Meeting meeting = meetings.lockAny(entities, id);
          if (meeting != null && meeting.pendingWork() == work) {
            meeting.workDone();
          }
        });
  }

  private void tryAgainLater(String id) {
    transactions.run(
        entities -> {
          Meeting meeting = meetings.lockAny(entities, id);
          if (meeting != null && meeting.pendingWork() != null) {
            Duration longest = meeting.isBeingMade() ? LONGEST_PAUSE_OF_CREATION : LONGEST_PAUSE;
            Duration pause = pauseAfter(meeting.workFailed());
            meeting.claimWorkUntil(
                clock.instant().plus(pause.compareTo(longest) < 0 ? pause : longest));
          }
        });
  }

  private static Duration pauseAfter(int failures) {
    int doublings = Math.min(failures - 1, 10);
    return SHORTEST_PAUSE.multipliedBy(1L << doublings);
  }
}
