package dev.kalturadiscord.server.platform.problem;

import dev.kalturadiscord.api.model.FieldError;
import dev.kalturadiscord.api.model.Problem;
import dev.kalturadiscord.api.model.Role;
import dev.kalturadiscord.server.platform.requestid.RequestIds;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns failures into problem documents. */
public final class ProblemResponses {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemResponses() {}

  /** The answer for a failure: document, status, Retry-After. */
  public static Response of(ProblemException e) {
    Problem document = document(e.code(), e.detail(), e.fields());
    e.atKaltura()
        .ifPresent(known -> document.kalturaCode(known.code()).kalturaRequestId(known.requestId()));
    e.meetingId().ifPresent(document::meetingId);
    e.allowedRoles().ifPresent(allowed -> add(allowed, document));
    Response.ResponseBuilder response =
        Response.status(e.code().status()).type(MEDIA_TYPE).entity(document);
    e.retryAfter()
        .ifPresent(after -> response.header("Retry-After", Math.max(1, after.toSeconds())));
    return response.build();
  }

  private static void add(ProblemException.AllowedRoles allowed, Problem document) {
    if (allowed.role() != null) {
      document.requiredRole(Role.fromValue(allowed.role()));
    }
    document.allowedRoleIds(allowed.discordRoleIds());
  }

  /** The document alone, with the id of the current request. */
  public static Problem document(
      ProblemCode code, String detail, List<ProblemException.FieldProblem> fields) {
    Problem problem =
        new Problem()
            .type("/problems/" + code.code())
            .title(code.title())
            .status(code.status())
            .detail(detail)
            .code(code.code())
            .requestId(RequestIds.current());
    if (!fields.isEmpty()) {
      problem.errors(
          fields.stream()
              .map(
                  field ->
                      new FieldError()
                          .pointer(field.pointer())
                          .detail(field.detail())
                          .code(field.code()))
              .toList());
    }
    return problem;
  }

  /** The code of an answer's document; empty when the answer carries something else. */
  public static Optional<String> code(@Nullable Object entity) {
    return entity instanceof Problem problem
        ? Optional.ofNullable(problem.getCode())
        : Optional.empty();
  }
}
