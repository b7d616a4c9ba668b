package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where something stands in the contract.
 *
 * @param name for people, such as {@code POST /meetings 201}
 * @param around the node itself and those around it, the inmost first: whatever is said there of
 *     rules holds for it
 */
record Place(String name, List<JsonNode> around) {

  Place {
    around = List.copyOf(around);
  }

  static Place of(String name, JsonNode... around) {
    return new Place(name, List.of(around));
  }

  /** A part of what stands here. */
  Place inside(String part, JsonNode node) {
    return new Place(name + part, Stream.concat(Stream.of(node), around.stream()).toList());
  }

  @Override
  public String toString() {
    return name;
  }
}
