package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.platform.database.MappedClasses;
import jakarta.inject.Singleton;
import java.util.List;

/** The table of this feature. */
@Singleton
final class LoginEntities implements MappedClasses {

  @Override
  public List<Class<?>> classes() {
    return List.of(Login.class);
  }
}
