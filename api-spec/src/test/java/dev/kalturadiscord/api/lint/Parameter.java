package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;

/** A parameter of an operation. */
record Parameter(JsonNode node, Place operation) {

  String name() {
    return node.path("name").asText();
  }

  Place place() {
    return operation.inside(" parameter " + name(), node);
  }

  JsonNode schema() {
    return node.path("schema");
  }

  /** Whether it is part of the path, whose length the server limits as a whole. */
  boolean isInPath() {
    return node.path("in").asText().equals("path");
  }
}
