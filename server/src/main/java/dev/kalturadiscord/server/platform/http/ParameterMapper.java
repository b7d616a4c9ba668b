package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.server.ParamException;

/**
 * A parameter of the wrong type is the caller's mistake (400), not an unknown path (404), unless it
 * is a part of the path.
 */
@Provider
@Singleton
public final class ParameterMapper implements ExceptionMapper<ParamException> {

  @Override
  public Response toResponse(ParamException e) {
    if (e instanceof ParamException.PathParamException) {
      return ProblemResponses.of(
          new ProblemException(
              ProblemCode.NOT_FOUND,
              "There is nothing at this path; /openapi describes what there is."));
    }
    return ProblemResponses.of(
        ProblemException.invalidParameter(
            e.getParameterName(), "has a value that is not allowed; see /openapi."));
  }
}
