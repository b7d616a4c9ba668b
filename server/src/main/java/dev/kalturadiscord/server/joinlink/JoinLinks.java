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
import dev.kalturadiscord.server.platform.crypto.RandomText;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.user.Introductions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Personal links into rooms. What we hand out is a ticket of ours; the Kaltura session is made when
 * it is opened, so that no session ever stands in a message.
 */
@Singleton
public final class JoinLinks {

  private final Transactions transactions;
  private final Meetings meetings;
  private final MeetingProviders providers;
  private final GuildConfigurations configurations;
  private final Introductions introductions;
  private final JoinSettings settings;
  private final Clock clock;

  @Inject
  JoinLinks(
      Transactions transactions,
      Meetings meetings,
      MeetingProviders providers,
      GuildConfigurations configurations,
      Introductions introductions,
      JoinSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.providers = providers;
    this.configurations = configurations;
    this.introductions = introductions;
    this.settings = settings;
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
    String ticket = RandomText.next();
    return transactions.call(
        entities -> {
          Meeting meeting =
              meetings
                  .find(entities, caller.guildId(), meetingId)
                  .orElseThrow(MeetingProblems::notFound);
          checkOpen(meeting, window, now);
          JoinRole role = meeting.isLedBy(caller) ? JoinRole.HOST : JoinRole.ATTENDEE;
          Instant expiresAt = now.plus(settings.ticketLife());
          entities.persist(
              new JoinTicket(
                  Sha256.of(ticket),
                  meeting.id(),
                  caller.userId(),
                  caller.displayName(),
                  role,
                  now,
                  expiresAt));
          return new Link(URI.create(settings.publicBaseUrl() + "/j/" + ticket), expiresAt, role);
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
   * Uses a ticket up. When Kaltura fails the ticket stays good. Should this program end before it
   * knows, the ticket counts as used: the person asks for another one.
   *
   * @return the room's address, secret and good for minutes; empty when the ticket is unknown, used
   *     or expired, or the meeting is over
   * @throws KalturaException when Kaltura cannot let anybody in at the moment
   */
  Optional<URI> open(String ticket) {
    byte[] hash = Sha256.of(ticket);
    return transactions
        .call(entities -> use(entities, hash))
        .map(entrance -> roomUrl(hash, entrance));
  }

  private Optional<Entrance> use(EntityManager entities, byte[] ticketHash) {
    Instant now = clock.instant();
    JoinTicket ticket = entities.find(JoinTicket.class, ticketHash, LockModeType.PESSIMISTIC_WRITE);
    if (ticket == null || !ticket.isGood(now)) {
      return Optional.empty();
    }
    Meeting meeting = entities.find(Meeting.class, ticket.meetingId());
    if (meeting == null || meeting.isOver(now)) {
      return Optional.empty();
    }
    ticket.use(now);
    return Optional.of(
        new Entrance(
            meeting.guildId(),
            meeting.provider(),
            meeting.atKaltura(),
            ticket.userId(),
            ticket.displayName(),
            ticket.role()));
  }

  private URI roomUrl(byte[] ticketHash, Entrance entrance) {
    introductions.introduce(entrance.guildId(), entrance.userId(), entrance.displayName());
    try {
      return providers
          .of(entrance.provider())
          .roomUrl(
              entrance.room(),
              entrance.userId(),
              entrance.displayName(),
              entrance.role() == JoinRole.HOST);
    } catch (RuntimeException e) {
      giveBack(ticketHash, e);
      throw e;
    }
  }

  private void giveBack(byte[] ticketHash, RuntimeException reason) {
    try {
      transactions.run(
          entities -> {
            JoinTicket ticket =
                entities.find(JoinTicket.class, ticketHash, LockModeType.PESSIMISTIC_WRITE);
            if (ticket != null) {
              ticket.giveBack();
            }
          });
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
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
