package dev.kalturadiscord.server.delivery;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The messages in the database. A guild's id keeps everybody else's out; null is for those who
 * write in all guilds.
 */
@Singleton
final class MeetingMessages {

  /** Of meetings that people see: others have no room yet, or are being removed. */
  private static final String VISIBLE =
      """
      from meeting_message d join meeting m on m.id = d.meeting_id
      where d.due_at is not null
        and (m.pending_work is null or m.pending_work not in ('creation', 'purge'))
      """;

  private static final String OF_GUILD = " and (:everywhere or d.guild_id = :guild) ";

  private static final String DUE_NOW =
      " and d.due_at <= :now and (d.leased_until is null or d.leased_until <= :now) ";

  /** The longest due ones that nobody has, locked; those that others look at are left out. */
  List<MeetingMessage> lockDue(
      EntityManager entities, @Nullable String guildId, int most, Instant now) {
    Query query =
        entities.createNativeQuery(
            "select d.* "
                + VISIBLE
                + DUE_NOW
                + OF_GUILD
                + "order by d.due_at limit :most for update of d skip locked",
            MeetingMessage.class);
    @SuppressWarnings("unchecked") // a native query gives the entity it was asked for
    List<MeetingMessage> due =
        ofGuild(query, guildId).setParameter("now", now).setParameter("most", most).getResultList();
    return due;
  }

  /**
   * When the next one can be leased if nothing happens; empty when none can by then.
   *
   * @param latest of no interest later; keeps it from looking at all that is due some day
   */
  Optional<Instant> nextDueAt(EntityManager entities, @Nullable String guildId, Instant latest) {
    Query query =
        entities.createNativeQuery(
            "select min(greatest(d.due_at, d.leased_until)) "
                + VISIBLE
                + " and d.due_at <= :latest "
                + OF_GUILD,
            Instant.class);
    return Optional.ofNullable(
        (Instant) ofGuild(query, guildId).setParameter("latest", latest).getSingleResultOrNull());
  }

  private static Query ofGuild(Query query, @Nullable String guildId) {
    return query
        .setParameter("everywhere", guildId == null)
        .setParameter("guild", guildId == null ? "" : guildId);
  }

  /** How many are due that nobody has. */
  long countDue(EntityManager entities, Instant now) {
    return (Long)
        entities
            .createNativeQuery("select count(*) " + VISIBLE + DUE_NOW, Long.class)
            .setParameter("now", now)
            .getSingleResult();
  }

  /**
   * One of the guild, locked. Callers send any text as an id; only ids of ours get to PostgreSQL.
   */
  Optional<MeetingMessage> lock(EntityManager entities, @Nullable String guildId, String id) {
    return Optional.of(id)
        .filter(MeetingMessage::isId)
        .map(known -> entities.find(MeetingMessage.class, known, LockModeType.PESSIMISTIC_WRITE))
        .filter(message -> guildId == null || guildId.equals(message.guildId()));
  }

  /** The one that was written under a key; nobody else writes under that key meanwhile. */
  Optional<MeetingMessage> lockKey(
      EntityManager entities, String guildId, String owner, String key) {
    entities
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:who, 0))) l")
        .setParameter("who", "message/" + guildId + "/" + owner + "/" + key)
        .getSingleResult();
    return entities
        .createQuery(
            """
            select d from MeetingMessage d
            where d.guildId = :guild and d.owner = :owner and d.requestKey = :key
            """,
            MeetingMessage.class)
        .setParameter("guild", guildId)
        .setParameter("owner", owner)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }
}
