package dev.kalturadiscord.server.recording;

import dev.kalturadiscord.server.platform.database.MappedClasses;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables of this feature. */
@Singleton
final class RecordingEntities implements MappedClasses {

  @Override
  public List<Class<?>> classes() {
    return List.of(Recording.class, Recording.Id.class);
  }
}
