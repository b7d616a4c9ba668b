package dev.kalturadiscord.server.video;

import dev.kalturadiscord.server.platform.database.ExpiringRows;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Tickets that no longer open a door. */
@Singleton
final class ExpiredTickets implements ExpiringRows {

  @Override
  public int deleteExpired(EntityManager entities, Instant now) {
    return entities
        .createQuery("delete from WatchTicket t where t.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
