package dev.kalturadiscord.server.platform.deprecation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriBuilderException;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Marks every answer of a deprecated operation, whether it went well or not. Decided once for each
 * operation at the start: all others have nothing to do with it.
 */
@Provider
@Singleton
public final class DeprecationHeaders implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    notice(resource.getResourceMethod())
        .ifPresent(operation -> context.register(new Marker(operation)));
  }

  private static Optional<DeprecatedOperation> notice(Method method) {
    return Stream.of(method.getDeclaringClass().getInterfaces())
        .flatMap(declared -> Stream.of(declared.getMethods()))
        .filter(declared -> declared.getName().equals(method.getName()))
        .flatMap(declared -> Stream.ofNullable(declared.getAnnotation(DeprecatedOperation.class)))
        .findFirst();
  }

  private static final class Marker implements ContainerResponseFilter {

    private final DeprecationNotice notice;
    private final String successor;

    Marker(DeprecatedOperation operation) {
      this.notice = DeprecationNotice.of(operation);
      this.successor = operation.successor();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      notice.addTo(response.getHeaders(), successorFor(request.getUriInfo()));
    }

    /** About the same thing, where the successor's path names things as this one's does. */
    private Optional<String> successorFor(UriInfo asked) {
      if (successor.isEmpty()) {
        return Optional.empty();
      }
      UriBuilder path = UriBuilder.fromPath(asked.getBaseUri().getRawPath()).path(successor);
      asked
          .getPathParameters()
          .forEach((name, values) -> path.resolveTemplate(name, values.getFirst()));
      try {
        return Optional.of(path.build().getRawPath());
      } catch (IllegalArgumentException | UriBuilderException nothingOfThatName) {
        return Optional.empty();
      }
    }
  }
}
