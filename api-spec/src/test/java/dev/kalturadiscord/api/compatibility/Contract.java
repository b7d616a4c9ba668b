package dev.kalturadiscord.api.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A bundled contract.
 *
 * @param tree all of it; who changes it changes the contract
 */
record Contract(ObjectNode tree) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  static Contract read(Path yaml) {
    try {
      return new Contract((ObjectNode) new YAMLMapper().readTree(Files.readString(yaml)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Contract copy() {
    return new Contract(tree.deepCopy());
  }

  String version() {
    return tree.at("/info/version").asText();
  }

  /** Its operations by what they are called with, for example {@code GET /meetings}. */
  Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    tree.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey(),
                                method.getValue())));
    return operations;
  }

  /** What a reference leads to; anything else is given back as it is. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(tree.at(node.get("$ref").asText().substring(1))) : node;
  }
}
