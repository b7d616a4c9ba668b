package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Finds entries by what only Kaltura's search engine knows. What is new shows after seconds. */
@Singleton
final class EntrySearch {

  private static final int EXACT_MATCH = 1;
  private static final int RANGE = 5;
  private static final int AND = 1;

  private final KalturaCalls calls;

  @Inject
  EntrySearch(KalturaCalls calls) {
    this.calls = calls;
  }

  /** Entries of any status but deleted that agree with all of these, newest first. */
  Stream<JsonNode> find(List<ObjectNode> items, int most) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    ObjectNode search =
        parameters
            .putObject("searchParams")
            .put("objectType", "KalturaESearchEntryParams")
            .put("objectStatuses", MediaEntries.ALL_BUT_DELETED);
    search
        .putObject("searchOperator")
        .put("objectType", "KalturaESearchEntryOperator")
        .put("operator", AND)
        .putArray("searchItems")
        .addAll(items);
    search
        .putObject("orderBy")
        .put("objectType", "KalturaESearchOrderBy")
        .putArray("orderItems")
        .addObject()
        .put("objectType", "KalturaESearchEntryOrderByItem")
        .put("sortField", "created_at")
        .put("sortOrder", "desc");
    parameters
        .putObject("pager")
        .put("objectType", "KalturaPager")
        .put("pageSize", most)
        .put("pageIndex", 1);
    return calls
        .asService("elasticsearch_esearch", "searchEntry", parameters)
        .path("objects")
        .valueStream()
        .map(result -> result.path("object"));
  }

  /** The field is this. */
  static ObjectNode is(String field, String value) {
    return item(field, EXACT_MATCH).put("searchTerm", value);
  }

  /** The field, a time, is in this range, its ends included. */
  static ObjectNode between(String field, Instant from, Instant to) {
    ObjectNode item = item(field, RANGE);
    item.putObject("range")
        .put("objectType", "KalturaESearchRange")
        .put("greaterThanOrEqual", from.getEpochSecond())
        .put("lessThanOrEqual", to.getEpochSecond());
    return item;
  }

  private static ObjectNode item(String field, int itemType) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("objectType", "KalturaESearchEntryItem")
        .put("fieldName", field)
        .put("itemType", itemType);
  }
}
