package dev.kalturadiscord.server.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Holds exchanges against the contract as it is shipped. */
public final class Contract {

  private static final String DESCRIPTION = "/META-INF/openapi.yaml";

  static {
    // It tells with each exchange what it does not look at.
    ((Logger) LoggerFactory.getLogger("com.atlassian.oai.validator")).setLevel(Level.WARN);
  }

  private static final OpenApiInteractionValidator API =
      OpenApiInteractionValidator.createFor(DESCRIPTION).build();

  /** Pages and health stand beside the API; the validator does not read servers of single paths. */
  private static final OpenApiInteractionValidator BESIDE =
      OpenApiInteractionValidator.createFor(DESCRIPTION).withBasePathOverride("/").build();

  private static final Set<String> NO_SUCH_OPERATION =
      Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

  private Contract() {}

  /**
   * Fails when the answer is none that the contract knows, or when a request that was accepted is
   * none that it allows.
   */
  static void check(
      String method,
      String path,
      HttpHeaders sent,
      @Nullable String sentBody,
      HttpResponse<String> response) {
    URI uri = URI.create(path);
    SimpleResponse.Builder answer =
        SimpleResponse.Builder.status(response.statusCode()).withBody(response.body());
    response.headers().map().forEach((name, values) -> answer.withHeader(name, values));
    SimpleRequest request = request(Request.Method.valueOf(method), uri, sent, sentBody);
    List<String> problems = objections(request, answer.build());
    if (!problems.isEmpty()) {
      throw new AssertionError(
          "%s %s -> %d breaks the contract: %s%n%s"
              .formatted(method, path, response.statusCode(), problems, response.body()));
    }
    ApiDescription.of(method, path)
        .ifPresent(operation -> SeenStatuses.record(operation.id(), response.statusCode()));
  }

  /** What the contract has against an exchange; of a refused request, against the answer alone. */
  public static List<String> objections(SimpleRequest request, SimpleResponse answer) {
    return answer.getStatus() < 400
        ? errors(validator(request).validate(request, answer), request, answer)
        : objectionsTo(request, answer);
  }

  /** What the contract has against an answer to such a request, whatever it held. */
  public static List<String> objectionsTo(SimpleRequest request, SimpleResponse answer) {
    return errors(
        validator(request).validateResponse(request.getPath(), request.getMethod(), answer),
        request,
        answer);
  }

  private static OpenApiInteractionValidator validator(SimpleRequest request) {
    return request.getPath().startsWith("/api/v1") ? API : BESIDE;
  }

  private static List<String> errors(
      ValidationReport report, SimpleRequest request, SimpleResponse answer) {
    return report.getMessages().stream()
        .filter(m -> m.getLevel() == ValidationReport.Level.ERROR)
        .filter(m -> !isRefusalOfUnknownOperation(m, answer.getStatus()))
        .filter(m -> !isDigitsInAForm(m, request))
        .map(ValidationReport.Message::toString)
        .toList();
  }

  private static SimpleRequest request(
      Request.Method verb, URI uri, HttpHeaders sent, @Nullable String sentBody) {
    SimpleRequest.Builder request = new SimpleRequest.Builder(verb, uri.getPath());
    sent.map().forEach((name, values) -> request.withHeader(name, values));
    if (uri.getQuery() != null) {
      for (String parameter : uri.getQuery().split("&", -1)) {
        int equals = parameter.indexOf('=');
        request.withQueryParam(parameter.substring(0, equals), parameter.substring(equals + 1));
      }
    }
    if (sentBody != null) {
      request.withBody(sentBody);
    }
    return request.build();
  }

  /** The validator takes all digits in forms for numbers, and ids are texts. */
  private static boolean isDigitsInAForm(ValidationReport.Message m, SimpleRequest request) {
    return m.getKey().equals("validation.request.body.schema.type")
        && request.getContentType().filter("application/x-www-form-urlencoded"::equals).isPresent();
  }

  private static boolean isRefusalOfUnknownOperation(ValidationReport.Message m, int status) {
    return (status == 404 || status == 405) && NO_SUCH_OPERATION.contains(m.getKey());
  }
}
