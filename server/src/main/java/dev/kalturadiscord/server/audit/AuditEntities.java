package dev.kalturadiscord.server.audit;

import dev.kalturadiscord.server.platform.database.MappedClasses;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables of this feature. */
@Singleton
final class AuditEntities implements MappedClasses {

  @Override
  public List<Class<?>> classes() {
    return List.of(AuditEvent.class);
  }
}
