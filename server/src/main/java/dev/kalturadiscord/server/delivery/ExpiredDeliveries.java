package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.server.platform.database.ExpiringRows;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/**
 * Messages of meetings that are long over: those that are true for good, and earlier those that
 * nobody could post or edit.
 */
@Singleton
final class ExpiredDeliveries implements ExpiringRows {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration TRIED = Duration.ofDays(7);

  @Override
  public int deleteExpired(EntityManager entities, Instant now) {
    return entities
        .createNativeQuery(
            """
            delete from meeting_message d using meeting m
            where m.id = d.meeting_id
              and ((coalesce(m.ended_at, m.ends_at) < :kept and d.due_at is null)
                or (coalesce(m.ended_at, m.ends_at) < :tried
                  and d.due_at is not null and (d.attempts > 0 or d.message_id is null)))
            """)
        .setParameter("kept", now.minus(KEPT))
        .setParameter("tried", now.minus(TRIED))
        .executeUpdate();
  }
}
