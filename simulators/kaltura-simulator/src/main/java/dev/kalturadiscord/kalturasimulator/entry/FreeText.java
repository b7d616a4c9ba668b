package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.List;
import java.util.Locale;

/** The filter {@code freeText}: every word stands somewhere in the words of the entry. */
record FreeText(List<String> words) {
  private static final List<String> SEARCHED =
      List.of("id", "name", "description", "tags", "referenceId");

  static FreeText of(Parameters filter) {
    String asked = filter.text("freeText").orElse("").strip().toLowerCase(Locale.ROOT);
    return new FreeText(asked.isEmpty() ? List.of() : List.of(asked.split("\\s+", -1)));
  }

  boolean matches(ObjectNode row) {
    return words.stream()
        .allMatch(
            word ->
                SEARCHED.stream()
                    .anyMatch(
                        name -> row.path(name).asText().toLowerCase(Locale.ROOT).contains(word)));
  }
}
