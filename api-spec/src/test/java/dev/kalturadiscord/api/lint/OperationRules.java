package dev.kalturadiscord.api.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How operations are named, described and shown. */
final class OperationRules {

  private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*");

  /** Names below {@code /.well-known} are others' to choose (RFC 8615). */
  private static final Pattern PATH =
      Pattern.compile("/\\.well-known/[^{}]+|(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][a-zA-Z0-9]*}))+");

  static final List<Rule> RULES =
      List.of(
          Rule.ofOperations(
              "operation-id",
              o -> !LOWER_CAMEL.matcher(o.id()).matches(),
              "give it an operationId in lowerCamelCase: generated code takes its names from there"),
          new Rule(
              "operation-id-unique",
              OperationRules::repeatedIds,
              "give it an operationId that no other operation has"),
          Rule.ofOperations(
              "path-kebab-case",
              o -> !PATH.matcher(o.path()).matches(),
              "write segments of the path in kebab-case, parameters in lowerCamelCase"),
          Rule.ofOperations(
              "operation-summary",
              o -> o.text("summary").isEmpty(),
              "give it a summary, a line that says what it does"),
          Rule.ofOperations(
              "operation-description",
              o -> o.text("description").isEmpty(),
              "give it a description: for whom it is, what it changes and what not"),
          new Rule(
              "operation-tag",
              OperationRules::withoutGoodTag,
              "give it one tag of those that the contract describes"),
          Rule.ofParameters(
              "parameter-description",
              p -> p.node().path("description").asText().isBlank(),
              "describe what the parameter does, and what is so without it"),
          Rule.ofRequests(
              "request-example",
              body -> !body.hasExample(),
              "refer to an example in api-spec/examples that works as it is"),
          Rule.ofAnswers(
              "response-example",
              a -> a.isSuccess() && lacksExample(a),
              "refer to an example in api-spec/examples"),
          Rule.ofAnswers(
              "problem-example",
              a -> a.isFailure() && lacksExample(a),
              "refer to an example in api-spec/examples, with the code that the server answers"));

  private OperationRules() {}

  private static boolean lacksExample(Answer answer) {
    return answer.bodies().stream().anyMatch(body -> body.isJson() && !body.hasExample());
  }

  private static Stream<Place> repeatedIds(Contract contract) {
    Set<String> known = new HashSet<>();
    return contract.operations().stream()
        .filter(operation -> !operation.id().isEmpty())
        .filter(operation -> !known.add(operation.id()))
        .map(Operation::place);
  }

  private static Stream<Place> withoutGoodTag(Contract contract) {
    Set<String> described =
        contract
            .document()
            .path("tags")
            .valueStream()
            .filter(tag -> !tag.path("description").asText().isBlank())
            .map(tag -> tag.path("name").asText())
            .collect(Collectors.toSet());
    return contract.operations().stream()
        .filter(
            operation -> {
              List<String> tags =
                  operation.node().path("tags").valueStream().map(tag -> tag.asText()).toList();
              return tags.size() != 1 || !described.containsAll(tags);
            })
        .map(Operation::place);
  }
}
