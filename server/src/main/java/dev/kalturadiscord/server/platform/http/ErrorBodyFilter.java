package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Gives an error that comes without a body its problem document: the framework's own refusals (no
 * token, wrong role, unknown path, wrong method or media type) are such.
 */
@Provider
@Singleton
@Priority(2000) // before the request id is taken away: response filters run from high to low
public final class ErrorBodyFilter implements ContainerResponseFilter {

  private final String bodies;

  public ErrorBodyFilter() {
    this(MediaType.APPLICATION_JSON);
  }

  /**
   * @param bodies media type of the bodies that are read
   */
  ErrorBodyFilter(String bodies) {
    this.bodies = bodies;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    if (status == 401 && !response.getHeaders().containsKey("WWW-Authenticate")) {
      response.getHeaders().putSingle("WWW-Authenticate", "Bearer");
    }
    if (status < 400 || response.hasEntity()) {
      return;
    }
    ProblemCode code = ProblemCode.ofStatus(status);
    response.setStatus(code.status());
    response.setEntity(
        ProblemResponses.document(code, detail(code, request), List.of()),
        null,
        MediaType.valueOf(ProblemResponses.MEDIA_TYPE));
  }

  private String detail(ProblemCode code, ContainerRequestContext request) {
    return switch (code) {
      case UNAUTHORIZED -> "Send a valid access token: Authorization: Bearer <token>.";
      case FORBIDDEN -> "Your role does not allow this.";
      case NOT_FOUND -> "There is nothing at this path; /openapi describes what there is.";
      case METHOD_NOT_ALLOWED -> request.getMethod() + " is not possible here.";
      case NOT_ACCEPTABLE -> "Accept application/json.";
      case UNSUPPORTED_MEDIA_TYPE ->
          request.getMethod().equals("PATCH")
              ? "Send Content-Type: " + JsonBody.MERGE_PATCH + "."
              : "Send Content-Type: " + bodies + ".";
      case TOO_MANY_REQUESTS -> "Too many requests; try again later.";
      case UNAVAILABLE -> "Not possible at the moment; try again shortly.";
      case INTERNAL_ERROR -> "Something went wrong on our side; the request id helps to find it.";
      default -> "The request cannot be understood.";
    };
  }
}
