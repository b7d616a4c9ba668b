package dev.kalturadiscord.kalturasimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The queries that eSearch refuses; most of its error codes have blanks in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchRulesTest {
  private static final String GOOD =
      "{'objectType': 'KalturaESearchEntryItem', 'fieldName': 'tags', 'itemType': 1,"
          + " 'searchTerm': 'discord'}";

  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String user = "";

  @BeforeAll
  void start() {
    user = client.session(0, "discord.5", "");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void aSearchNeedsASession() {
    assertThat(client.call("elasticsearch_esearch", "searchEntry", "", "{}").path("code").asText())
        .isEqualTo("MISSING_KS");
    assertThat(code("")).isEqualTo("MISSING_MANDATORY_PARAMETER");
  }

  @Test
  void aSearchNeedsItems() {
    assertThat(code("'searchParams': {}")).isEqualTo("EMPTY SEARCH OPERATOR IS NOT ALLOWED");
    assertThat(code("'searchParams': {'searchOperator': {'operator': 1}}"))
        .isEqualTo("EMPTY SEARCH ITEMS ARE NOT ALLOWED");
    assertThat(items("")).isEqualTo("EMPTY SEARCH ITEMS ARE NOT ALLOWED");
    assertThat(items(GOOD + ", {'objectType': 'KalturaESearchEntryOperator', 'searchItems': []}"))
        .isEqualTo("EMPTY SEARCH ITEMS ARE NOT ALLOWED");
  }

  @Test
  void anItemNeedsATerm() {
    JsonNode refused = search(item("'fieldName': 'name', 'itemType': 2, 'searchTerm': ''"));
    assertThat(refused.path("code").asText()).isEqualTo("EMPTY SEARCH TERM IS NOT ALLOWED");
    assertThat(refused.path("message").asText())
        .isEqualTo("Empty search term is not allowed on Field [name] and search type [2]");
    assertThat(refused.at("/args/FIELD").asText()).isEqualTo("name");
    assertThat(items(item("'fieldName': 'name', 'itemType': 1")))
        .isEqualTo("EMPTY SEARCH TERM IS NOT ALLOWED");
    assertThat(items(item("'fieldName': 'name', 'itemType': 1, 'searchTerm': '0'")))
        .isEqualTo("EMPTY SEARCH TERM IS NOT ALLOWED");
    assertThat(items(unified("'itemType': 2"))).isEqualTo("EMPTY SEARCH TERM IS NOT ALLOWED");
  }

  @Test
  void aFieldOnlyAllowsSomeTypes() {
    JsonNode refused = search(item("'fieldName': 'id', 'itemType': 2, 'searchTerm': 'x'"));
    assertThat(refused.path("code").asText()).isEqualTo("SEARCH_TYPE_NOT_ALLOWED_ON_FIELD");
    assertThat(refused.at("/args/FIELD").asText()).isEqualTo("id");
    assertThat(items(item("'fieldName': 'created_at', 'itemType': 1, 'searchTerm': '5'")))
        .isEqualTo("SEARCH_TYPE_NOT_ALLOWED_ON_FIELD");
    assertThat(items(item("'fieldName': 'name', 'itemType': 4")))
        .isEqualTo("SEARCH_TYPE_NOT_ALLOWED_ON_FIELD");
    assertThat(items(item("'fieldName': 'name', 'searchTerm': 'x'")))
        .isEqualTo("SEARCH_TYPE_NOT_ALLOWED_ON_FIELD");
    assertThat(items(unified("'itemType': 4, 'searchTerm': 'x'")))
        .isEqualTo("SEARCH TYPE IS NOT ALLOWED ON UNIFIED SEARCH");
    assertThat(items(unified("'itemType': 5, 'searchTerm': 'x'")))
        .isEqualTo("SEARCH TYPE IS NOT ALLOWED ON UNIFIED SEARCH");
  }

  @Test
  void namesAndTypesMustBeKnown() {
    assertThat(items(item("'fieldName': 'colour', 'itemType': 1, 'searchTerm': 'x'")))
        .isEqualTo("INVALID_ENUM_VALUE");
    assertThat(items(item("'itemType': 1, 'searchTerm': 'x'")))
        .isEqualTo("PROPERTY_VALIDATION_CANNOT_BE_NULL");
    assertThat(items("{'itemType': 1, 'searchTerm': 'x'}")).isEqualTo("OBJECT_TYPE_ABSTRACT");
    assertThat(items("{'objectType': 'KalturaNonsense'}")).isEqualTo("INVALID_OBJECT_TYPE");
  }

  @Test
  void anOperatorMustBeOneOfThree() {
    assertThat(operator("0")).isEqualTo("MISSING OPERATOR TYPE");
    assertThat(operator("7")).isEqualTo("INVALID_ENUM_VALUE");
    assertThat(operator("2")).isEmpty();
  }

  @Test
  void noOneSeesBeyondTenThousandHits() {
    assertThat(page(500, 20)).isEmpty();
    assertThat(page(500, 21)).isEqualTo("CRITERIA EXCEEDED MAX MATCHES ALLOWED");
    assertThat(page(10_001, 1)).isEqualTo("CRITERIA EXCEEDED MAX MATCHES ALLOWED");
  }

  @Test
  void anOrderMustBeComplete() {
    String type = "'objectType': 'KalturaESearchEntryOrderByItem'";
    assertThat(order(type + ", 'sortField': 'plays', 'sortOrder': 'desc'")).isEmpty();
    assertThat(order(type + ", 'sortOrder': 'desc'"))
        .isEqualTo("MISSING MANDATORY PARAMETERS IN ORDER ITEM");
    assertThat(order(type + ", 'sortField': 'plays'"))
        .isEqualTo("MISSING MANDATORY PARAMETERS IN ORDER ITEM");
    assertThat(order(type + ", 'sortField': 'colour', 'sortOrder': 'desc'"))
        .isEqualTo("INVALID_ENUM_VALUE");
    assertThat(order(type + ", 'sortField': 'plays', 'sortOrder': 'DESC'"))
        .isEqualTo("INVALID_ENUM_VALUE");
    assertThat(order("'sortField': 'plays', 'sortOrder': 'desc'"))
        .isEqualTo("OBJECT_TYPE_ABSTRACT");
  }

  @Test
  void theHeaderNamesTheCodeToo() {
    HttpResponse<String> answer =
        client.post(
            "/api_v3/service/elasticsearch_esearch/action/searchEntry",
            "application/json",
            "{\"format\":1,\"ks\":\"" + user + "\",\"searchParams\":{}}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Kaltura"))
        .hasValue("error-EMPTY SEARCH OPERATOR IS NOT ALLOWED");
  }

  private static String item(String properties) {
    return "{'objectType': 'KalturaESearchEntryItem', " + properties + "}";
  }

  private static String unified(String properties) {
    return "{'objectType': 'KalturaESearchUnifiedItem', " + properties + "}";
  }

  private String operator(String operator) {
    return code(
        "'searchParams': {'searchOperator': {'operator': %s, 'searchItems': [%s]}}"
            .formatted(operator, GOOD));
  }

  private String page(int size, int index) {
    return code(
        "'searchParams': {'searchOperator': {'searchItems': [%s]}}, 'pager': {'pageSize': %d, 'pageIndex': %d}"
            .formatted(GOOD, size, index));
  }

  private String order(String item) {
    return code(
        "'searchParams': {'searchOperator': {'searchItems': [%s]}, 'orderBy': {'orderItems': [{%s}]}}"
            .formatted(GOOD, item));
  }

  private String items(String items) {
    return search(items).path("code").asText();
  }

  private JsonNode search(String items) {
    return client.call(
        "elasticsearch_esearch",
        "searchEntry",
        user,
        "{'searchParams': {'searchOperator': {'operator': 1, 'searchItems': [" + items + "]}}}");
  }

  /** The error code; empty for an answer without an error. */
  private String code(String parameters) {
    return client
        .call("elasticsearch_esearch", "searchEntry", user, "{" + parameters + "}")
        .path("code")
        .asText();
  }
}
