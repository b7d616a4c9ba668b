package dev.kalturadiscord.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patches (RFC 7396), where null means to remove and therefore must be sent. */
final class MergePatch {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private MergePatch() {}

  /**
   * Unfolds dotted keys into objects.
   *
   * @return nodes, since the generated client's mapper leaves nulls out of maps but not of nodes
   * @throws IllegalArgumentException when one key is a part of another
   */
  static Map<String, Object> of(Map<String, @Nullable Object> valuesByKey) {
    ObjectNode patch = MAPPER.createObjectNode();
    valuesByKey.forEach((key, value) -> put(patch, key, MAPPER.valueToTree(value)));
    Map<String, Object> sections = new LinkedHashMap<>();
    patch.properties().forEach(section -> sections.put(section.getKey(), section.getValue()));
    return sections;
  }

  private static void put(ObjectNode patch, String key, JsonNode value) {
    String[] steps = key.split("\\.", -1);
    ObjectNode place = patch;
    for (int i = 0; i < steps.length - 1; i++) {
      JsonNode next = place.get(steps[i]);
      place = next == null ? place.putObject(steps[i]) : object(key, next);
    }
    if (place.replace(steps[steps.length - 1], value) != null) {
      throw partOfAnother(key);
    }
  }

  private static ObjectNode object(String key, JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw partOfAnother(key);
  }

  private static IllegalArgumentException partOfAnother(String key) {
    return new IllegalArgumentException("One key is a part of another: " + key);
  }
}
