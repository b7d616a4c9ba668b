package dev.kalturadiscord.server.audit;

import dev.kalturadiscord.server.platform.database.ExpiringRows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Events that have been kept for as long as the operator wants, the oldest first. */
@Singleton
final class ExpiredEvents implements ExpiringRows {

  /** Bounds the work of one round, for example after the retention was made shorter. */
  static final int MOST_AT_ONCE = 50_000;

  private final AuditSettings settings;

  @Inject
  ExpiredEvents(AuditSettings settings) {
    this.settings = settings;
  }

  @Override
  public int deleteExpired(EntityManager entities, Instant now) {
    sayRetention(entities, "on");
    int deleted =
        entities
            .createNativeQuery(
                """
                delete from audit_event where id in (
                  select id from audit_event where at < :oldest
                  order by at limit :most for update skip locked)
                """)
            .setParameter("oldest", now.minus(settings.retention()))
            .setParameter("most", MOST_AT_ONCE)
            .executeUpdate();
    // What else happens in this transaction must not delete events.
    sayRetention(entities, "off");
    return deleted;
  }

  /** The database lets nobody else delete events. */
  private static void sayRetention(EntityManager entities, String value) {
    entities
        .createNativeQuery("select set_config('audit.retention', :value, true)", String.class)
        .setParameter("value", value)
        .getSingleResult();
  }
}
