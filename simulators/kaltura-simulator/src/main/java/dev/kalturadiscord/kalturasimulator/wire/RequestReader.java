package dev.kalturadiscord.kalturasimulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the parameters of a call: the URL path wins over the query, the query over the body. */
public final class RequestReader {
  private static final String ROOT = "/api_v3";
  private static final String FORM = "application/x-www-form-urlencoded";

  private RequestReader() {}

  /**
   * Reads a call.
   *
   * @param path the undecoded path, from {@code /api_v3} on
   * @param query the undecoded query, null when there is none
   * @throws IllegalArgumentException if a percent sequence is broken
   */
  public static ApiRequest read(
      String path, @Nullable String query, @Nullable String contentType, String body) {
    ObjectNode parameters = bodyParameters(contentType, body);
    if (query != null) {
      merge(parameters, formParameters(query));
    }
    merge(parameters, pathParameters(path));
    return ApiRequest.of(parameters);
  }

  /**
   * Kaltura reads JSON only if the content type is exactly {@code application/json}: with a charset
   * behind it all parameters are missing, without any further sign.
   */
  private static ObjectNode bodyParameters(@Nullable String contentType, String body) {
    if (contentType == null) {
      return Json.object();
    }
    if (contentType.equalsIgnoreCase("application/json")) {
      return Json.parseObject(body.strip()).orElseGet(Json::object);
    }
    boolean isForm = contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
    return isForm ? formParameters(body) : Json.object();
  }

  private static ObjectNode formParameters(String form) {
    ObjectNode parameters = Json.object();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      if (!name.isEmpty()) {
        FormNames.put(parameters, name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static ObjectNode pathParameters(String path) {
    ObjectNode parameters = Json.object();
    List<String> steps =
        Stream.of(path.substring(ROOT.length()).split("/", -1))
            .filter(step -> !step.isEmpty() && !step.equals("index.php"))
            .toList();
    for (int i = 0; i + 1 < steps.size(); i += 2) {
      FormNames.put(parameters, decode(steps.get(i)), decode(steps.get(i + 1)));
    }
    return parameters;
  }

  private static void merge(ObjectNode target, ObjectNode winner) {
    for (var property : winner.properties()) {
      JsonNode present = target.get(property.getKey());
      if (present instanceof ObjectNode deep && property.getValue() instanceof ObjectNode other) {
        merge(deep, other);
      } else {
        target.set(property.getKey(), property.getValue());
      }
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
