package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.Operation;
import dev.kalturadiscord.server.permission.Permissions;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Ends meetings. Our record ends at once, so nobody can join; Kaltura's follows. */
@Singleton
final class EndMeeting {

  private final Transactions transactions;
  private final Meetings meetings;
  private final Permissions permissions;
  private final KalturaWork work;
  private final Clock clock;

  @Inject
  EndMeeting(
      Transactions transactions,
      Meetings meetings,
      Permissions permissions,
      KalturaWork work,
      Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.permissions = permissions;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Ends a meeting, or cancels it before its start. Of a meeting that is over nothing changes.
   *
   * @throws ProblemException NOT_FOUND in this guild, FORBIDDEN for others than host, moderators
   *     and administrators
   */
  Meeting end(Caller caller, String id) {
    Meeting ended =
        transactions.call(
            entities -> {
              Meeting meeting =
                  meetings
                      .lock(entities, caller.requireGuild(), id)
                      .orElseThrow(MeetingProblems::notFound);
              permissions.checkHost(caller, Operation.END_MEETING, meeting.hostUserId());
              Instant now = clock.instant();
              if (!meeting.isOver(now)) {
                meeting.endedBy(caller instanceof Member member ? member.userId() : null, now);
              }
              return meeting;
            });
    work.lookNow();
    return ended;
  }
}
