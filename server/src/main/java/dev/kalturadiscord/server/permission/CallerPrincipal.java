package dev.kalturadiscord.server.permission;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A caller whose role is the one of this very request, for {@link Caller#of(SecurityContext)}. */
record CallerPrincipal(Caller caller) implements Principal {

  @Override
  public String getName() {
    return caller.id();
  }

  /** The same request, made by this caller. */
  SecurityContext in(SecurityContext request) {
    return new SecurityContext() {
      @Override
      public Principal getUserPrincipal() {
        return CallerPrincipal.this;
      }

      @Override
      public boolean isUserInRole(String role) {
        return caller instanceof Member member && member.role().text().equals(role);
      }

      @Override
      public boolean isSecure() {
        return request.isSecure();
      }

      @Override
      public @Nullable String getAuthenticationScheme() {
        return request.getAuthenticationScheme();
      }
    };
  }
}
