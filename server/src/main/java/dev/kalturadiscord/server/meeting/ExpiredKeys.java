package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.platform.database.ExpiringRows;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Idempotency keys are remembered for a day, as the contract promises. */
@Singleton
final class ExpiredKeys implements ExpiringRows {

  private static final Duration REMEMBERED = Duration.ofHours(24);

  @Override
  public int deleteExpired(EntityManager entities, Instant now) {
    return entities
        .createQuery("delete from IdempotencyKey k where k.createdAt < :oldest")
        .setParameter("oldest", now.minus(REMEMBERED))
        .executeUpdate();
  }
}
