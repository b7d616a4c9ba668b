package dev.kalturadiscord.kalturasimulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.regex.Pattern;

/** Hides KS and secrets wherever they stand in a tree. */
final class Masking {
  private static final TextNode MASK = TextNode.valueOf("***");
  private static final Set<String> SECRET_NAMES =
      Set.of("ks", "secret", "session", "token", "tokenHash");
  private static final Pattern KS = Pattern.compile("djJ8[A-Za-z0-9_-]{8,}=*");

  private Masking() {}

  /** A masked copy. */
  static JsonNode masked(JsonNode node) {
    if (node.isTextual()) {
      return TextNode.valueOf(KS.matcher(node.asText()).replaceAll(MASK.asText()));
    }
    JsonNode copy = node.deepCopy();
    if (copy instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              property ->
                  property.setValue(
                      SECRET_NAMES.contains(property.getKey())
                          ? MASK
                          : masked(property.getValue())));
    } else if (copy instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, masked(array.get(i)));
      }
    }
    return copy;
  }
}
