package dev.kalturadiscord.discordsimulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import dev.kalturadiscord.discordsimulator.rest.RequestCheck;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Checks requests against Discord's own OpenAPI 3.1 description. What the description does not hold
 * is not checked: it may have been trimmed to the endpoints of interest.
 */
public final class DescriptionCheck implements RequestCheck {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String DOCUMENT = "urn:discord-api";
  private static final int PROBLEMS_SHOWN = 10;

  /** Taken by Discord on every message endpoint of a webhook, described on one of them only. */
  private static final Set<String> UNDESCRIBED_QUERY = Set.of("wait", "with_components");

  private final Validator validator;
  private final List<Operation> operations;
  private final Set<String> withBody;

  private DescriptionCheck(Validator validator, List<Operation> operations, Set<String> withBody) {
    this.validator = validator;
    this.operations = operations;
    this.withBody = withBody;
  }

  /**
   * Reads a description.
   *
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when it is no OpenAPI description
   */
  public static DescriptionCheck load(Path file) throws IOException {
    JsonNode description = Json.read(Files.readString(file));
    JsonNode schemas = description.path("components").path("schemas");
    if (!description.path("paths").isObject() || !schemas.isObject()) {
      throw new IllegalArgumentException("not an OpenAPI description: " + file);
    }
    ObjectNode definitions = RequestSchemas.definitions(schemas);
    List<Operation> operations = new ArrayList<>();
    Set<String> withBody = new HashSet<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          JsonNode described = method.getValue();
                          if (!described.has("operationId")) {
                            return;
                          }
                          Operation operation =
                              Operation.of(
                                  method.getKey().toUpperCase(Locale.ROOT),
                                  path.getKey(),
                                  path.getValue(),
                                  described);
                          operations.add(operation);
                          JsonNode body = bodySchema(described);
                          if (body.isObject()) {
                            withBody.add(operation.id());
                            definitions.set(
                                definition(operation), RequestSchemas.request(schemas, body));
                          }
                        }));
    // Where two templates match, the one with more literal text is meant.
    operations.sort(
        Comparator.comparingInt(
                (Operation operation) -> operation.template().replaceAll("\\{[^}]*}", "").length())
            .reversed());
    ObjectNode document = Json.object().put("$schema", DIALECT);
    document.set("$defs", definitions);
    Validator validator =
        new ValidatorFactory()
            .withDisabledSchemaValidation(true)
            .withJsonNodeFactory(new JacksonNode.Factory(Json.MAPPER))
            .createValidator();
    validator.registerSchema(URI.create(DOCUMENT), (Object) document);
    return new DescriptionCheck(validator, operations, withBody);
  }

  @Override
  public List<String> violations(String method, String path, Set<String> query, JsonNode body) {
    return operations.stream()
        .filter(operation -> operation.matches(method, path))
        .findFirst()
        .map(operation -> violations(operation, path, query, body))
        .orElse(List.of());
  }

  private List<String> violations(
      Operation operation, String path, Set<String> query, JsonNode body) {
    List<String> found = new ArrayList<>();
    operation
        .badSnowflakes(path)
        .forEach(name -> found.add("path: " + name + " is not a snowflake"));
    query.stream()
        .filter(name -> !operation.queryNames().contains(name))
        .filter(name -> !UNDESCRIBED_QUERY.contains(name))
        .forEach(name -> found.add("query: unknown parameter " + name));
    if (body.isMissingNode()) {
      if (operation.bodyRequired()) {
        found.add("body: missing");
      }
    } else if (withBody.contains(operation.id())) {
      found.addAll(problems(operation, body));
    }
    return found;
  }

  private List<String> problems(Operation operation, JsonNode body) {
    URI schema = URI.create(DOCUMENT + "#/$defs/" + definition(operation));
    return validator.validate(schema, (Object) body).getErrors().stream()
        .filter(error -> !repeatsAnother(error))
        .map(DescriptionCheck::sentence)
        .distinct()
        .limit(PROBLEMS_SHOWN)
        .toList();
  }

  /** Whether an error only says that something inside has failed, which is an error of its own. */
  private static boolean repeatsAnother(Error error) {
    String keyword = String.valueOf(error.getKeyword());
    return keyword.equals("allOf") || keyword.equals("if");
  }

  private static String sentence(Error error) {
    String pointer = error.getInstanceLocation();
    String field = pointer.isEmpty() ? "body" : pointer.substring(1).replace('/', '.');
    String place = error.getSchemaLocation();
    if (place.endsWith("/additionalProperties")) {
      return field + ": unknown field";
    }
    return place.endsWith("/pattern")
        ? field + ": has not the form it should have"
        : field + ": " + error.getError();
  }

  private static JsonNode bodySchema(JsonNode operation) {
    return operation.path("requestBody").path("content").path("application/json").path("schema");
  }

  private static String definition(Operation operation) {
    return "request." + operation.id();
  }
}
