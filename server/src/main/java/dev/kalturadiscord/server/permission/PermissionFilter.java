package dev.kalturadiscord.server.permission;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Decides what the caller of every operation is now, and asks {@link Permissions}. Denies by
 * default: an operation that neither the contract opens to all nor {@link Operation} lists is
 * nobody's.
 */
@Provider
@Singleton
@Priority(Priorities.AUTHORIZATION)
public final class PermissionFilter implements ContainerRequestFilter {

  private final Permissions permissions;
  private final CurrentCallers callers;

  @Context private ResourceInfo resource;

  @Inject
  PermissionFilter(Permissions permissions, CurrentCallers callers) {
    this.permissions = permissions;
    this.callers = callers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    // The generator names methods by operationId.
    Optional<Operation> operation = Operation.of(method.getName());
    if (operation.isPresent()) {
      permissions.check(decideRole(request), operation.get());
    } else if (!isOpen(method)) {
      throw new ProblemException(ProblemCode.FORBIDDEN, "Nobody may do this.");
    }
  }

  /** From here on all see the caller in this role, the audit log too. */
  private Caller decideRole(ContainerRequestContext request) {
    SecurityContext security = request.getSecurityContext();
    if (!(security.getUserPrincipal() instanceof JsonWebToken token)) {
      throw new ProblemException(ProblemCode.UNAUTHORIZED, "Send a valid access token.");
    }
    Caller caller = callers.of(token);
    request.setSecurityContext(new CallerPrincipal(caller).in(security));
    return caller;
  }

  /** Only the generated interfaces can open an operation: they are made of the contract. */
  private static boolean isOpen(Method method) {
    return Stream.of(method.getDeclaringClass().getInterfaces())
        .flatMap(declared -> Stream.of(declared.getMethods()))
        .filter(declared -> declared.getName().equals(method.getName()))
        .anyMatch(declared -> declared.isAnnotationPresent(PermitAll.class));
  }
}
