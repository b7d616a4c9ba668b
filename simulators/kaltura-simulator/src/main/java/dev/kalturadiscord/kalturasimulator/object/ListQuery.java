package dev.kalturadiscord.kalturasimulator.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A list action: the {@code filter} chooses, its {@code orderBy} sorts, the {@code pager} cuts. */
public final class ListQuery {
  private static final long DEFAULT_PAGE_SIZE = 30;
  private static final long GREATEST_PAGE_SIZE = 500;

  private final ObjectNode filter;
  private final Parameters pager;
  private final RowFilter rowFilter;

  public ListQuery(ObjectSchema schema, Parameters call, long now) {
    this.filter = call.object("filter").orElseGet(Json::object);
    this.pager = new Parameters(call.object("pager").orElseGet(Json::object));
    this.rowFilter = new RowFilter(schema, filter, now);
  }

  public Parameters filter() {
    return new Parameters(filter);
  }

  /** The list object; {@code totalCount} counts all matches, not only those on the page. */
  public ObjectNode answer(List<ObjectNode> rows, String objectType) {
    List<ObjectNode> matches = sorted(rows.stream().filter(rowFilter));
    long pageSize = pager.number("pageSize").orElse(DEFAULT_PAGE_SIZE);
    long clampedSize = Math.clamp(pageSize, 0, GREATEST_PAGE_SIZE);
    long pageIndex = Math.max(pager.number("pageIndex").orElse(1L), 1);
    ObjectNode answer = Json.object();
    answer.put("totalCount", matches.size());
    ArrayNode objects = answer.putArray("objects");
    matches.stream().skip((pageIndex - 1) * clampedSize).limit(clampedSize).forEach(objects::add);
    answer.put("objectType", objectType);
    return answer;
  }

  /** Without {@code orderBy} the order is that of creation. */
  private List<ObjectNode> sorted(Stream<ObjectNode> matches) {
    String orderBy = filter.path("orderBy").asText();
    if (orderBy.length() < 2) {
      return matches.toList();
    }
    String property = orderBy.substring(1);
    Comparator<ObjectNode> ascending =
        (one, other) -> compare(one.path(property), other.path(property));
    return matches.sorted(orderBy.startsWith("-") ? ascending.reversed() : ascending).toList();
  }

  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return Long.compare(one.asLong(), other.asLong());
    }
    return one.asText().toLowerCase(Locale.ROOT).compareTo(other.asText().toLowerCase(Locale.ROOT));
  }
}
