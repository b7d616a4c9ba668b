package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.configuration.GuildConfiguration;
import dev.kalturadiscord.server.configuration.GuildConfigurations;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.Permissions;
import dev.kalturadiscord.server.permission.Role;
import dev.kalturadiscord.server.permission.Service;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Says whether and in which words a meeting may be shared with a channel. Posts nothing. */
@Singleton
final class ShareMeeting {

  private final Transactions transactions;
  private final Meetings meetings;
  private final Permissions permissions;
  private final GuildConfigurations configurations;
  private final Clock clock;

  @Inject
  ShareMeeting(
      Transactions transactions,
      Meetings meetings,
      Permissions permissions,
      GuildConfigurations configurations,
      Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.permissions = permissions;
    this.configurations = configurations;
    this.clock = clock;
  }

  /**
   * What is to be posted.
   *
   * @param template the guild's words, with placeholders in them
   * @param mentionsAllowed whether mentions in the template itself may ping
   */
  record Invitation(Meeting meeting, String template, boolean mentionsAllowed) {}

  /**
   * An invitation to a meeting.
   *
   * @throws ProblemException NOT_FOUND in this guild, MEETING_ENDED, FORBIDDEN for those whom the
   *     guild does not let share
   */
  Invitation share(Caller caller, String id) {
    GuildConfiguration configuration = configurations.of(caller.requireGuild());
    Meeting meeting =
        transactions
            .read(entities -> meetings.find(entities, caller.requireGuild(), id))
            .orElseThrow(MeetingProblems::notFound);
    if (!mayShare(caller, meeting, configuration.meetings().sharing())) {
      throw permissions.tooLittle(
          caller,
          least(configuration.meetings().sharing()),
          "This server leaves sharing of meetings to others.");
    }
    if (meeting.isOver(clock.instant())) {
      throw new ProblemException(
          ProblemCode.MEETING_ENDED, "This meeting is over; nobody can join it any more.");
    }
    return new Invitation(
        meeting,
        configuration.notifications().invitation(),
        configuration.meetings().mentionsInShares());
  }

  /** The least role that may share any meeting. */
  private static Role least(GuildConfiguration.Sharing sharing) {
    return switch (sharing) {
      case EVERYONE -> Role.VIEWER;
      case HOST, MODERATORS -> Role.MODERATOR;
      case ADMINISTRATORS -> Role.ADMINISTRATOR;
    };
  }

  private static boolean mayShare(
      Caller caller, Meeting meeting, GuildConfiguration.Sharing sharing) {
    return switch (caller) {
      case Service service -> true;
      case Member member ->
          switch (sharing) {
            case EVERYONE -> true;
            case HOST -> meeting.isLedBy(member);
            case MODERATORS -> member.moderates();
            case ADMINISTRATORS -> member.role() == Role.ADMINISTRATOR;
          };
    };
  }
}
