package dev.kalturadiscord.server.contract;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.ApiDescription;
import dev.kalturadiscord.server.testing.Contract;
import dev.kalturadiscord.server.testing.RawConnection;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with the answer to a request, if anything is. */
final class FuzzVerdict {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<Integer> OF_NO_OPERATION = Set.of(204, 400, 401, 403, 404, 405, 406);

  private static final int FORBIDDEN = 403;
  private static final Set<String> OF_THE_FRAMEWORK = Set.of("HEAD", "OPTIONS");

  /** What the web server itself answers, before any of our code runs. */
  private static final Set<Integer> OF_HTTP = Set.of(400, 414, 417, 431, 505);

  private static final Pattern INSIDES =
      Pattern.compile("java\\.|jakarta\\.|dev\\.kalturadiscord|org\\.|SQLState|Exception");

  private FuzzVerdict() {}

  /** Empty when all is well. */
  static Optional<String> on(FuzzRequest request, RawConnection.Answer answer) {
    if (isOfTheWebServer(request, answer)) {
      return Optional.empty();
    }
    List<String> objections = new ArrayList<>();
    Optional<ApiDescription.Operation> operation =
        ApiDescription.of(request.method().toUpperCase(Locale.ROOT), request.path());
    if (operation.isPresent()) {
      objections.addAll(objectionsOfTheContract(operation.get(), request, answer));
    } else if (!isOfNoOperation(request, answer)) {
      objections.add("unexpected for no operation");
    }
    if (!isHealth(operation)) {
      if (answer.status() >= 500) {
        objections.add("a failure of the server");
      }
      if (answer.status() >= 400 && !request.method().equals("HEAD")) {
        objections.addAll(objectionsToTheRefusal(answer));
      }
    }
    return objections.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d %s: %s".formatted(answer.status(), answer.header("content-type"), objections));
  }

  /** It says whether others are well, simulators too. */
  private static boolean isHealth(Optional<ApiDescription.Operation> operation) {
    return operation.filter(one -> one.path().startsWith("/health")).isPresent();
  }

  /** Also a path that is written in an odd way can lead to the operation. */
  private static boolean isOfNoOperation(FuzzRequest request, RawConnection.Answer answer) {
    return OF_NO_OPERATION.contains(answer.status())
        || OF_THE_FRAMEWORK.contains(request.method().toUpperCase(Locale.ROOT))
        || request.operation().statuses().contains(answer.status());
  }

  /** It answers without a body, and ends the connection. */
  private static boolean isOfTheWebServer(FuzzRequest request, RawConnection.Answer answer) {
    boolean isBare =
        answer.header("x-request-id").isEmpty() && answer.header("content-type").isEmpty();
    boolean isBeforeUs =
        OF_HTTP.contains(answer.status()) && (!request.isHttp() || answer.isLast());
    return isBare && (isBeforeUs || isOfCrossOrigin(request, answer));
  }

  /** The framework refuses a page of another origin a method that nobody has. */
  private static boolean isOfCrossOrigin(FuzzRequest request, RawConnection.Answer answer) {
    return answer.status() == FORBIDDEN
        && request.method().equals("BREW")
        && request.headers().stream().anyMatch(header -> header.getKey().equals("Origin"));
  }

  private static List<String> objectionsOfTheContract(
      ApiDescription.Operation operation, FuzzRequest request, RawConnection.Answer answer) {
    SimpleResponse.Builder response =
        SimpleResponse.Builder.status(answer.status()).withBody(answer.text());
    Map<String, List<String>> headers = new LinkedHashMap<>();
    answer
        .headers()
        .forEach(
            h -> headers.computeIfAbsent(h.getKey(), n -> new ArrayList<>()).add(h.getValue()));
    headers.forEach(response::withHeader);
    SimpleRequest read = asRead(operation, request);
    if (operation.bodies().containsKey(FORM)) {
      // What a grant does not need, and what is no field, is not looked at (RFC 6749, 3.2).
      return Contract.objectionsTo(read, response.build());
    }
    return Contract.objections(read, response.build()).stream()
        .filter(objection -> answer.status() >= 400 || !isOfTheValidatorAlone(objection, request))
        .toList();
  }

  /**
   * The contract does not ask that nothing is sent beyond what is described, or that what comes is
   * accepted; any kind of body stands for the only one there is; a login with a parameter twice is
   * refused by leading back to the client (302); the framework's health checks say nothing in
   * character sets they do not have; and the validator reads nothing but UTF-8.
   */
  private static boolean isOfTheValidatorAlone(String objection, FuzzRequest request) {
    byte[] body = request.body();
    return objection.contains("No request body is expected")
        || objection.contains("Request Accept header")
        || objection.contains("Request Content-Type header")
        || (objection.contains("Multiple values found")
            && request.operation().id().equals("startLogin"))
        || (objection.contains("no response body found")
            && request.operation().path().startsWith("/health"))
        || (objection.contains("Unable to parse JSON")
            && body != null
            && text(body).matches("(?s).*[\u0000\ufeff\ufffd].*"));
  }

  private static SimpleRequest asRead(ApiDescription.Operation operation, FuzzRequest request) {
    // What stands in the path is any text, but slashes in it would lead the validator astray.
    String path = operation.path().replaceAll("\\{section}", sectionOf(request));
    SimpleRequest.Builder read =
        new SimpleRequest.Builder(
            Request.Method.valueOf(operation.method()), path.replaceAll("\\{[^}]+}", "x"));
    Map<String, List<String>> headers = new LinkedHashMap<>();
    request
        .headers()
        .forEach(
            h -> headers.computeIfAbsent(h.getKey(), n -> new ArrayList<>()).add(h.getValue()));
    headers.forEach(read::withHeader);
    Map<String, List<String>> query = new LinkedHashMap<>();
    request
        .query()
        .forEach(
            q ->
                query
                    .computeIfAbsent(decoded(q.getKey()), n -> new ArrayList<>())
                    .add(decoded(q.getValue())));
    query.forEach(read::withQueryParam);
    byte[] body = request.body();
    if (body != null) {
      read.withBody(withoutNulls(text(body)));
    }
    return read.build();
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A field that is null counts as absent. */
  private static String withoutNulls(String body) {
    JsonNode document = json(body);
    removeNulls(document);
    return document.isObject() ? document.toString() : body;
  }

  private static void removeNulls(JsonNode document) {
    if (document instanceof ObjectNode object) {
      List<String> nulls = new ArrayList<>();
      object
          .properties()
          .forEach(
              field -> {
                if (field.getValue().isNull()) {
                  nulls.add(field.getKey());
                }
              });
      object.remove(nulls);
    }
    document.forEach(FuzzVerdict::removeNulls);
  }

  private static String sectionOf(FuzzRequest request) {
    String last = request.path().substring(request.path().lastIndexOf('/') + 1);
    return last.matches("[a-z]+") ? last : "roles";
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static List<String> objectionsToTheRefusal(RawConnection.Answer answer) {
    String type = answer.header("content-type");
    List<String> objections = new ArrayList<>();
    if (INSIDES.matcher(answer.text()).find()) {
      objections.add("tells of its insides: " + answer.text());
    }
    if (type.startsWith("application/problem+json")) {
      JsonNode problem = json(answer.text());
      if (problem.path("code").asText().isEmpty()
          || problem.path("detail").asText().isEmpty()
          || problem.path("status").asInt() != answer.status()) {
        objections.add("no whole problem document: " + answer.text());
      }
      if (!problem.path("requestId").asText("-").equals(answer.header("x-request-id"))) {
        objections.add("two request ids: " + problem + answer.header("x-request-id"));
      }
    } else if (type.startsWith("application/json")) {
      if (json(answer.text()).path("error").asText().isEmpty()) {
        objections.add("no OAuth error: " + answer.text());
      }
    } else if (!type.startsWith("text/html") || !answer.text().startsWith("<!")) {
      objections.add("no problem document: " + answer.text());
    }
    if (answer.header("x-request-id").isEmpty()) {
      objections.add("no request id");
    }
    return objections;
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      return MAPPER.missingNode();
    }
  }
}
