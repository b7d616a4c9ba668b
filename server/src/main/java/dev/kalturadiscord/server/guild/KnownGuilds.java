package dev.kalturadiscord.server.guild;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.hibernate.Session;

/**
 * The guilds that use the product. People can log in for these only: otherwise whoever makes a
 * guild of their own would be an administrator here.
 */
@Singleton
public final class KnownGuilds {

  private static final int MOST_REMEMBERED = 10_000;

  private final Transactions transactions;
  private final Clock clock;
  private final Cache<String, Boolean> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  @Inject
  KnownGuilds(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A trusted client brought somebody from this guild. */
  public void saw(String guildId) {
    if (remembered.getIfPresent(guildId) == null) {
      transactions.run(
          entities ->
              entities
                  .createNativeQuery(
                      "insert into guild (id, first_seen_at) values (:id, :now)"
                          + " on conflict (id) do nothing")
                  .setParameter("id", guildId)
                  .setParameter("now", clock.instant())
                  .executeUpdate());
      remembered.put(guildId, true);
    }
  }

  /** Those of the guilds that use the product. */
  public Set<String> among(Collection<String> guildIds) {
    if (guildIds.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        transactions.read(
            entities ->
                entities
                    .unwrap(Session.class)
                    .createNativeQuery("select id from guild where id in (:ids)", String.class)
                    .setParameterList("ids", guildIds)
                    .getResultList()));
  }
}
