package dev.kalturadiscord.server.platform.ratelimit;

import dev.kalturadiscord.server.platform.address.ClientAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Counts each request once, however often it is asked for. */
@Singleton
final class RequestCount {

  private static final String COUNTED = RequestCount.class.getName();

  private final RateLimits limits;

  @Inject
  RequestCount(RateLimits limits) {
    this.limits = limits;
  }

  /** How the caller of this request stands; empty when no limit applies. */
  Optional<Standing> of(ContainerRequestContext request) {
    Optional<Standing> standing = soFar(request);
    if (request.getProperty(COUNTED) == null) {
      standing =
          request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token
              ? limits.withToken(token)
              : ClientAddress.ofRequest().flatMap(limits::withoutToken);
      request.setProperty(COUNTED, standing);
    }
    return standing;
  }

  /** As {@link #of}, but empty as well when the request was not counted yet. */
  Optional<Standing> soFar(ContainerRequestContext request) {
    return request.getProperty(COUNTED) instanceof Optional<?> counted
        ? counted.map(Standing.class::cast)
        : Optional.empty();
  }
}
