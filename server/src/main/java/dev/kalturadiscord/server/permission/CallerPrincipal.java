package dev.kalturadiscord.server.permission;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A token, and the caller for whom it speaks at the time of this request. */
record CallerPrincipal(JsonWebToken token, Caller caller) implements JsonWebToken {

  @Override
  public String getName() {
    return token.getName();
  }

  @Override
  public Set<String> getClaimNames() {
    return token.getClaimNames();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // the interface wants it so
  public <T> @Nullable T getClaim(String name) {
    return token.getClaim(name);
  }
}
