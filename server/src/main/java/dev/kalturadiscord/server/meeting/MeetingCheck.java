package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.MeetingProvider;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Made;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Seen;
import dev.kalturadiscord.server.kaltura.MeetingProviders;
import dev.kalturadiscord.server.kaltura.ProviderName;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what is done to meetings at Kaltura itself: somebody cancels, deletes or moves the
 * calendar record there. Whoever asks for a meeting never waits for this; when Kaltura cannot be
 * asked, meetings become stale and say so.
 */
@Singleton
final class MeetingCheck {

  private static final Logger log = LoggerFactory.getLogger(MeetingCheck.class);

  private static final int AT_ONCE = 100;

  private final Transactions transactions;
  private final Meetings meetings;
  private final MeetingProviders providers;
  private final MeetingSettings settings;
  private final Clock clock;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("meeting-check").factory());

  @Inject
  MeetingCheck(
      Transactions transactions,
      Meetings meetings,
      MeetingProviders providers,
      MeetingSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.providers = providers;
    this.settings = settings;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    long pause = settings.recoveryInterval().toMillis();
    var unused = rounds.scheduleWithFixedDelay(this::checkAll, pause, pause, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    rounds.shutdownNow();
  }

  private void checkAll() {
    try {
      while (checkSome()) {
        // as long as there are more
      }
    } catch (KalturaException e) {
      log.warn("Kaltura cannot say how meetings are: {}", e.getMessage());
    } catch (RuntimeException e) {
      log.warn("Meetings could not be checked; the next round tries again: {}", e.toString());
    }
  }

  private boolean checkSome() {
    List<Meeting> due = transactions.call(entities -> claim(entities, clock.instant()));
    due.stream().collect(Collectors.groupingBy(Meeting::provider)).forEach(this::check);
    return due.size() == AT_ONCE;
  }

  private List<Meeting> claim(EntityManager entities, Instant now) {
    @SuppressWarnings("unchecked") // a native query gives the entity it was asked for
    List<Meeting> due =
        entities
            .createNativeQuery(
                """
                select * from meeting
                where check_due_at <= :now and ended_at is null and pending_work is null
                  and ends_at > :now
                order by check_due_at
                limit :most
                for update skip locked
                """,
                Meeting.class)
            .setParameter("now", now)
            .setParameter("most", AT_ONCE)
            .getResultList();
    due.forEach(meeting -> meeting.claimCheckUntil(now.plus(settings.checkInterval())));
    return due;
  }

  private void check(ProviderName name, List<Meeting> claimed) {
    MeetingProvider provider = providers.of(name);
    Map<String, Made> made =
        claimed.stream().collect(Collectors.toMap(Meeting::id, Meeting::atKaltura));
    Map<String, Seen> listed = provider.list(made);
    for (Meeting meeting : claimed) {
      Seen seen = listed.get(meeting.id());
      Seen confirmed =
          seen != null && isAsHere(meeting, seen) ? seen : provider.look(meeting.atKaltura());
      transactions.run(entities -> keep(entities, meeting, confirmed));
    }
  }

  /** Nothing is kept of a meeting that was changed here while Kaltura was asked. */
  private void keep(EntityManager entities, Meeting asked, Seen seen) {
    Meeting meeting = meetings.lockAny(entities, asked.id());
    Instant now = clock.instant();
    if (meeting == null
        || meeting.pendingWork() != null
        || meeting.isOver(now)
        || !meeting.plan().equals(asked.plan())) {
      return;
    }
    meeting.checked(now);
    switch (seen) {
      case Seen.Gone() -> {
        log.info("{} was ended at Kaltura", meeting.id());
        meeting.endedAtKaltura(now);
      }
      case Seen.Scheduled(Instant start, Instant end) -> {
        if (!isAsHere(meeting, seen) && end.isAfter(start)) {
          log.info("{} was moved at Kaltura", meeting.id());
          meeting.moveTo(start, end);
        }
      }
    }
  }

  /** Kaltura keeps whole seconds. */
  private static boolean isAsHere(Meeting meeting, Seen seen) {
    return seen instanceof Seen.Scheduled(Instant start, Instant end)
        && start.equals(meeting.startsAt().truncatedTo(ChronoUnit.SECONDS))
        && end.equals(meeting.endsAt().truncatedTo(ChronoUnit.SECONDS));
  }
}
