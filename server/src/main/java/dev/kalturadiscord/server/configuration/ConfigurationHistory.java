package dev.kalturadiscord.server.configuration;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The changes in the database. */
@Singleton
final class ConfigurationHistory {

  /** Changes that made versions below one, newest first. */
  List<ConfigurationChange> page(EntityManager entities, String guildId, long below, int limit) {
    return entities
        .createQuery(
            "select c from ConfigurationChange c where c.guildId = :guild and c.version < :below"
                + " order by c.version desc",
            ConfigurationChange.class)
        .setParameter("guild", guildId)
        .setParameter("below", below)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The last change of a guild. */
  Optional<ConfigurationChange> last(EntityManager entities, String guildId) {
    return page(entities, guildId, Long.MAX_VALUE, 1).stream().findFirst();
  }
}
