package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Keeps a second meeting out of a channel, for those who want only one there. */
@Singleton
final class LiveChannels {

  private final Clock clock;

  @Inject
  LiveChannels(Clock clock) {
    this.clock = clock;
  }

  /**
   * Refuses a start for now while another meeting is live in its channel, also one that is still
   * being made. Until the transaction ends nobody else passes for this channel, so that of two at
   * once the second sees the intent of the first. The lock of the host comes before, never after.
   *
   * @throws ProblemException CHANNEL_BUSY with the newest meeting that is in the way
   */
  void checkFree(EntityManager entities, String guildId, Wish wish) {
    if (!wish.isForNow(clock.instant())) {
      return;
    }
    lock(entities, guildId, wish.channelId());
    // Not earlier: whoever was at it before has started a meeting in the meantime.
    live(entities, guildId, wish.channelId(), clock.instant()).stream()
        .findFirst()
        .ifPresent(
            meeting -> {
              throw busy(meeting);
            });
  }

  private static void lock(EntityManager entities, String guildId, String channelId) {
    entities
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:where, 1))) l")
        .setParameter("where", guildId + "#" + channelId)
        .getSingleResult();
  }

  /**
   * What was started for now counts whatever the clock of the server says that started it: its
   * start is before its creation.
   */
  private static List<Meeting> live(
      EntityManager entities, String guildId, String channelId, Instant now) {
    return entities
        .createQuery(
            """
            select m from Meeting m
            where m.guildId = :guild and m.channelId = :channel
              and m.endedAt is null and m.endsAt > :now
              and (m.startsAt <= :now or m.startsAt <= m.createdAt)
              and (m.pendingWork is null or m.pendingWork <> :purge)
            order by m.id desc
            """,
            Meeting.class)
        .setParameter("guild", guildId)
        .setParameter("channel", channelId)
        .setParameter("now", now)
        .setParameter("purge", PendingWork.PURGE)
        .setMaxResults(1)
        .getResultList();
  }

  private static ProblemException busy(Meeting meeting) {
    return new ProblemException(
            ProblemCode.CHANNEL_BUSY,
            "\"%s\" is live in this channel: join it, or confirm that there are to be two by leaving"
                    .formatted(meeting.title())
                + " out onlyOneLive.")
        .becauseOf(meeting.id());
  }
}
