package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.platform.database.MappedClasses;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables of this feature. */
@Singleton
final class MeetingEntities implements MappedClasses {

  @Override
  public List<Class<?>> classes() {
    return List.of(Meeting.class, IdempotencyKey.class, IdempotencyKey.Owner.class);
  }
}
