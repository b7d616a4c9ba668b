package dev.kalturadiscord.bot.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Puts translated texts into definitions: descriptions of commands and options and names of
 * choices. The names of commands and options are the same in all languages.
 */
final class Translations {

  private Translations() {}

  /**
   * Adds one language.
   *
   * @param locale as Discord calls it
   * @param definitions are changed
   * @param translated the same definitions in that language
   */
  static void add(
      String locale, List<? extends JsonNode> definitions, List<? extends JsonNode> translated) {
    for (int i = 0; i < definitions.size(); i++) {
      add(locale, (ObjectNode) definitions.get(i), translated.get(i));
    }
  }

  private static void add(String locale, ObjectNode definition, JsonNode translated) {
    put(locale, definition, translated, "description");
    for (int i = 0; i < definition.path("options").size(); i++) {
      add(
          locale,
          (ObjectNode) definition.path("options").get(i),
          translated.path("options").path(i));
    }
    for (int i = 0; i < definition.path("choices").size(); i++) {
      put(
          locale,
          (ObjectNode) definition.path("choices").get(i),
          translated.path("choices").path(i),
          "name");
    }
  }

  // Without a translation of its own Discord shows the text itself.
  private static void put(String locale, ObjectNode node, JsonNode translated, String field) {
    String text = translated.path(field).asText();
    if (!text.isEmpty() && !text.equals(node.path(field).asText())) {
      node.withObject("/" + field + "_localizations").put(locale, text);
    }
  }
}
