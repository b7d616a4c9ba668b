package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.database.DatabaseFailures;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last resort: whatever failed becomes a problem document, and is logged once if it is ours.
 */
@Provider
@Singleton
public final class FailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger log = LoggerFactory.getLogger(FailureMapper.class);

  @Override
  public Response toResponse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return answer(problem);
      }
      if (cause instanceof WebApplicationException refusal) {
        // Its status and headers (Allow, ...) stay; the body comes from ErrorBodyFilter.
        return Response.fromResponse(refusal.getResponse()).entity(null).build();
      }
    }
    if (DatabaseFailures.isConnectionFailure(failure)) {
      return answer(
          new ProblemException(
              ProblemCode.UNAVAILABLE,
              "The database cannot be reached at the moment; try again shortly.",
              Duration.ofSeconds(3),
              failure));
    }
    log.error("Request failed", failure);
    return ProblemResponses.of(
        new ProblemException(
            ProblemCode.INTERNAL_ERROR,
            "Something went wrong on our side; the request id helps to find it."));
  }

  private static Response answer(ProblemException problem) {
    if (problem.code().status() >= 500) {
      Throwable cause = problem.getCause();
      log.warn("{}: {} ({})", problem.code().code(), problem.detail(), String.valueOf(cause));
    }
    return ProblemResponses.of(problem);
  }
}
