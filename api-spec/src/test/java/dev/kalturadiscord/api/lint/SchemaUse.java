package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A schema of something that is sent or answered. One that others refer to is one use, wherever
 * they refer to it.
 */
record SchemaUse(JsonNode node, Place place, boolean sent, boolean answered) {

  boolean is(String type) {
    return text("type").equals(type);
  }

  boolean hasFormat(String... formats) {
    return List.of(formats).contains(text("format"));
  }

  boolean has(String keyword) {
    return node.has(keyword);
  }

  /** What a keyword says; empty when it is absent. */
  String text(String keyword) {
    return node.path(keyword).asText();
  }

  /** Whether it allows null, in the words of whichever version. */
  boolean allowsNull() {
    return has("nullable")
        || node.path("type").isArray()
        || is("null")
        || node.path("enum").valueStream().anyMatch(JsonNode::isNull);
  }
}
