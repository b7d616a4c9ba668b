package dev.kalturadiscord.server.configuration;

import dev.kalturadiscord.server.platform.database.MappedClasses;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables of this feature that are mapped. */
@Singleton
final class ConfigurationEntities implements MappedClasses {

  @Override
  public List<Class<?>> classes() {
    return List.of(ConfigurationChange.class);
  }
}
