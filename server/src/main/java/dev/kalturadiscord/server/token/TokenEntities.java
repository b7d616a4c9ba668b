package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.platform.database.MappedClasses;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables of this feature. */
@Singleton
public final class TokenEntities implements MappedClasses {

  @Override
  public List<Class<?>> classes() {
    return List.of(
        RefreshFamily.class, RefreshToken.class, Revocation.class, AuthorizationCode.class);
  }
}
