package dev.kalturadiscord.server.client;

import dev.kalturadiscord.server.platform.database.MappedClasses;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables of this feature. */
@Singleton
public final class ClientEntities implements MappedClasses {

  @Override
  public List<Class<?>> classes() {
    return List.of(ApiClient.class, ClientSecret.class);
  }
}
