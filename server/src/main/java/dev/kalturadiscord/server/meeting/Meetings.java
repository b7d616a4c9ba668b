package dev.kalturadiscord.server.meeting;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The meetings in the database. Whatever people ask for goes through a guild: what belongs to
 * another one is not found.
 */
@Singleton
public final class Meetings {

  private static final String VISIBLE = "(m.pendingWork is null or m.pendingWork not in :hidden)";

  /** A meeting that people of the guild can see. */
  public Optional<Meeting> find(EntityManager entities, String guildId, String id) {
    return visible(entities, guildId, id, LockModeType.NONE);
  }

  /** As {@link #find}, locked until the transaction ends. */
  Optional<Meeting> lock(EntityManager entities, String guildId, String id) {
    return visible(entities, guildId, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A meeting of any guild, whether or not people see it, locked; null when it is gone. */
  @Nullable Meeting lockAny(EntityManager entities, String id) {
    return entities.find(Meeting.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Callers send any text as an id; PostgreSQL fails on some, so only ids of ours get there. */
  private static Optional<Meeting> visible(
      EntityManager entities, String guildId, String id, LockModeType lock) {
    return Optional.of(id)
        .filter(Meeting::isId)
        .map(known -> entities.find(Meeting.class, known, lock))
        .filter(meeting -> meeting.guildId().equals(guildId) && !meeting.isHidden());
  }

  /** Those of some meetings of whatever guilds that people can see, by id. */
  public Map<String, Meeting> visible(EntityManager entities, Collection<String> ids) {
    return entities
        .createQuery("select m from Meeting m where m.id in :ids and " + VISIBLE, Meeting.class)
        .setParameter("ids", ids)
        .setParameter("hidden", PendingWork.HIDING)
        .getResultStream()
        .collect(Collectors.toMap(Meeting::id, Function.identity()));
  }

  /**
   * Meetings of a guild, newest first.
   *
   * @param states only these
   * @param before only those with a lesser id, which are older; all when null
   */
  List<Meeting> page(
      EntityManager entities,
      String guildId,
      Set<MeetingState> states,
      @Nullable String before,
      int limit,
      Instant now) {
    var query =
        entities
            .createQuery(
                """
                select m from Meeting m
                where m.guildId = :guild and %s and (%s) %s
                order by m.id desc
                """
                    .formatted(VISIBLE, anyOf(states), before == null ? "" : "and m.id < :before"),
                Meeting.class)
            .setParameter("guild", guildId)
            .setParameter("hidden", PendingWork.HIDING)
            .setMaxResults(limit);
    if (before != null) {
      query.setParameter("before", before);
    }
    if (!states.isEmpty() && !states.equals(Set.of(MeetingState.CANCELLED))) {
      query.setParameter("now", now);
    }
    return query.getResultList();
  }

  private static String anyOf(Set<MeetingState> states) {
    return states.isEmpty()
        ? "1 = 1"
        : String.join(" or ", states.stream().sorted().map(Meetings::condition).toList());
  }

  /** The same rules as {@link Meeting#state}. */
  private static String condition(MeetingState state) {
    return switch (state) {
      case SCHEDULED -> "(m.endedAt is null and m.startsAt > :now and m.endsAt > :now)";
      case LIVE -> "(m.endedAt is null and m.startsAt <= :now and m.endsAt > :now)";
      case ENDED ->
          "((m.endedAt is null and m.endsAt <= :now)"
              + " or (m.endedAt is not null and m.endedAt >= m.startsAt))";
      case CANCELLED -> "(m.endedAt is not null and m.endedAt < m.startsAt)";
    };
  }
}
