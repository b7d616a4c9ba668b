package dev.kalturadiscord.discordsimulator.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks component trees. */
public final class Components {
  private Components() {}

  /** All components of a tree, parents before their children. */
  public static List<JsonNode> all(JsonNode components) {
    List<JsonNode> found = new ArrayList<>();
    collect(components, found);
    return found;
  }

  /** The component with that custom id. */
  public static Optional<JsonNode> byCustomId(JsonNode components, String customId) {
    return all(components).stream()
        .filter(component -> component.path("custom_id").asText().equals(customId))
        .findFirst();
  }

  /** A copy in which each component has a numeric id, as Discord adds where none is given. */
  public static ArrayNode withIds(JsonNode components) {
    ArrayNode copy = components.deepCopy();
    List<JsonNode> all = all(copy);
    Set<Integer> taken = new HashSet<>();
    all.forEach(component -> taken.add(component.path("id").asInt(0)));
    int next = 1;
    for (JsonNode component : all) {
      if (component instanceof ObjectNode fields && component.path("id").asInt(0) == 0) {
        while (taken.contains(next)) {
          next++;
        }
        fields.put("id", next++);
      }
    }
    return copy;
  }

  private static void collect(JsonNode components, List<JsonNode> found) {
    for (JsonNode component : components) {
      found.add(component);
      collect(component.path("components"), found);
      if (component.path("accessory").isObject()) {
        found.add(component.path("accessory"));
      }
      if (component.path("component").isObject()) {
        found.add(component.path("component"));
      }
    }
  }
}
