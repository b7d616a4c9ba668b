package dev.kalturadiscord.kalturasimulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The parts of eSearch queries, with single quotes for double ones. */
final class SearchQueries {
  private SearchQueries() {}

  static String unified(int itemType, String term, String more) {
    return "{'objectType': 'KalturaESearchUnifiedItem', 'itemType': %d, 'searchTerm': '%s'%s}"
        .formatted(itemType, term, more);
  }

  static String field(String name, int itemType, String term) {
    return item(name, itemType, ", 'searchTerm': '" + term + "'");
  }

  static String range(String name, String bounds) {
    return item(name, 5, ", 'range': {'objectType': 'KalturaESearchRange', " + bounds + "}");
  }

  static String item(String name, int itemType, String more) {
    return "{'objectType': 'KalturaESearchEntryItem', 'fieldName': '%s', 'itemType': %d%s}"
        .formatted(name, itemType, more);
  }

  static String operator(int operator, String items) {
    return "{'objectType': 'KalturaESearchEntryOperator', 'operator': %d, 'searchItems': [%s]}"
        .formatted(operator, items);
  }

  /** All parameters of a call, with more of them behind the query. */
  static String query(String parameters, String more) {
    return "{'searchParams': {'objectType': 'KalturaESearchEntryParams', %s}%s}"
        .formatted(parameters, more);
  }

  /** Which entries were found, in order. */
  static List<String> ids(JsonNode answer) {
    return StreamSupport.stream(answer.path("objects").spliterator(), false)
        .map(result -> result.at("/object/id").asText())
        .toList();
  }
}
