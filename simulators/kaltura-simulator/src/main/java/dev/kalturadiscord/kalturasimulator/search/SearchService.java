package dev.kalturadiscord.kalturasimulator.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.entry.Captions;
import dev.kalturadiscord.kalturasimulator.entry.Entries;
import dev.kalturadiscord.kalturasimulator.entry.EntryStatus;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elastic search plugin's service, as far as entries are concerned. */
public final class SearchService implements KalturaService {
  private static final long DEFAULT_PAGE_SIZE = 30;
  private static final long GREATEST_PAGE_SIZE = 500;
  private static final long GREATEST_WINDOW = 10_000;

  private final Entries entries;
  private final Captions captions;

  public SearchService(Entries entries, Captions captions) {
    this.entries = entries;
    this.captions = captions;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("elasticsearch_esearch")
        .on("searchEntry", Access.SESSION, this::searchEntry);
  }

  private JsonNode searchEntry(ActionCall call) {
    Parameters asked = new Parameters(call.parameters().requiredObject("searchParams"));
    Parameters pager = new Parameters(call.parameters().object("pager").orElseGet(Json::object));
    long pageSize = pager.number("pageSize").orElse(DEFAULT_PAGE_SIZE);
    long pageIndex = Math.max(pager.number("pageIndex").orElse(1L), 1);
    if (pageSize * pageIndex > GREATEST_WINDOW) {
      throw ErrorCode.CRITERIA_EXCEEDED_MAX_MATCHES_ALLOWED.with();
    }
    SearchItem query =
        SearchItems.combination(
            asked
                .object("searchOperator")
                .orElseThrow(ErrorCode.EMPTY_SEARCH_OPERATOR_IS_NOT_ALLOWED::with));
    Comparator<Hit> order = SearchOrder.of(asked.object("orderBy").orElseGet(Json::object));
    List<Hit> hits = documents(asked).flatMap(each -> hit(query, each)).sorted(order).toList();

    long size = Math.clamp(pageSize, 0, GREATEST_PAGE_SIZE);
    ObjectNode answer = Json.object();
    ArrayNode objects = answer.putArray("objects");
    hits.stream()
        .skip((pageIndex - 1) * size)
        .limit(size)
        .map(hit -> result(query, hit))
        .forEach(objects::add);
    answer.put("totalCount", hits.size());
    answer.put("objectType", "KalturaESearchEntryResponse");
    return answer;
  }

  private Stream<Document> documents(Parameters asked) {
    Set<String> statuses =
        values(asked, "objectStatuses").orElse(Set.of(Integer.toString(EntryStatus.READY)));
    Optional<Set<String>> ids = values(asked, "objectIds").or(() -> values(asked, "objectId"));
    return entries.indexed().stream()
        .filter(entry -> statuses.contains(Integer.toString(entry.status())))
        .filter(entry -> ids.map(some -> some.contains(entry.id())).orElse(true))
        .map(entry -> new Document(entries.shown(entry), captions.of(entry.id())));
  }

  private static Optional<Set<String>> values(Parameters asked, String name) {
    return asked
        .text(name)
        .filter(text -> !text.isEmpty())
        .map(text -> Stream.of(text.split(",", -1)).map(String::strip).collect(Collectors.toSet()));
  }

  private static Stream<Hit> hit(SearchItem query, Document document) {
    int score = query.score(document);
    return score > 0 ? Stream.of(new Hit(document, score)) : Stream.empty();
  }

  private static ObjectNode result(SearchItem query, Hit hit) {
    ObjectNode result = Json.object();
    result.set("object", hit.entry());
    result.set("highlight", Highlights.of(query, hit.document()));
    result.putArray("itemsData");
    result.put("objectType", "KalturaESearchEntryResult");
    return result;
  }
}
