package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Refuses a parameter that comes twice where the contract knows one value: whichever of them would
 * be taken, the sender may have meant the other.
 */
@Provider
@Singleton
public final class RepeatedParameters implements ContainerRequestFilter {

  private record Single(Set<String> query, Set<String> headers) {}

  private final Map<Method, Single> byMethod = new ConcurrentHashMap<>();

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Single single =
        byMethod.computeIfAbsent(resource.getResourceMethod(), RepeatedParameters::read);
    refuseRepeated(single.headers(), request.getHeaders());
    if (!single.query().isEmpty()) {
      refuseRepeated(single.query(), request.getUriInfo().getQueryParameters());
    }
  }

  private static void refuseRepeated(Set<String> names, MultivaluedMap<String, String> sent) {
    for (String name : names) {
      List<String> values = sent.get(name);
      if (values != null && values.size() > 1) {
        throw ProblemException.invalidParameter(name, "may be sent once only.");
      }
    }
  }

  /** The generated interfaces have the parameters of the contract. */
  private static Single read(Method method) {
    Single single = new Single(new HashSet<>(), new HashSet<>());
    Stream.of(method.getDeclaringClass().getInterfaces())
        .flatMap(declaring -> Stream.of(declaring.getMethods()))
        .filter(declared -> declared.getName().equals(method.getName()))
        .flatMap(declared -> Stream.of(declared.getParameters()))
        .filter(parameter -> parameter.getType() != List.class)
        .forEach(parameter -> add(parameter, single));
    return single;
  }

  private static void add(Parameter parameter, Single single) {
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    if (query != null) {
      single.query().add(query.value());
    }
    HeaderParam header = parameter.getAnnotation(HeaderParam.class);
    if (header != null) {
      single.headers().add(header.value());
    }
  }
}
