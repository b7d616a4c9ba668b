package dev.kalturadiscord.kalturasimulator.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.entry.Tags;
import java.util.List;

/**
 * An entry as the search sees it.
 *
 * @param entry as callers see it
 * @param captions what is said in it; may be empty
 */
record Document(ObjectNode entry, String captions) {

  /** The values of a field: several for tags, none when the entry has no value. */
  List<String> values(SearchField field) {
    String value = text(field);
    if (value.isEmpty()) {
      return List.of();
    }
    return field == SearchField.TAGS || field == SearchField.ADMIN_TAGS
        ? Tags.list(value)
        : List.of(value);
  }

  private String text(SearchField field) {
    return field == SearchField.CAPTIONS_CONTENT ? captions : entry.path(field.property()).asText();
  }
}
