package dev.kalturadiscord.server.joinlink;

import dev.kalturadiscord.server.configuration.GuildConfigurations;
import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.MeetingProvider;
import dev.kalturadiscord.server.kaltura.MeetingProviders;
import dev.kalturadiscord.server.kaltura.ProviderName;
import dev.kalturadiscord.server.meeting.Meeting;
import dev.kalturadiscord.server.meeting.MeetingProblems;
import dev.kalturadiscord.server.meeting.MeetingState;
import dev.kalturadiscord.server.meeting.Meetings;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.ticket.Tickets;
import dev.kalturadiscord.server.user.Introductions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Personal links into rooms. */
@Singleton
public final class JoinLinks {

  private final Transactions transactions;
  private final Meetings meetings;
  private final MeetingProviders providers;
  private final GuildConfigurations configurations;
  private final Tickets tickets;
  private final Introductions introductions;
  private final Clock clock;

  @Inject
  JoinLinks(
      Transactions transactions,
      Meetings meetings,
      MeetingProviders providers,
      GuildConfigurations configurations,
      Tickets tickets,
      Introductions introductions,
      Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.providers = providers;
    this.configurations = configurations;
    this.tickets = tickets;
    this.introductions = introductions;
    this.clock = clock;
  }

  /**
   * A link for its person.
   *
   * @param url secret until it is used or expires
   */
  public record Link(URI url, Instant expiresAt, JoinRole role) {

    @Override
    public String toString() {
      return "Link[expiresAt=" + expiresAt + ", role=" + role + "]";
    }
  }

  /**
   * Makes a link for the caller: as host for the host, moderators and administrators.
   *
   * @throws ProblemException NOT_FOUND, MEETING_ENDED, or TOO_EARLY before the door opens
   */
  public Link issue(Member caller, String meetingId) {
    Duration window = configurations.of(caller.guildId()).meetings().joinWindow();
    Instant now = clock.instant();
    return transactions.call(
        entities -> {
          Meeting meeting =
              meetings
                  .find(entities, caller.guildId(), meetingId)
                  .orElseThrow(MeetingProblems::notFound);
          checkOpen(meeting, window, now);
          JoinRole role = meeting.isLedBy(caller) ? JoinRole.HOST : JoinRole.ATTENDEE;
          Tickets.Link link =
              tickets.issue(
                  entities,
                  "/j/",
                  (hash, createdAt, expiresAt) ->
                      new JoinTicket(
                          hash,
                          meeting.id(),
                          caller.userId(),
                          caller.displayName(),
                          role,
                          createdAt,
                          expiresAt));
          return new Link(link.url(), link.expiresAt(), role);
        });
  }

  /** What a ticket opens, as far as it is known without Kaltura. */
  private record Entrance(
      String guildId,
      ProviderName provider,
      MeetingProvider.Made room,
      String userId,
      String displayName,
      JoinRole role) {}

  /**
   * Uses a ticket up. When Kaltura fails the ticket stays good.
   *
   * @return the room's address, secret and good for minutes; empty when the ticket is unknown, used
   *     or expired, or the meeting is over
   * @throws KalturaException when Kaltura cannot let anybody in at the moment
   */
  Optional<URI> open(String ticket) {
    return tickets.open(
        JoinTicket.class, ticket, this::entrance, entrance -> Optional.of(roomUrl(entrance)));
  }

  private Optional<Entrance> entrance(EntityManager entities, JoinTicket ticket) {
    Meeting meeting = entities.find(Meeting.class, ticket.meetingId());
    if (meeting == null || meeting.isOver(clock.instant())) {
      return Optional.empty();
    }
    return Optional.of(
        new Entrance(
            meeting.guildId(),
            meeting.provider(),
            meeting.atKaltura(),
            ticket.userId(),
            ticket.displayName(),
            ticket.role()));
  }

  private URI roomUrl(Entrance entrance) {
    introductions.introduce(entrance.guildId(), entrance.userId(), entrance.displayName());
    return providers
        .of(entrance.provider())
        .roomUrl(
            entrance.room(),
            entrance.userId(),
            entrance.displayName(),
            entrance.role() == JoinRole.HOST);
  }

  private static void checkOpen(Meeting meeting, Duration window, Instant now) {
    if (meeting.isOver(now)) {
      throw new ProblemException(
          ProblemCode.MEETING_ENDED,
          meeting.state(now) == MeetingState.CANCELLED
              ? "This meeting was cancelled; nobody can join it."
              : "This meeting has ended; nobody can join it any more.");
    }
    Instant opens = meeting.startsAt().minus(window);
    if (opens.isAfter(now)) {
      throw new ProblemException(
          ProblemCode.TOO_EARLY, "This meeting can be joined from " + opens + " on.");
    }
  }
}
