package dev.kalturadiscord.server.client;

import dev.kalturadiscord.server.platform.database.ExpiringRows;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Secrets that newer ones have replaced. */
@Singleton
final class ExpiredSecrets implements ExpiringRows {

  @Override
  public int deleteExpired(EntityManager entities, Instant now) {
    return entities
        .createQuery("delete from ClientSecret s where s.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
