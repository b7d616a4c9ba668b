package dev.kalturadiscord.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The contract as it is shipped, read as a tree: what operations there are, and what they take. */
public final class ApiDescription {

  private static final String DESCRIPTION = "/META-INF/openapi.yaml";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  private static final JsonNode ROOT = read();
  private static final List<Operation> OPERATIONS = readOperations();

  private ApiDescription() {}

  /**
   * An operation.
   *
   * @param path from the root of the server, with its variables in braces
   * @param isGuarded whether it needs an access token
   * @param statuses the documented ones
   * @param parameters as they are described, of path, query and header
   * @param bodies schemas by media type; empty when it takes no body
   */
  public record Operation(
      String id,
      String method,
      String path,
      boolean isGuarded,
      Set<Integer> statuses,
      List<JsonNode> parameters,
      Map<String, JsonNode> bodies) {

    private boolean matches(String otherMethod, String rawPath) {
      String[] template = path.split("/", -1);
      String[] segments = rawPath.split("/", -1);
      if (!method.equals(otherMethod) || template.length != segments.length) {
        return false;
      }
      for (int i = 0; i < template.length; i++) {
        boolean isVariable = VARIABLE.matcher(template[i]).matches();
        String segment = segments[i].split(";", 2)[0]; // without matrix parameters
        if (isVariable ? segment.isEmpty() : !template[i].equals(segment)) {
          return false;
        }
      }
      return true;
    }

    private long variables() {
      return VARIABLE.matcher(path).results().count();
    }
  }

  /** All of them, in the order of the contract. */
  public static List<Operation> operations() {
    return OPERATIONS;
  }

  /** The one of this id. */
  public static Operation operation(String id) {
    return OPERATIONS.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * The one that a request is for; empty when it is for none.
   *
   * @param path as it is sent, perhaps with a query
   */
  public static Optional<Operation> of(String method, String path) {
    String rawPath = path.split("\\?", 2)[0];
    return OPERATIONS.stream()
        .filter(one -> one.matches(method, rawPath))
        .min(Comparator.comparingLong(Operation::variables));
  }

  /** The node itself, or the one it refers to. */
  public static JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isTextual() ? resolved(ROOT.at(reference.textValue().substring(1))) : node;
  }

  private static JsonNode read() {
    try (InputStream description = ApiDescription.class.getResourceAsStream(DESCRIPTION)) {
      return new YAMLMapper().readTree(description);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Operation> readOperations() {
    List<Operation> operations = new ArrayList<>();
    ROOT.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(
                        method ->
                            operations.add(
                                operation(
                                    path.getKey(),
                                    path.getValue(),
                                    method.getKey(),
                                    method.getValue()))));
    return List.copyOf(operations);
  }

  private static Operation operation(
      String path, JsonNode item, String method, JsonNode operation) {
    JsonNode servers = item.has("servers") ? item.path("servers") : ROOT.path("servers");
    String base = servers.path(0).path("url").asText();
    JsonNode security = operation.path("security");
    Set<Integer> statuses = new TreeSet<>();
    operation
        .path("responses")
        .fieldNames()
        .forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
    List<JsonNode> parameters = new ArrayList<>();
    item.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
    operation.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
    Map<String, JsonNode> bodies = new LinkedHashMap<>();
    resolved(operation.path("requestBody"))
        .path("content")
        .properties()
        .forEach(media -> bodies.put(media.getKey(), resolved(media.getValue().path("schema"))));
    return new Operation(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        base.equals("/") ? path : base + path,
        (security.isMissingNode() ? ROOT.path("security") : security)
            .valueStream()
            .anyMatch(scheme -> scheme.has("bearerToken")),
        statuses,
        List.copyOf(parameters),
        bodies);
  }
}
