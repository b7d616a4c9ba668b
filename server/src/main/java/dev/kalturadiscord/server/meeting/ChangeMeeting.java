package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.kaltura.Deadline;
import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.KalturaProblems;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import dev.kalturadiscord.server.kaltura.MeetingProviders;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Operation;
import dev.kalturadiscord.server.permission.Permissions;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reschedules and renames meetings. Kaltura is told first, since it may refuse. Whatever breaks off
 * leaves the meeting as it was, marked so that {@link KalturaWork} tells Kaltura the same.
 */
@Singleton
final class ChangeMeeting {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Transactions transactions;
  private final Meetings meetings;
  private final Permissions permissions;
  private final MeetingProviders providers;
  private final MeetingSettings settings;
  private final KalturaWork work;
  private final Clock clock;

  @Inject
  ChangeMeeting(
      Transactions transactions,
      Meetings meetings,
      Permissions permissions,
      MeetingProviders providers,
      MeetingSettings settings,
      KalturaWork work,
      Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.permissions = permissions;
    this.providers = providers;
    this.settings = settings;
    this.work = work;
    this.clock = clock;
  }

  /** A meeting as it was, and as it is to be. */
  private record Claimed(Meeting meeting, Plan plan) {

    boolean changesNothing() {
      return plan.equals(meeting.plan());
    }
  }

  /**
   * Changes a meeting.
   *
   * @throws ProblemException NOT_FOUND in this guild, FORBIDDEN for others than host, moderators
   *     and administrators, MEETING_ENDED, IN_PROGRESS while somebody else changes it,
   *     INVALID_FIELD, or what Kaltura did not do; then nothing is changed
   */
  Meeting change(Caller caller, String id, WishedChange wish) {
    Claimed claimed = transactions.call(entities -> claim(entities, caller, id, wish));
    if (claimed.changesNothing()) {
      return claimed.meeting();
    }
    boolean isThere = tellKaltura(claimed);
    return transactions
        .call(
            entities ->
                isThere
                    ? Optional.of(keep(entities, caller, claimed.plan()))
                    : goneAtKaltura(entities, id))
        .orElseThrow(ChangeMeeting::over);
  }

  private Claimed claim(EntityManager entities, Caller caller, String id, WishedChange wish) {
    Meeting meeting = lock(entities, caller, id);
    permissions.checkHost(caller, Operation.CHANGE_MEETING, meeting.hostUserId());
    Instant now = clock.instant();
    checkNotOver(meeting, now);
    if (meeting.pendingWork() != null) {
      throw new ProblemException(
          ProblemCode.IN_PROGRESS,
          "Somebody else is changing this meeting at the moment; try again.",
          SOON,
          null);
    }
    Claimed claimed = new Claimed(meeting, wish.appliedTo(meeting, now));
    if (!claimed.changesNothing()) {
      meeting.isToDo(PendingWork.CHANGE, now.plus(settings.creationLease()));
    }
    return claimed;
  }

  private boolean tellKaltura(Claimed claimed) {
    Meeting meeting = claimed.meeting();
    try {
      return Deadline.within(
          meeting.workTime(clock.instant()),
          () -> providers.of(meeting.provider()).change(meeting.atKaltura(), claimed.plan()));
    } catch (KalturaException e) {
      putBack(meeting.id());
      throw KalturaProblems.problemOf(e);
    }
  }

  /** Kaltura may have taken some of it, even when it refused in the end. */
  private void putBack(String id) {
    transactions.run(
        entities -> {
          Meeting meeting = meetings.lockAny(entities, id);
          if (meeting != null && meeting.pendingWork() == PendingWork.CHANGE) {
            meeting.isToDo(PendingWork.CHANGE, clock.instant());
          }
        });
    work.lookNow();
  }

  private Optional<Meeting> goneAtKaltura(EntityManager entities, String id) {
    Meeting meeting = meetings.lockAny(entities, id);
    Instant now = clock.instant();
    if (meeting != null && !meeting.isOver(now)) {
      meeting.endedAtKaltura(now);
    }
    return Optional.empty();
  }

  private Meeting keep(EntityManager entities, Caller caller, Plan plan) {
    Meeting meeting = lock(entities, caller, plan.meetingId());
    Instant now = clock.instant();
    checkNotOver(meeting, now);
    if (meeting.pendingWork() != PendingWork.CHANGE) {
      // The lease ran out, and the recovery told Kaltura how it was before.
      throw new ProblemException(
          ProblemCode.KALTURA_TIMEOUT, "Kaltura took too long; nothing was changed, try again.");
    }
    meeting.change(plan);
    meeting.checked(now);
    meeting.workDone();
    return meeting;
  }

  private Meeting lock(EntityManager entities, Caller caller, String id) {
    return meetings
        .lock(entities, caller.requireGuild(), id)
        .orElseThrow(MeetingProblems::notFound);
  }

  private static void checkNotOver(Meeting meeting, Instant now) {
    if (meeting.isOver(now)) {
      throw over();
    }
  }

  private static ProblemException over() {
    return new ProblemException(
        ProblemCode.MEETING_ENDED, "This meeting is over and cannot be changed any more.");
  }
}
