package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How lists are paged, things are made, and changes do not undo those of others. */
final class ResourceRules {

  private static final Pattern LISTING = Pattern.compile("(list|search)[A-Z].*");
  private static final Set<String> CHANGING = Set.of("put", "patch", "delete");

  static final List<Rule> RULES =
      List.of(
          Rule.ofOperations(
              "list-paging",
              o -> isList(o) && !(o.takes("limit") && o.takes("cursor") && answersPages(o)),
              "take limit and cursor, and answer items and nextCursor"),
          Rule.ofOperations(
              "created-idempotency-key",
              o -> creates(o) && !o.takes("Idempotency-Key"),
              "take an Idempotency-Key, so that repeating the call makes nothing twice"),
          Rule.ofAnswers(
              "created-location",
              a -> a.status().equals("201") && !a.hasHeader("Location"),
              "answer in Location where the new thing is"),
          new Rule(
              "entity-tag",
              ResourceRules::unguarded,
              "answer an ETag where it is read, and take If-Match where it is changed, so that"
                  + " nobody overwrites what others changed meanwhile"));

  private ResourceRules() {}

  private static boolean isList(Operation operation) {
    return operation.method().equals("get")
        && (LISTING.matcher(operation.id()).matches()
            || successes(operation).anyMatch(schema -> isArray(operation, schema)));
  }

  /** Whether this is a list, by itself or in {@code items}. */
  private static boolean isArray(Operation operation, JsonNode schema) {
    return schema.path("type").asText().equals("array")
        || operation
            .contract()
            .resolve(schema.path("properties").path("items"))
            .path("type")
            .asText()
            .equals("array");
  }

  private static boolean answersPages(Operation operation) {
    return successes(operation)
        .map(schema -> schema.path("properties"))
        .allMatch(properties -> properties.has("items") && properties.has("nextCursor"));
  }

  private static Stream<JsonNode> successes(Operation operation) {
    return operation.answers().stream()
        .filter(Answer::isSuccess)
        .flatMap(answer -> answer.bodies().stream())
        .filter(Body::isJson)
        .map(body -> operation.contract().resolve(body.schema()));
  }

  private static boolean creates(Operation operation) {
    return operation.method().equals("post") && operation.answersWith("201");
  }

  /** Of each path that can be read and changed: where it is read without, and changed without. */
  private static Stream<Place> unguarded(Contract contract) {
    return contract.operations().stream()
        .filter(o -> canBeReadAndChanged(o.around()))
        .filter(
            o ->
                (o.method().equals("get") && !tellsTag(o))
                    || (CHANGING.contains(o.method()) && !o.takes("If-Match")))
        .map(Operation::place);
  }

  private static boolean canBeReadAndChanged(JsonNode path) {
    return path.has("get") && CHANGING.stream().anyMatch(path::has);
  }

  private static boolean tellsTag(Operation operation) {
    return operation.answers().stream()
        .filter(Answer::isSuccess)
        .allMatch(answer -> answer.hasHeader("ETag"));
  }
}
