package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.server.platform.database.MappedClasses;
import jakarta.inject.Singleton;
import java.util.List;

/** The table of this feature. */
@Singleton
final class DeliveryEntities implements MappedClasses {

  @Override
  public List<Class<?>> classes() {
    return List.of(MeetingMessage.class);
  }
}
