package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.deprecation.DeprecationHeaders;
import dev.kalturadiscord.server.platform.ratelimit.RateLimitAnswers;
import dev.kalturadiscord.server.platform.ratelimit.RateLimitFilter;
import dev.kalturadiscord.server.platform.requestid.RequestIdFilter;
import java.util.HashSet;
import java.util.Set;

/** The providers of the JAX-RS applications. */
public final class HttpProviders {

  private HttpProviders() {}

  /** Those of the API: a new set to which it adds its resources. */
  public static Set<Class<?>> classes() {
    Set<Class<?>> classes = everywhere();
    classes.addAll(
        Set.of(
            ErrorBodyFilter.class,
            FailureMapper.class,
            ParameterMapper.class,
            TimeParameters.class,
            WholeNumbers.class,
            Choices.class,
            RepeatedParameters.class,
            ConstraintMapper.class));
    classes.addAll(JsonMappers.CLASSES);
    return classes;
  }

  /** Those of the pages: a new set to which they add their resources. */
  public static Set<Class<?>> pageClasses() {
    Set<Class<?>> classes = everywhere();
    classes.addAll(Set.of(ProblemMapper.class, PageRequests.class, PageErrors.class));
    return classes;
  }

  private static Set<Class<?>> everywhere() {
    return new HashSet<>(
        Set.of(
            RequestIdFilter.class,
            DeprecationHeaders.class,
            BodyLimitFilter.class,
            RateLimitFilter.class,
            RateLimitAnswers.class,
            JsonBody.class));
  }
}
