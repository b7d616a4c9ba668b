package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values by key, as the nested document that people see. */
final class ConfigurationTree {

  private ConfigurationTree() {}

  /** The document of some values; every branch is there, also an empty one. */
  static ObjectNode of(Map<String, JsonNode> values) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    Catalogue.all().forEach(form -> branch(tree, form.key()));
    values.forEach(
        (key, value) -> branch(tree, key).set(key.substring(key.lastIndexOf('.') + 1), value));
    return tree;
  }

  /** What a document says, by key; branches that are no object count as values of their own. */
  static SortedMap<String, JsonNode> leaves(JsonNode tree) {
    SortedMap<String, JsonNode> leaves = new TreeMap<>();
    tree.properties().forEach(e -> collect(e.getKey(), e.getValue(), leaves));
    return leaves;
  }

  private static void collect(String path, JsonNode node, Map<String, JsonNode> leaves) {
    if (node.isObject() && Catalogue.find(path).isEmpty()) {
      node.properties().forEach(e -> collect(path + "." + e.getKey(), e.getValue(), leaves));
    } else {
      leaves.put(path, node);
    }
  }

  private static ObjectNode branch(ObjectNode tree, String key) {
    ObjectNode node = tree;
    String[] path = key.split("\\.", -1);
    for (int i = 0; i < path.length - 1; i++) {
      node = node.withObjectProperty(path[i]);
    }
    return node;
  }
}
