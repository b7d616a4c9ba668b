package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What is sent or answered in one media type. */
record Body(String mediaType, JsonNode node, Place place) {

  static final String PROBLEM = "application/problem+json";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** The bodies of a request or an answer. */
  static List<Body> of(JsonNode holder, Place place) {
    return holder.path("content").properties().stream()
        .map(
            content ->
                new Body(
                    content.getKey(),
                    content.getValue(),
                    place.inside(" " + content.getKey(), content.getValue())))
        .toList();
  }

  boolean isJson() {
    return mediaType.endsWith("/json") || mediaType.endsWith("+json");
  }

  /** Whether programs read it field by field, unlike pages and pictures. */
  boolean isData() {
    return isJson() || mediaType.equals(FORM);
  }

  boolean hasExample() {
    return node.has("example") || !node.path("examples").isEmpty();
  }

  JsonNode schema() {
    return node.path("schema");
  }
}
