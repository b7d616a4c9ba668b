package dev.kalturadiscord.server.joinlink;

import dev.kalturadiscord.server.platform.database.MappedClasses;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables of this feature. */
@Singleton
final class JoinEntities implements MappedClasses {

  @Override
  public List<Class<?>> classes() {
    return List.of(JoinTicket.class);
  }
}
