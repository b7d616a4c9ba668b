package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.platform.database.ExpiringRows;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Logins that nobody finished in time. */
@Singleton
final class ExpiredLogins implements ExpiringRows {

  @Override
  public int deleteExpired(EntityManager entities, Instant now) {
    return entities
        .createQuery("delete from Login l where l.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
