package dev.kalturadiscord.server.platform.ratelimit;

import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses requests that are beyond a limit. After the token check, so that nobody's good token
 * suffers from the bad ones that others send from the same address.
 */
@Provider
@Singleton
@Priority(Priorities.AUTHENTICATION + 500)
public final class RateLimitFilter implements ContainerRequestFilter {

  private final RequestCount count;

  @Inject
  RateLimitFilter(RequestCount count) {
    this.count = count;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    ProvenClient.forget();
    count
        .of(request)
        .filter(standing -> !standing.allowed())
        .ifPresent(beyond -> request.abortWith(ProblemResponses.of(beyond.refusal())));
  }
}
