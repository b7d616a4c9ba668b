package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One operation of the contract.
 *
 * @param method in lower case, as it stands in the contract
 * @param around the path that it stands in
 */
record Operation(Contract contract, String path, String method, JsonNode node, JsonNode around) {

  private static final String ACCESS_TOKEN = "bearerToken";

  Place place() {
    return Place.of(method.toUpperCase(Locale.ROOT) + " " + path, node, around);
  }

  /** Its operationId; empty when it has none. */
  String id() {
    return text("operationId");
  }

  /** A text of it; empty when it has none of this name. */
  String text(String name) {
    return node.path(name).asText().strip();
  }

  List<Parameter> parameters() {
    return Stream.of(around, node)
        .flatMap(holder -> elements(holder.path("parameters")))
        .map(contract::resolve)
        .map(parameter -> new Parameter(parameter, place()))
        .toList();
  }

  boolean takes(String parameter) {
    return parameters().stream().anyMatch(p -> p.name().equals(parameter));
  }

  /** What can be sent, one for each media type. */
  List<Body> requests() {
    return Body.of(contract.resolve(node.path("requestBody")), place().inside(" request", node));
  }

  List<Answer> answers() {
    return node.path("responses").properties().stream()
        .map(
            answer ->
                new Answer(
                    this,
                    answer.getKey(),
                    contract.resolve(answer.getValue()),
                    place().inside(" " + answer.getKey(), contract.resolve(answer.getValue()))))
        .toList();
  }

  boolean answersWith(String status) {
    return node.path("responses").has(status);
  }

  /** Whether nobody can call it without some credential. */
  boolean needsCredential() {
    List<JsonNode> ways = elements(security()).toList();
    return !ways.isEmpty() && ways.stream().noneMatch(JsonNode::isEmpty);
  }

  /** Whether the credential that it needs is an access token, with scopes and a role. */
  boolean needsToken() {
    return needsCredential() && elements(security()).anyMatch(way -> way.has(ACCESS_TOKEN));
  }

  private JsonNode security() {
    return node.has("security") ? node.path("security") : contract.document().path("security");
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
