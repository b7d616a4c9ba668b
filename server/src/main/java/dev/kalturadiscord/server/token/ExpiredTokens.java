package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.platform.database.ExpiringRows;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Logins, codes and revocations that have had their time, and a day: late reuse is noticed. */
@Singleton
final class ExpiredTokens implements ExpiringRows {

  private static final Duration KEPT = Duration.ofDays(1);

  @Override
  public int deleteExpired(EntityManager entities, Instant now) {
    return List.of("RefreshFamily", "Revocation", "AuthorizationCode").stream()
        .mapToInt(
            entity ->
                entities
                    .createQuery("delete from " + entity + " e where e.expiresAt < :then")
                    .setParameter("then", now.minus(KEPT))
                    .executeUpdate())
        .sum();
  }
}
