package dev.kalturadiscord.kalturasimulator.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The order of hits. */
final class SearchOrder {
  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("created_at", "createdAt"),
          Map.entry("updated_at", "updatedAt"),
          Map.entry("start_date", "startDate"),
          Map.entry("end_date", "endDate"),
          Map.entry("name", "name"),
          Map.entry("votes", "votes"),
          Map.entry("rank", "rank"),
          Map.entry("views", "views"),
          Map.entry("plays", "plays"),
          Map.entry("last_played_at", "lastPlayedAt"),
          Map.entry("recycled_at", "recycledAt"));

  private static final Comparator<Hit> BY_RELEVANCE =
      Comparator.comparingInt(Hit::score).thenComparing(by("createdAt")).reversed();

  private SearchOrder() {}

  /**
   * Reads a KalturaESearchOrderBy.
   *
   * @param orderBy without items it means the order by relevance
   * @throws ApiError about the first thing that is wrong
   */
  static Comparator<Hit> of(ObjectNode orderBy) {
    List<Comparator<Hit>> orders = new ArrayList<>();
    for (JsonNode item : orderBy.path("orderItems")) {
      orders.add(item((ObjectNode) item));
    }
    orders.add(BY_RELEVANCE);
    return orders.stream().reduce(Comparator::thenComparing).orElseThrow();
  }

  private static Comparator<Hit> item(ObjectNode sent) {
    Parameters item = new Parameters(sent);
    if (!item.text("objectType").orElse("").equals("KalturaESearchEntryOrderByItem")) {
      throw ErrorCode.OBJECT_TYPE_ABSTRACT.with("KalturaESearchOrderByItem");
    }
    String field = item.text("sortField").orElseThrow(SearchOrder::incomplete);
    String property = PROPERTIES.get(field);
    if (property == null) {
      throw ErrorCode.INVALID_ENUM_VALUE.with(
          field, "sortField", "KalturaESearchEntryOrderByFieldName");
    }
    String direction = item.text("sortOrder").orElseThrow(SearchOrder::incomplete);
    return switch (direction) {
      case "asc" -> by(property);
      case "desc" -> by(property).reversed();
      default ->
          throw ErrorCode.INVALID_ENUM_VALUE.with(
              direction, "sortOrder", "KalturaESearchSortOrder");
    };
  }

  private static ApiError incomplete() {
    return ErrorCode.MISSING_MANDATORY_PARAMETERS_IN_ORDER_ITEM.with();
  }

  private static Comparator<Hit> by(String property) {
    return property.equals("name")
        ? Comparator.comparing(
            (Hit hit) -> hit.entry().path(property).asText().toLowerCase(Locale.ROOT))
        : Comparator.comparingLong((Hit hit) -> hit.entry().path(property).asLong());
  }
}
