package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.SearchQueries.field;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.ids;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.operator;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.query;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.range;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.unified;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In which order eSearch answers, how much of it, and when. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchOrderTest {
  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String user = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    user = client.session(0, "discord.5", "");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void aNameCountsMoreThanTagsAndTagsMoreThanADescription() {
    client.control("/videos", "{'id': '1_d', 'name': 'a', 'description': 'Zeppelin'}");
    client.control("/videos", "{'id': '1_t', 'name': 'b', 'tags': 'zeppelin', 'createdAt': -50}");
    client.control("/videos", "{'id': '1_n', 'name': 'Zeppelins', 'createdAt': -99}");
    client.control("/videos", "{'id': '1_m', 'name': 'Zeppelins', 'createdAt': -98}");
    assertThat(found(unified(2, "zeppelin", ""))).containsExactly("1_m", "1_n", "1_t", "1_d");
  }

  @Test
  void theOrderIsAsAsked() {
    String all = field("tags", 1, "discord") + "," + range("plays", "'greaterThan': 100");
    assertThat(ordered(all, "plays", "desc"))
        .containsExactly("1_vid00010", "1_vid00002", "1_vid00003", "1_vid00006");
    assertThat(ordered(all, "plays", "asc"))
        .containsExactly("1_vid00006", "1_vid00003", "1_vid00002", "1_vid00010");
    assertThat(ordered(all, "created_at", "asc"))
        .containsExactly("1_vid00002", "1_vid00003", "1_vid00006", "1_vid00010");
    assertThat(ordered(all, "name", "asc"))
        .containsExactly("1_vid00003", "1_vid00006", "1_vid00010", "1_vid00002");
  }

  @Test
  void onlyWhatIsReadyIsFoundUnlessAsked() {
    String robotics = operator(1, field("tags", 1, "robotics"));
    assertThat(ids(searchIn("'searchOperator': " + robotics, ""))).isEmpty();
    assertThat(ids(searchIn("'objectStatuses': '1,7', 'searchOperator': " + robotics, "")))
        .containsExactly("1_vid00013");
    assertThat(
            ids(
                searchIn(
                    "'objectIds': '1_vid00006,1_vid00001', 'searchOperator': "
                        + operator(1, unified(2, "call", "")),
                    "")))
        .containsExactly("1_vid00006");
  }

  @Test
  void hitsComeInPages() {
    String all = "'searchOperator': " + operator(1, field("tags", 1, "community call"));
    JsonNode second = searchIn(all, ", 'pager': {'pageSize': 1, 'pageIndex': 2}");
    assertThat(ids(second)).containsExactly("1_vid00006");
    assertThat(second.path("totalCount").asInt()).isEqualTo(2);
    assertThat(ids(searchIn(all, ", 'pager': {'pageSize': 1, 'pageIndex': 3}"))).isEmpty();
  }

  @Test
  void aSearchMayComeAsAForm() {
    JsonNode answer =
        SimulatorClient.parse(
            client
                .postForm(
                    "/api_v3/service/elasticsearch_esearch/action/searchEntry",
                    "ks",
                    user,
                    "format",
                    "1",
                    "searchParams[objectType]",
                    "KalturaESearchEntryParams",
                    "searchParams[searchOperator][searchItems][0][objectType]",
                    "KalturaESearchEntryItem",
                    "searchParams[searchOperator][searchItems][0][fieldName]",
                    "tags",
                    "searchParams[searchOperator][searchItems][0][itemType]",
                    "1",
                    "searchParams[searchOperator][searchItems][0][searchTerm]",
                    "exam")
                .body());
    assertThat(ids(answer)).containsExactly("1_vid00008");
  }

  @Test
  void theIndexSeesAChangeOnlyAfterTheLag() {
    try (KalturaSimulator late = Simulators.start(Duration.ofSeconds(1))) {
      SimulatorClient other = new SimulatorClient(late.uri());
      other.steer("/clock", "{'offsetSeconds': 10}");
      String ks = other.adminSession("discord.111");
      String id = other.control("/videos", "{'name': 'Brand new'}").path("id").asText();
      String search =
          "{'searchParams': {'searchOperator': {'searchItems': ["
              + field("name", 2, "brand")
              + "]}}}";
      assertThat(ids(other.call("elasticsearch_esearch", "searchEntry", ks, search))).isEmpty();
      assertThat(other.call("media", "get", ks, "{'entryId': '" + id + "'}").has("id")).isTrue();
      other.steer("/clock", "{'offsetSeconds': 11}");
      assertThat(ids(other.call("elasticsearch_esearch", "searchEntry", ks, search)))
          .containsExactly(id);
    }
  }

  private List<String> found(String items) {
    return ids(searchIn("'searchOperator': " + operator(1, items), ""));
  }

  private List<String> ordered(String items, String field, String direction) {
    return ids(
        searchIn(
            "'searchOperator': %s, 'orderBy': {'objectType': 'KalturaESearchOrderBy', 'orderItems': [{'objectType': 'KalturaESearchEntryOrderByItem', 'sortField': '%s', 'sortOrder': '%s'}]}"
                .formatted(operator(1, items), field, direction),
            ""));
  }

  private JsonNode searchIn(String parameters, String more) {
    return client.call("elasticsearch_esearch", "searchEntry", user, query(parameters, more));
  }
}
