package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Removes meetings for good: out of everybody's sight at once, at Kaltura as soon as it can. */
@Singleton
final class PurgeMeeting {

  private final Transactions transactions;
  private final Meetings meetings;
  private final KalturaWork work;
  private final Clock clock;

  @Inject
  PurgeMeeting(Transactions transactions, Meetings meetings, KalturaWork work, Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Removes a meeting.
   *
   * @throws ProblemException NOT_FOUND in this guild, CONFLICT when it is not over
   */
  void purge(Caller caller, String id) {
    transactions.run(
        entities -> {
          Meeting meeting =
              meetings
                  .lock(entities, caller.requireGuild(), id)
                  .orElseThrow(MeetingProblems::notFound);
          Instant now = clock.instant();
          if (!meeting.isOver(now)) {
            throw new ProblemException(
                ProblemCode.CONFLICT, "This meeting is not over; end it before removing it.");
          }
          meeting.isToDo(PendingWork.PURGE, now);
        });
    work.lookNow();
  }
}
