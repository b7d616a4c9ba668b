package dev.kalturadiscord.server.platform.ratelimit;

import dev.kalturadiscord.server.platform.address.ClientAddress;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Tells callers how they stand, and counts what was refused before the limits were asked: no or a
 * bad token (401), a wrong role (403), a wrong method or media type. Beyond the limit, such a
 * refusal becomes 429.
 */
@Provider
@Singleton
@Priority(2100) // before ErrorBodyFilter: response filters run from high to low
public final class RateLimitAnswers implements ContainerResponseFilter {

  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Not 404: without a matching path the request goes on to others, health for example. */
  private static final Set<Integer> REFUSED_BEFORE = Set.of(403, 405, 406, 415);

  private final RequestCount count;
  private final RateLimits limits;
  private final FailedAuthentications failures;
  private final MetricRegistry metrics;

  @Inject
  RateLimitAnswers(
      RequestCount count,
      RateLimits limits,
      FailedAuthentications failures,
      MetricRegistry metrics) {
    this.count = count;
    this.limits = limits;
    this.failures = failures;
    this.metrics = metrics;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    standing(request, response.getStatus())
        .ifPresent(
            standing -> {
              if (!standing.allowed()) {
                refuse(response, standing);
              }
              response.getHeaders().putSingle("RateLimit-Policy", standing.policyHeader());
              response.getHeaders().putSingle("RateLimit", standing.limitHeader());
            });
  }

  private Optional<Standing> standing(ContainerRequestContext request, int status) {
    if (status == UNAUTHORIZED) {
      return failure(count.soFar(request));
    }
    return (REFUSED_BEFORE.contains(status) ? count.of(request) : count.soFar(request))
        .or(() -> count.afterAnswer(request));
  }

  private Optional<Standing> failure(Optional<Standing> asRequest) {
    Optional<Standing> asFailure =
        ClientAddress.ofRequest()
            .flatMap(
                address -> {
                  failures.count(address);
                  return limits.failedToAuthenticate(address);
                });
    return asFailure
        .map(failure -> asRequest.map(failure::orTighter).orElse(failure))
        .or(() -> asRequest);
  }

  private void refuse(ContainerResponseContext response, Standing standing) {
    metrics.counter("rate_limit_refusals", new Tag("policy", standing.policy().text())).inc();
    if (response.getStatus() == TOO_MANY_REQUESTS) {
      return;
    }
    ProblemException refusal = standing.refusal();
    try (Response answer = ProblemResponses.of(refusal)) {
      response.setStatus(answer.getStatus());
      response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
      response
          .getHeaders()
          .putSingle(HttpHeaders.RETRY_AFTER, answer.getHeaderString(HttpHeaders.RETRY_AFTER));
      response.setEntity(answer.getEntity(), null, MediaType.valueOf(ProblemResponses.MEDIA_TYPE));
    }
  }
}
