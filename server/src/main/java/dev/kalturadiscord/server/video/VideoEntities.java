package dev.kalturadiscord.server.video;

import dev.kalturadiscord.server.platform.database.MappedClasses;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables of this feature. */
@Singleton
final class VideoEntities implements MappedClasses {

  @Override
  public List<Class<?>> classes() {
    return List.of(WatchTicket.class);
  }
}
