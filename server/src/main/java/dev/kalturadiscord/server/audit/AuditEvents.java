package dev.kalturadiscord.server.audit;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events in the database. Whoever asks sees those of one guild. */
@Singleton
final class AuditEvents {

  /**
   * Which events are asked for; null leaves a field open.
   *
   * @param from the first instant
   * @param until the first instant that is too late
   */
  record Wanted(
      @Nullable String operation,
      @Nullable String userId,
      @Nullable Outcome outcome,
      @Nullable Instant from,
      @Nullable Instant until) {}

  /**
   * Events of a guild, newest first.
   *
   * @param guildId null for the events that belong to no guild
   * @param before only those with a lesser id, which are older; all when null
   */
  List<AuditEvent> page(
      EntityManager entities,
      @Nullable String guildId,
      Wanted wanted,
      @Nullable String before,
      int limit) {
    // Only the conditions that are asked for: each has an index, and one that might be absent
    // would keep PostgreSQL from using it.
    Conditions conditions = new Conditions(guildId);
    conditions.and("e.operation = :operation", "operation", wanted.operation());
    conditions.and("e.userId = :userId", "userId", wanted.userId());
    conditions.and("e.outcome = :outcome", "outcome", wanted.outcome());
    conditions.and("e.id < :before", "before", before);
    if (wanted.from() != null) {
      conditions.and("e.at >= :from", "from", wanted.from());
      conditions.and("e.id >= :fromId", "fromId", EventId.atLeast(wanted.from()));
    }
    if (wanted.until() != null) {
      conditions.and("e.at < :until", "until", wanted.until());
      conditions.and("e.id < :untilId", "untilId", EventId.atMost(wanted.until()));
    }
    return conditions.query(entities).setMaxResults(limit).getResultList();
  }

  private static final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    Conditions(@Nullable String guildId) {
      text.append("select e from AuditEvent e where ");
      if (guildId == null) {
        text.append("e.guildId is null");
      } else {
        text.append("e.guildId = :guild");
        values.put("guild", guildId);
      }
    }

    void and(String condition, String name, @Nullable Object value) {
      if (value != null) {
        text.append(" and ").append(condition);
        values.put(name, value);
      }
    }

    TypedQuery<AuditEvent> query(EntityManager entities) {
      // By guild first, although it is one: for "is null" PostgreSQL does not see that.
      text.append(" order by e.guildId, e.id desc");
      TypedQuery<AuditEvent> query = entities.createQuery(text.toString(), AuditEvent.class);
      values.forEach(query::setParameter);
      return query;
    }
  }
}
