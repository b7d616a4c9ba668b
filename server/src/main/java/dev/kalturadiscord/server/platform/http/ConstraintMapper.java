package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemException.FieldProblem;
import dev.kalturadiscord.server.platform.problem.ProblemResponses;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the contract's limits refuse: parameters with 400, fields of a body with 422. */
@Provider
@Singleton
public final class ConstraintMapper implements ExceptionMapper<ConstraintViolationException> {

  /** Names of parameters in the contract by their names in the generated interfaces. */
  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("limit", "limit"),
          Map.entry("cursor", "cursor"),
          Map.entry("query", "query"),
          Map.entry("width", "width"),
          Map.entry("height", "height"),
          Map.entry("state", "state"),
          Map.entry("operation", "operation"),
          Map.entry("userId", "userId"),
          Map.entry("idempotencyKey", "Idempotency-Key"),
          Map.entry("ifMatch", "If-Match"),
          Map.entry("ifNoneMatch", "If-None-Match"));

  @Override
  public Response toResponse(ConstraintViolationException e) {
    List<FieldProblem> fields = new ArrayList<>();
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      List<Path.Node> nodes = new ArrayList<>();
      violation.getPropertyPath().forEach(nodes::add);
      String pointer = pointer(nodes);
      if (pointer.isEmpty()) {
        return ProblemResponses.of(refusedParameter(nodes.getLast().getName(), violation));
      }
      fields.add(new FieldProblem(pointer, violation.getMessage()));
    }
    fields.sort(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::detail));
    return ProblemResponses.of(ProblemException.invalidFields(fields));
  }

  /** The field below the body as a JSON pointer; empty when a parameter as a whole is meant. */
  private static String pointer(List<Path.Node> nodes) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : nodes) {
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
      if (node.getIndex() != null && !pointer.isEmpty()) {
        pointer.append('/').append(node.getIndex());
      }
    }
    return pointer.toString();
  }

  private static ProblemException refusedParameter(String name, ConstraintViolation<?> violation) {
    String parameter = PARAMETERS.get(name);
    if (parameter == null) {
      return new ProblemException(ProblemCode.MALFORMED_REQUEST, "The body is missing.");
    }
    return violation.getInvalidValue() == null
        ? missing(parameter, violation)
        : ProblemException.invalidParameter(parameter, violation.getMessage());
  }

  private static ProblemException missing(String parameter, ConstraintViolation<?> violation) {
    return switch (parameter) {
      case "Idempotency-Key" ->
          new ProblemException(
              ProblemCode.IDEMPOTENCY_KEY_REQUIRED,
              "Send an Idempotency-Key header that is unique to this wish, for example a UUID.");
      case "If-Match" ->
          new ProblemException(
              ProblemCode.PRECONDITION_REQUIRED,
              "Send the ETag of what you change, as you read it, as If-Match.");
      default -> ProblemException.invalidParameter(parameter, violation.getMessage());
    };
  }
}
