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
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Invites a channel to a meeting: says whether and in which words, others post it. */
@Singleton
final class ShareMeeting {

  private final Transactions transactions;
  private final Meetings meetings;
  private final Permissions permissions;
  private final GuildConfigurations configurations;
  private final ShareChannels channels;
  private final WantedMessages messages;
  private final Clock clock;

  @Inject
  ShareMeeting(
      Transactions transactions,
      Meetings meetings,
      Permissions permissions,
      GuildConfigurations configurations,
      ShareChannels channels,
      WantedMessages messages,
      Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.permissions = permissions;
    this.configurations = configurations;
    this.channels = channels;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A meeting that a channel is invited to.
   *
   * @param channelId where the message is going to be
   */
  record Shared(Meeting meeting, String channelId) {}

  /**
   * Has an invitation posted, once for each key.
   *
   * @param wantedChannelId where to; the meeting's channel when null
   * @throws ProblemException NOT_FOUND in this guild, MEETING_ENDED, FORBIDDEN for those whom the
   *     guild does not let share or for whom nobody vouches, INVALID_FIELD for a channel that the
   *     guild does not have, IDEMPOTENCY_KEY_REUSED when the key came with another meeting or
   *     channel
   */
  Shared share(Caller caller, String id, String key, @Nullable String wantedChannelId) {
    GuildConfiguration configuration = configurations.of(caller.requireGuild());
    Meeting known =
        transactions.read(
            entities ->
                meetings
                    .find(entities, caller.requireGuild(), id)
                    .orElseThrow(MeetingProblems::notFound));
    check(caller, known, configuration.meetings().sharing());
    String channelId = wantedChannelId == null ? known.channelId() : wantedChannelId;
    if (!channelId.equals(known.channelId())) {
      channels.check(caller, channelId);
    }
    return transactions.call(
        entities -> share(entities, caller, id, key, channelId, configuration));
  }

  private Shared share(
      EntityManager entities,
      Caller caller,
      String id,
      String key,
      String channelId,
      GuildConfiguration configuration) {
    // Locked: it cannot be removed meanwhile.
    Meeting meeting =
        meetings.lock(entities, caller.requireGuild(), id).orElseThrow(MeetingProblems::notFound);
    checkNotOver(meeting);
    messages.write(
        entities,
        new WantedMessage(
            meeting,
            Occasion.MEETING_SHARE,
            channelId,
            caller,
            configuration.notifications().invitation(),
            configuration.meetings().mentionsInShares(),
            key));
    return new Shared(meeting, channelId);
  }

  private void check(Caller caller, Meeting meeting, GuildConfiguration.Sharing sharing) {
    if (!mayShare(caller, meeting, sharing)) {
      throw permissions.tooLittle(
          caller, least(sharing), "This server leaves sharing of meetings to others.");
    }
    checkNotOver(meeting);
    if (!caller.mayNameChannels()) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "Share from Discord, in the channel itself: only there it is known whether you may write"
              + " in it.");
    }
  }

  private void checkNotOver(Meeting meeting) {
    if (meeting.isOver(clock.instant())) {
      throw new ProblemException(
          ProblemCode.MEETING_ENDED, "This meeting is over; nobody can join it any more.");
    }
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
