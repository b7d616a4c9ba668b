package dev.kalturadiscord.kalturasimulator.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Reads the items of a query, with Kaltura's complaints about wrong ones. */
final class SearchItems {
  private static final String UNIFIED = "unified";
  private static final String AND = "1";

  private SearchItems() {}

  /**
   * Reads an operator and everything below it.
   *
   * @throws ApiError about the first thing that is wrong
   */
  static SearchItem combination(ObjectNode sent) {
    List<SearchItem> items = new ArrayList<>();
    // An array comes as an object with numbers for names when it was sent as form fields.
    for (JsonNode item : sent.path("searchItems")) {
      items.add(item((ObjectNode) item));
    }
    if (items.isEmpty()) {
      throw ErrorCode.EMPTY_SEARCH_ITEMS_ARE_NOT_ALLOWED.with();
    }
    String operator = new Parameters(sent).text("operator").orElse(AND);
    return new SearchItem.Combination(SearchOperator.of(operator), items);
  }

  private static SearchItem item(ObjectNode sent) {
    String objectType = sent.path("objectType").asText();
    return switch (objectType) {
      case "KalturaESearchEntryOperator" -> combination(sent);
      case "KalturaESearchUnifiedItem" -> unified(new Parameters(sent));
      case "KalturaESearchEntryItem" -> field(new Parameters(sent));
      case "", "KalturaESearchEntryBaseItem" ->
          throw ErrorCode.OBJECT_TYPE_ABSTRACT.with("KalturaESearchEntryBaseItem");
      default -> throw ErrorCode.INVALID_OBJECT_TYPE.with(objectType);
    };
  }

  private static SearchItem unified(Parameters sent) {
    String number = sent.text("itemType").orElse("");
    ItemType type =
        ItemType.of(number)
            .filter(ItemType::needsTerm)
            .orElseThrow(() -> ErrorCode.SEARCH_TYPE_IS_NOT_ALLOWED_ON_UNIFIED_SEARCH.with(number));
    SearchTerm term = term(sent, UNIFIED, number);
    return new SearchItem.TermSearch(SearchField.unified(type), type, term, highlight(sent));
  }

  private static SearchItem field(Parameters sent) {
    String name =
        sent.text("fieldName")
            .orElseThrow(
                () ->
                    ErrorCode.PROPERTY_VALIDATION_CANNOT_BE_NULL.with(
                        "KalturaESearchEntryItem::fieldName"));
    SearchField field =
        SearchField.of(name)
            .orElseThrow(
                () ->
                    ErrorCode.INVALID_ENUM_VALUE.with(
                        name, "fieldName", "KalturaESearchEntryFieldName"));
    String number = sent.text("itemType").orElse("");
    ItemType type =
        ItemType.of(number)
            .filter(field::allows)
            .orElseThrow(() -> ErrorCode.SEARCH_TYPE_NOT_ALLOWED_ON_FIELD.with(number, name));
    return switch (type) {
      case EXISTS -> new SearchItem.ExistsSearch(field);
      case RANGE ->
          new SearchItem.RangeSearch(field, Range.of(sent.object("range").orElseGet(Json::object)));
      case EXACT_MATCH, PARTIAL, STARTS_WITH ->
          new SearchItem.TermSearch(
              List.of(field), type, term(sent, name, number), highlight(sent));
    };
  }

  private static SearchTerm term(Parameters sent, String field, String type) {
    SearchTerm term = SearchTerm.of(sent.text("searchTerm").orElse(""));
    if (term.isEmpty()) {
      throw ErrorCode.EMPTY_SEARCH_TERM_IS_NOT_ALLOWED.with(field, type);
    }
    return term;
  }

  private static boolean highlight(Parameters sent) {
    String asked = sent.text("addHighlight").orElse("");
    return asked.equals("true") || asked.equals("1");
  }
}
