package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.requestid.RequestIdFilter;
import java.util.HashSet;
import java.util.Set;

/** The providers of the API's JAX-RS application. */
public final class HttpProviders {

  private HttpProviders() {}

  /** A new set to which an application adds its resources. */
  public static Set<Class<?>> classes() {
    Set<Class<?>> classes =
        new HashSet<>(
            Set.of(
                RequestIdFilter.class,
                BodyLimitFilter.class,
                ErrorBodyFilter.class,
                FailureMapper.class,
                ParameterMapper.class,
                TimeParameters.class,
                ConstraintMapper.class,
                JsonBody.class));
    classes.addAll(JsonMappers.CLASSES);
    return classes;
  }
}
