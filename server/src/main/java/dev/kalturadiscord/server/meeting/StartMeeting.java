package dev.kalturadiscord.server.meeting;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.kalturadiscord.server.configuration.GuildConfigurations;
import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.KalturaProblems;
import dev.kalturadiscord.server.kaltura.MeetingProviders;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.user.Introductions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes meetings so that none is lost and none is doubled: first the intent is written down, then
 * Kaltura is called outside of any transaction, then the result is written down. Whatever dies in
 * between leaves an intent that a repeated request or the {@link KalturaWork} finishes.
 */
@Singleton
final class StartMeeting {

  private static final Duration SOON = Duration.ofSeconds(1);

  /** A start "now" that is repeated is some minutes later. */
  private static final Duration SAME_START = Duration.ofMinutes(20);

  private final Transactions transactions;
  private final RoomMaking making;
  private final LiveChannels channels;
  private final MeetingProviders providers;
  private final Introductions introductions;
  private final GuildConfigurations configurations;
  private final WantedMessages messages;
  private final MeetingSettings settings;
  private final Clock clock;

  @Inject
  StartMeeting(
      Transactions transactions,
      RoomMaking making,
      LiveChannels channels,
      MeetingProviders providers,
      Introductions introductions,
      GuildConfigurations configurations,
      WantedMessages messages,
      MeetingSettings settings,
      Clock clock) {
    this.providers = providers;
    this.transactions = transactions;
    this.making = making;
    this.channels = channels;
    this.introductions = introductions;
    this.configurations = configurations;
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The meeting of a wish.
   *
   * @param created false when an earlier request had made it
   */
  record Started(Meeting meeting, boolean created) {}

  /** What this request has to do for its meeting. */
  private enum Task {
    MAKE,
    FINISH,
    WAIT,
    NOTHING
  }

  private record Intent(Meeting meeting, Task task) {}

  /**
   * Starts or schedules a meeting, or gives the one that an earlier request with this key made.
   *
   * @throws ProblemException IN_PROGRESS while another request is at work on it,
   *     IDEMPOTENCY_KEY_REUSED when the key came with another wish, CHANNEL_BUSY when another
   *     meeting is live where only one is wanted, or what Kaltura did not do
   */
  Started start(Caller caller, String key, Wish wish) {
    StartMessage message =
        new StartMessage(caller, configurations.of(caller.requireGuild()).notifications());
    Intent intent = transactions.call(entities -> intent(entities, caller, key, wish, message));
    return switch (intent.task()) {
      case NOTHING -> new Started(intent.meeting(), false);
      case MAKE -> new Started(make(caller, intent.meeting(), false), true);
      case FINISH -> new Started(make(caller, intent.meeting(), true), true);
      case WAIT -> throw inProgress();
    };
  }

  private static ProblemException inProgress() {
    return new ProblemException(
        ProblemCode.IN_PROGRESS, "This meeting is being made; repeat the call.", SOON, null);
  }

  private Meeting make(Caller caller, Meeting meeting, boolean lookFirst) {
    // A client gives only the id of the host, who gets a name when entering.
    if (caller instanceof Member host) {
      introductions.introduce(host.guildId(), host.userId(), host.displayName());
    }
    try {
      return making.make(meeting, lookFirst);
    } catch (KalturaException e) {
      throw KalturaProblems.problemOf(e);
    }
  }

  private Intent intent(
      EntityManager entities, Caller caller, String key, Wish wish, StartMessage message) {
    String guildId = caller.requireGuild();
    lockHost(entities, guildId, wish.hostUserId());
    Instant now = clock.instant();
    var owner = new IdempotencyKey.Owner(guildId, caller.id(), key);
    IdempotencyKey known = entities.find(IdempotencyKey.class, owner);
    if (known != null) {
      if (!known.requestHash().equals(wish.hash())) {
        throw new ProblemException(
            ProblemCode.IDEMPOTENCY_KEY_REUSED,
            "This Idempotency-Key was used for another meeting; send a new one.");
      }
      // Locked: the recovery claims it, too.
      Meeting meeting =
          entities.find(Meeting.class, known.meetingId(), LockModeType.PESSIMISTIC_WRITE);
      if (meeting == null) {
        throw inProgress(); // its making has just been given up
      }
      return takeOver(meeting, now);
    }
    Optional<Meeting> unfinished = unfinished(entities, guildId, wish, now);
    if (unfinished.isEmpty() && wish.onlyOneLive()) {
      channels.checkFree(entities, guildId, wish);
    }
    Meeting meeting =
        unfinished.orElseGet(
            () -> {
              String id = "mtg_" + UlidCreator.getMonotonicUlid().toLowerCase();
              Meeting made =
                  new Meeting(
                      id,
                      guildId,
                      wish,
                      providers.chosen(),
                      now,
                      now.plus(settings.creationLease()));
              entities.persist(made);
              message.of(made).ifPresent(wanted -> messages.write(entities, wanted));
              return made;
            });
    entities.persist(new IdempotencyKey(owner, wish.hash(), meeting.id(), now));
    return unfinished.isPresent() ? takeOver(meeting, now) : new Intent(meeting, Task.MAKE);
  }

  /** One wish of a person at a time: two at once see each other's intent. */
  private static void lockHost(EntityManager entities, String guildId, String hostUserId) {
    entities
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:who, 0))) l")
        .setParameter("who", guildId + "/" + hostUserId)
        .getSingleResult();
  }

  private Intent takeOver(Meeting meeting, Instant now) {
    if (!meeting.isBeingMade()) {
      meeting.unclaimedUntil(null);
      return new Intent(meeting, Task.NOTHING);
    }
    if (meeting.workLeft(now).isPositive()) {
      return new Intent(meeting, Task.WAIT);
    }
    meeting.claimWorkUntil(now.plus(settings.creationLease()));
    return new Intent(meeting, Task.FINISH);
  }

  /**
   * The same wish of the same person whose outcome nobody was told: somebody whose start broke off
   * types the command again, which Discord hands over as a new interaction with a new key.
   */
  private static Optional<Meeting> unfinished(
      EntityManager entities, String guildId, Wish wish, Instant now) {
    List<Meeting> found =
        entities
            .createQuery(
                """
                select m from Meeting m
                where m.guildId = :guild and m.hostUserId = :host and m.channelId = :channel
                  and m.title = :title and m.type = :type
                  and coalesce(m.description, '') = :description
                  and (m.pendingWork = PendingWork.CREATION or m.unclaimedUntil > :now)
                  and m.endedAt is null
                  and m.startsAt between :earliest and :latest
                order by m.id desc
                """,
                Meeting.class)
            .setParameter("guild", guildId)
            .setParameter("host", wish.hostUserId())
            .setParameter("channel", wish.channelId())
            .setParameter("title", wish.title())
            .setParameter("type", wish.type())
            .setParameter("description", wish.description() == null ? "" : wish.description())
            .setParameter("now", now)
            .setParameter("earliest", wish.startsAt().minus(SAME_START))
            .setParameter("latest", wish.startsAt().plus(SAME_START))
            .setMaxResults(1)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    return found.stream().findFirst();
  }
}
