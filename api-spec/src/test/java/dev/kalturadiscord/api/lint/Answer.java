package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What an operation answers with one status.
 *
 * @param status as it stands in the contract
 */
record Answer(Operation operation, String status, JsonNode node, Place place) {

  boolean isSuccess() {
    return status.startsWith("2");
  }

  boolean isFailure() {
    return status.startsWith("4") || status.startsWith("5");
  }

  boolean hasHeader(String name) {
    return node.path("headers").has(name);
  }

  /** One for each media type. */
  List<Body> bodies() {
    return Body.of(node, place);
  }
}
