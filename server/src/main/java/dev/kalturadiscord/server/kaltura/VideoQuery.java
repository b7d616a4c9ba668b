package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A question to Kaltura's search (eSearch). What is a recording by its room cannot be asked there:
 * the search takes {@code root_id} as an exact value only, and for what has no root Kaltura answers
 * its own id.
 */
final class VideoQuery {

  /** Kaltura cuts there itself, in the middle of a character if need be. */
  private static final int MAX_BYTES = 128;

  private static final int EXACT = 1;
  private static final int PARTIAL = 2;
  private static final int STARTS_WITH = 3;

  private static final int AND = 1;
  private static final int OR = 2;
  private static final int NOT = 3;

  private VideoQuery() {}

  static ObjectNode of(@Nullable String query, VideoOffer offer, int page, int size) {
    ObjectNode parameters = object();
    ObjectNode search =
        parameters.putObject("searchParams").put("objectType", "KalturaESearchEntryParams");
    ObjectNode all = operator(search.putObject("searchOperator"), AND);
    ArrayNode items = all.putArray("searchItems");
    if (query == null) {
      newestFirst(search);
    } else {
      items
          .addObject()
          .put("objectType", "KalturaESearchUnifiedItem")
          .put("itemType", PARTIAL)
          .put("searchTerm", term(query));
    }
    items.add(item("entry_type", EXACT, String.valueOf(MediaEntries.CLIP)));
    if (!offer.everything()) {
      ArrayNode any = operator(items.addObject(), OR).putArray("searchItems");
      offer.tags().stream().sorted().forEach(tag -> any.add(item("tags", EXACT, tag)));
    }
    operator(items.addObject(), NOT)
        .putArray("searchItems")
        .add(item("tags", STARTS_WITH, MediaEntries.MEETING_TAG));
    parameters
        .putObject("pager")
        .put("objectType", "KalturaPager")
        .put("pageSize", size)
        .put("pageIndex", page);
    return parameters;
  }

  private static void newestFirst(ObjectNode search) {
    search
        .putObject("orderBy")
        .put("objectType", "KalturaESearchOrderBy")
        .putArray("orderItems")
        .addObject()
        .put("objectType", "KalturaESearchEntryOrderByItem")
        .put("sortField", "created_at")
        .put("sortOrder", "desc");
  }

  /** As Kaltura takes it: what is in quotes stays in quotes. */
  static String term(String query) {
    String plain = query.replaceAll("\\p{Cntrl}", " ").strip();
    if (plain.equals("0")) {
      return "\"0\""; // which Kaltura, as PHP does, would take for nothing
    }
    String cut = PersonName.cut(plain, MAX_BYTES);
    boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
    return quoted && !cut.equals(plain) ? PersonName.cut(plain, MAX_BYTES - 1) + "\"" : cut;
  }

  private static ObjectNode operator(ObjectNode operator, int kind) {
    return operator.put("objectType", "KalturaESearchEntryOperator").put("operator", kind);
  }

  private static ObjectNode item(String field, int type, String term) {
    return object()
        .put("objectType", "KalturaESearchEntryItem")
        .put("fieldName", field)
        .put("itemType", type)
        .put("searchTerm", term);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
