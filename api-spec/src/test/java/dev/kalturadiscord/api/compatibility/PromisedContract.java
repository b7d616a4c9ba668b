package dev.kalturadiscord.api.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** The earlier contract, without what it never promised to keep. */
final class PromisedContract {

  private PromisedContract() {}

  /**
   * Takes out of the earlier contract operations whose sunset has come, and lets its lists of
   * values be as long as they are today: readers have been told that values may be added.
   */
  static Contract of(Contract earlier, Contract later, LocalDate today) {
    Contract promised = earlier.copy();
    for (String operation : List.copyOf(promised.operations().keySet())) {
      if (isOver(promised.operations().get(operation), today)) {
        String[] methodAndPath = operation.split(" ", 2);
        ((ObjectNode) promised.tree().path("paths").path(methodAndPath[1]))
            .remove(methodAndPath[0].toLowerCase(Locale.ROOT));
      }
    }
    lengthenLists(promised.tree(), later.tree());
    return promised;
  }

  private static boolean isOver(JsonNode operation, LocalDate today) {
    String sunset = operation.path("x-sunset").asText();
    return !sunset.isEmpty() && !LocalDate.parse(sunset).isAfter(today);
  }

  private static void lengthenLists(JsonNode earlier, JsonNode later) {
    if (earlier.path("enum") instanceof ArrayNode known) {
      StreamSupport.stream(later.path("enum").spliterator(), false)
          .filter(
              value -> StreamSupport.stream(known.spliterator(), false).noneMatch(value::equals))
          .forEach(known::add);
    }
    earlier
        .properties()
        .forEach(member -> lengthenLists(member.getValue(), later.path(member.getKey())));
    for (int i = 0; earlier.isArray() && i < earlier.size(); i++) {
      lengthenLists(earlier.get(i), later.path(i));
    }
  }
}
