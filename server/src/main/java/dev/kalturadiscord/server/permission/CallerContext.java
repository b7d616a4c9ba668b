package dev.kalturadiscord.server.permission;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A request's security context with another principal. */
record CallerContext(SecurityContext original, CallerPrincipal principal)
    implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return principal;
  }

  @Override
  public boolean isUserInRole(String role) {
    return original.isUserInRole(role);
  }

  @Override
  public boolean isSecure() {
    return original.isSecure();
  }

  @Override
  public @Nullable String getAuthenticationScheme() {
    return original.getAuthenticationScheme();
  }
}
