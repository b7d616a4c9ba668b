package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.SearchQueries.field;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.ids;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.item;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.operator;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.query;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.range;
import static dev.kalturadiscord.kalturasimulator.SearchQueries.unified;
import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What eSearch finds among the videos of the start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
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
  void anAnswerHasTheShapeOfKaltura() {
    JsonNode answer = search(unified(2, "onboarding", ", 'addHighlight': true"));
    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly("objects", "totalCount", "objectType");
    assertThat(answer.path("totalCount").asInt()).isEqualTo(2);
    assertThat(answer.path("objectType").asText()).isEqualTo("KalturaESearchEntryResponse");
    JsonNode result = answer.at("/objects/0");
    assertThat(result.fieldNames())
        .toIterable()
        .containsExactly("object", "highlight", "itemsData", "objectType");
    assertThat(result.path("objectType").asText()).isEqualTo("KalturaESearchEntryResult");
    assertThat(result.path("itemsData")).isEmpty();
    assertThat(result.path("object"))
        .isEqualTo(client.call("media", "get", user, "{'entryId': '1_vid00001'}"));
    assertThat(result.path("highlight").toString())
        .isEqualTo(
            """
            [{'fieldName':'name',\
            'hits':[{'value':'<em>Onboarding</em> 101','objectType':'KalturaString'}],\
            'objectType':'KalturaESearchHighlight'},\
            {'fieldName':'tags',\
            'hits':[{'value':'<em>onboarding</em>','objectType':'KalturaString'}],\
            'objectType':'KalturaESearchHighlight'}]"""
                .replace('\'', '"'));
  }

  @Test
  void hitsAreOnlyShownWhenAsked() {
    assertThat(search(unified(2, "onboarding", "")).at("/objects/0/highlight")).isEmpty();
    assertThat(search(unified(2, "onboarding", "")).at("/objects/0/highlight").isArray()).isTrue();
    JsonNode captions = search(unified(2, "roadmap", ", 'addHighlight': true"));
    assertThat(captions.at("/objects/0/highlight")).isEmpty();
  }

  @Test
  void aUnifiedItemLooksIntoAllText() {
    assertThat(found(unified(2, "COMMUNITY call", ""))).containsExactly("1_vid00007", "1_vid00006");
    assertThat(found(unified(2, "goggles exits", ""))).containsExactly("1_vid00011");
    assertThat(found(unified(2, "roadmap winter", ""))).containsExactly("1_vid00006");
    assertThat(found(unified(2, "übereinstimm", ""))).containsExactly("1_vid00002");
    assertThat(found(unified(2, "לקהילה", ""))).containsExactly("1_vid00005");
    assertThat(found(unified(1, "Community call", ""))).containsExactly("1_vid00007", "1_vid00006");
    assertThat(found(unified(1, "Community", ""))).isEmpty();
    assertThat(found(unified(3, "commun", ""))).containsExactly("1_vid00007", "1_vid00006");
    assertThat(found(unified(1, "1_vid00009", ""))).containsExactly("1_vid00009");
    assertThat(found(unified(2, "???", ""))).isEmpty();
  }

  @Test
  void aQuotedTermIsOnePhrase() {
    assertThat(found(unified(2, "one exits", ""))).isEmpty();
    assertThat(found(unified(2, "gloves goggles", ""))).containsExactly("1_vid00011");
    assertThat(found(unified(2, "\\\"gloves goggles\\\"", ""))).isEmpty();
    assertThat(found(unified(2, "\\\"goggles, gloves\\\"", ""))).containsExactly("1_vid00011");
  }

  @Test
  void aTermIsCutAt128Bytes() {
    String hundred = "ö".repeat(50);
    client.control(
        "/videos", "{'id': '1_long', 'name': '" + hundred + "0123456789012345678901234567'}");
    String cut = hundred + "0123456789012345678901234567";
    assertThat(found(field("name", 1, cut + " and more"))).containsExactly("1_long");
    assertThat(found(field("name", 1, hundred + "x" + " and more"))).isEmpty();
  }

  @Test
  void fieldsAreSearchedOneByOne() {
    assertThat(found(field("name", 2, "winter"))).containsExactly("1_vid00010", "1_img00001");
    assertThat(found(field("name", 1, "community CALL"))).hasSize(2);
    assertThat(found(field("tags", 1, "lecture"))).containsExactly("1_vid00008", "1_vid00002");
    assertThat(found(field("tags", 1, "lect"))).isEmpty();
    assertThat(found(field("tags", 3, "lect"))).hasSize(2);
    assertThat(found(field("kuser_id", 1, "PROF.weber"))).hasSize(2);
    assertThat(found(field("kuser_id", 1, "nobody"))).isEmpty();
    assertThat(found(field("id", 1, "1_vid00003"))).containsExactly("1_vid00003");
    assertThat(found(field("media_type", 1, "2"))).containsExactly("1_img00001");
    assertThat(found(field("entry_type", 1, "1"))).hasSize(13);
    assertThat(found(field("captions_content", 2, "quorum"))).containsExactly("1_vid00002");
    assertThat(found(field("access_control_id", 1, "3100002"))).hasSize(3);
  }

  @Test
  void aFieldCanBeAskedForAnyValue() {
    assertThat(found(item("description", 4, ""))).hasSize(11).doesNotContain("1_vid00009");
    assertThat(found(item("root_id", 4, ""))).isEmpty();
    assertThat(found(item("captions_content", 4, "")))
        .containsExactlyInAnyOrder("1_vid00001", "1_vid00002", "1_vid00006");
  }

  @Test
  void numbersAndTimesLieBetweenBounds() {
    assertThat(found(range("length_in_msecs", "'greaterThan': 7260000")))
        .containsExactly("1_vid00003");
    assertThat(found(range("length_in_msecs", "'greaterThanOrEqual': 7260000")))
        .containsExactly("1_vid00009", "1_vid00003");
    assertThat(found(range("plays", "'lessThanOrEqual': 14, 'greaterThan': 0")))
        .containsExactly("1_vid00009", "1_vid00012");
    assertThat(found(range("plays", "'lessThan': 6"))).containsExactly("1_img00001");
    long day = Duration.ofDays(1).toSeconds();
    assertThat(
            found(
                range(
                    "created_at",
                    "'greaterThanOrEqual': %d, 'lessThanOrEqual': %d"
                        .formatted(NOW - 62 * day, NOW - 32 * day))))
        .containsExactly("1_vid00007", "1_vid00006");
  }

  @Test
  void itemsAreCombined() {
    String lecture = field("tags", 1, "lecture");
    String exam = field("tags", 1, "exam");
    String teaser = field("tags", 1, "teaser");
    assertThat(found(lecture + "," + exam)).containsExactly("1_vid00008");
    assertThat(found(operator(2, exam + "," + teaser)))
        .containsExactlyInAnyOrder("1_vid00010", "1_vid00008");
    assertThat(found(lecture + "," + operator(3, exam))).containsExactly("1_vid00002");
    assertThat(
            found(
                operator(2, operator(1, lecture + "," + exam) + "," + teaser)
                    + ","
                    + operator(3, field("kuser_id", 1, "prof.weber"))))
        .containsExactly("1_vid00010");
  }

  private List<String> found(String items) {
    return ids(search(items));
  }

  private JsonNode search(String items) {
    return searchIn("'searchOperator': " + operator(1, items), "");
  }

  private JsonNode searchIn(String parameters, String more) {
    return client.call("elasticsearch_esearch", "searchEntry", user, query(parameters, more));
  }
}
