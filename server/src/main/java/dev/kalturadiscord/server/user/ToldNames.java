package dev.kalturadiscord.server.user;

import dev.kalturadiscord.server.platform.database.ExpiringRows;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The names that Kaltura was told. After a while they are told again: it may have lost them. */
@Singleton
final class ToldNames implements ExpiringRows {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  ToldNames(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether Kaltura was told this name of this person, and none since. */
  boolean has(String userId, String name) {
    return transactions.read(
        entities ->
            !entities
                .createNativeQuery(
                    "select 1 from kaltura_user where user_id = :user and display_name = :name")
                .setParameter("user", userId)
                .setParameter("name", name)
                .getResultList()
                .isEmpty());
  }

  /** Kaltura was told this name just now. */
  void add(String userId, String name) {
    transactions.run(
        entities ->
            entities
                .createNativeQuery(
                    """
                    insert into kaltura_user (user_id, display_name, told_at)
                    values (:user, :name, :now)
                    on conflict (user_id) do update
                    set display_name = excluded.display_name, told_at = excluded.told_at
                    """)
                .setParameter("user", userId)
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate());
  }

  @Override
  public int deleteExpired(EntityManager entities, Instant now) {
    return entities
        .createNativeQuery("delete from kaltura_user where told_at < :time")
        .setParameter("time", now.minus(KEPT))
        .executeUpdate();
  }
}
