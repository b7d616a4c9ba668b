package dev.kalturadiscord.server.audit;

import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * Records every request that {@link AuditedOperations} include, before its answer is sent. The same
 * for all doors, so that no feature can forget it.
 */
@Provider
@PreMatching
@Singleton
@Priority(100) // sees the finished problem document, and still has the request id
public final class AuditFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private final AuditLog log;

  @Inject
  AuditFilter(AuditLog log) {
    this.log = log;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    AuditTrail.begin();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    AuditTrail trail = AuditTrail.end();
    Outcome outcome = Outcome.ofStatus(response.getStatus());
    Optional<String> operation =
        operation(request).filter(id -> AuditedOperations.include(id, response.getStatus()));
    if (operation.isEmpty() || trail.leavesOut(outcome)) {
      return;
    }
    trail
        .actor()
        .or(() -> caller(request.getSecurityContext()))
        .ifPresent(
            actor ->
                log.record(
                    new Deed(
                        actor,
                        operation.get(),
                        trail.target().or(() -> target(request, response)).orElse(null),
                        outcome,
                        ProblemResponses.code(response.getEntity()).orElse(null))));
  }

  /** The generator names methods by operationId. Empty when the path or its method is unknown. */
  private static Optional<String> operation(ContainerRequestContext request) {
    ResourceMethod matched = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
    return Optional.ofNullable(matched)
        .map(method -> method.getInvocable().getHandlingMethod().getName());
  }

  private static Optional<Actor> caller(SecurityContext security) {
    try {
      return Optional.of(Actor.of(Caller.of(security)));
    } catch (ProblemException nobody) {
      return Optional.empty();
    }
  }

  /** What the path names, else what came of it. */
  private static Optional<String> target(
      ContainerRequestContext request, ContainerResponseContext response) {
    return request.getUriInfo().getPathParameters().values().stream()
        .map(List::getFirst)
        .findFirst()
        .or(() -> Optional.ofNullable(response.getLocation()).map(AuditFilter::lastSegment));
  }

  private static String lastSegment(URI location) {
    return location.getPath().substring(location.getPath().lastIndexOf('/') + 1);
  }
}
