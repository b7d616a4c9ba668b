package dev.kalturadiscord.server.configuration;

import dev.kalturadiscord.server.audit.AuditSettings;
import dev.kalturadiscord.server.platform.database.ExpiringRows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Changes are kept as long as the audit log; the last one always is, since it can be undone. */
@Singleton
final class ExpiredChanges implements ExpiringRows {

  private final AuditSettings audit;

  @Inject
  ExpiredChanges(AuditSettings audit) {
    this.audit = audit;
  }

  @Override
  public int deleteExpired(EntityManager entities, Instant now) {
    return entities
        .createNativeQuery(
            """
            delete from guild_configuration_change c
            using guild_configuration g
            where g.guild_id = c.guild_id and c.version < g.version and c.at < :oldest
            """)
        .setParameter("oldest", now.minus(audit.retention()))
        .executeUpdate();
  }
}
