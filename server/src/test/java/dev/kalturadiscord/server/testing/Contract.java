package dev.kalturadiscord.server.testing;

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

/** Holds exchanges against the contract as it is shipped. */
final class Contract {

  private static final String DESCRIPTION = "/META-INF/openapi.yaml";

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
    OpenApiInteractionValidator validator = path.startsWith("/api/v1") ? API : BESIDE;
    URI uri = URI.create(path);
    Request.Method verb = Request.Method.valueOf(method);
    SimpleResponse.Builder answer =
        SimpleResponse.Builder.status(response.statusCode()).withBody(response.body());
    response.headers().map().forEach((name, values) -> answer.withHeader(name, values));
    ValidationReport report =
        response.statusCode() < 400
            ? validator.validate(request(verb, uri, sent, sentBody), answer.build())
            : validator.validateResponse(uri.getPath(), verb, answer.build());
    List<ValidationReport.Message> problems =
        report.getMessages().stream()
            .filter(m -> m.getLevel() == ValidationReport.Level.ERROR)
            .filter(m -> !isRefusalOfUnknownOperation(m, response.statusCode()))
            .filter(m -> !isDigitsInAForm(m, sent))
            .toList();
    if (!problems.isEmpty()) {
      throw new AssertionError(
          "%s %s -> %d breaks the contract: %s%n%s"
              .formatted(method, path, response.statusCode(), problems, response.body()));
    }
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
  private static boolean isDigitsInAForm(ValidationReport.Message m, HttpHeaders sent) {
    return m.getKey().equals("validation.request.body.schema.type")
        && sent.firstValue("Content-Type").orElse("").equals("application/x-www-form-urlencoded");
  }

  private static boolean isRefusalOfUnknownOperation(ValidationReport.Message m, int status) {
    return (status == 404 || status == 405) && NO_SUCH_OPERATION.contains(m.getKey());
  }
}
