package dev.kalturadiscord.discordsimulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of the description.
 *
 * @param template the path with its parameters in braces
 * @param queryNames the query parameters that exist
 * @param bodyRequired whether there must be a body
 */
record Operation(
    String id,
    String method,
    String template,
    Pattern pattern,
    List<String> pathNames,
    Set<String> queryNames,
    boolean bodyRequired) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");

  static Operation of(String method, String template, JsonNode path, JsonNode operation) {
    List<String> pathNames = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    Matcher parameters = PARAMETER.matcher(template);
    int end = 0;
    while (parameters.find()) {
      pattern.append(Pattern.quote(template.substring(end, parameters.start()))).append("([^/]+)");
      pathNames.add(parameters.group(1));
      end = parameters.end();
    }
    pattern.append(Pattern.quote(template.substring(end)));
    Set<String> queryNames = new HashSet<>();
    for (JsonNode source : List.of(path, operation)) {
      for (JsonNode parameter : source.path("parameters")) {
        if (parameter.path("in").asText().equals("query")) {
          queryNames.add(parameter.path("name").asText());
        }
      }
    }
    return new Operation(
        operation.path("operationId").asText(),
        method,
        template,
        Pattern.compile(pattern.toString()),
        List.copyOf(pathNames),
        Set.copyOf(queryNames),
        operation.path("requestBody").path("required").asBoolean(false));
  }

  boolean matches(String askedMethod, String path) {
    return method.equals(askedMethod) && pattern.matcher(path).matches();
  }

  /** The path parameters that must be snowflakes and are not. */
  List<String> badSnowflakes(String path) {
    Matcher values = pattern.matcher(path);
    List<String> bad = new ArrayList<>();
    if (values.matches()) {
      for (int i = 0; i < pathNames.size(); i++) {
        if (pathNames.get(i).endsWith("_id") && !values.group(i + 1).matches("[0-9]{1,20}")) {
          bad.add(pathNames.get(i));
        }
      }
    }
    return bad;
  }
}
