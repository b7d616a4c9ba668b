package dev.kalturadiscord.kalturasimulator.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the terms of a query stand in what was found. */
final class Highlights {
  private record Text(String value, String objectType) {}

  private record Highlight(String fieldName, List<Text> hits, String objectType) {}

  private Highlights() {}

  /** The places, field by field; a field without a hit is not there. */
  static ArrayNode of(SearchItem query, Document document) {
    Map<SearchField, Set<String>> found = new LinkedHashMap<>();
    query.highlighted().forEach(search -> collect(search, document, found));
    List<Highlight> highlights =
        found.entrySet().stream()
            .map(
                each ->
                    new Highlight(
                        each.getKey().wireName(),
                        each.getValue().stream()
                            .map(value -> new Text(value, "KalturaString"))
                            .toList(),
                        "KalturaESearchHighlight"))
            .toList();
    return (ArrayNode) Json.valueOf(highlights);
  }

  private static void collect(
      SearchItem.TermSearch search, Document document, Map<SearchField, Set<String>> found) {
    for (SearchField field : search.fields()) {
      List<String> values = document.values(field);
      if (field.isHighlighted() && search.term().matches(search.type(), values)) {
        values.stream()
            .map(search.term()::highlighted)
            .filter(value -> value.contains("<em>"))
            .forEach(
                value -> found.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(value));
      }
    }
  }
}
