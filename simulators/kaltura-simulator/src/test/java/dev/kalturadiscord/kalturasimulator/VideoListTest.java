package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lists of media entries and of entries of any type, over the videos of the start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VideoListTest {
  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";

  @BeforeAll
  void addAPlaceholder() {
    admin = client.adminSession("discord.111");
    client.call(
        "media",
        "add",
        admin,
        "{'entry': {'mediaType': 1, 'name': 'Waiting', 'referenceId': 'discord:7f3c'}}");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void withoutAStatusOnlyWhatIsReadyIsListed() {
    assertThat(ids("media", "")).hasSize(13).contains("1_vid00001", "1_img00001");
    assertThat(ids("media", "'statusEqual': 1")).containsExactly("1_vid00013");
    assertThat(ids("media", "'statusIn': '1,7'")).hasSize(2);
    assertThat(ids("media", "'idEqual': '1_vid00013'")).containsExactly("1_vid00013");
    assertThat(ids("media", "'idIn': '1_vid00013,1_vid00002'")).containsExactly("1_vid00002");
    assertThat(ids("media", "'referenceIdEqual': 'discord:7f3c'")).isEmpty();
    assertThat(ids("media", "'referenceIdIn': 'discord:1,discord:7f3c', 'statusEqual': 7"))
        .hasSize(1);
  }

  @Test
  void filtersNarrowTheListDown() {
    assertThat(ids("media", "'userIdEqual': 'prof.weber'"))
        .containsExactly("1_vid00002", "1_vid00008");
    assertThat(ids("media", "'tagsMultiLikeOr': 'safety,teaser'"))
        .containsExactly("1_vid00010", "1_vid00011");
    assertThat(ids("media", "'tagsMultiLikeAnd': 'discord,lecture'"))
        .containsExactly("1_vid00002", "1_vid00008");
    assertThat(ids("media", "'mediaTypeEqual': 2")).containsExactly("1_img00001");
    assertThat(ids("media", "'nameEqual': 'Community call'"))
        .containsExactly("1_vid00006", "1_vid00007");
    assertThat(ids("media", "'rootEntryIdEqual': '1_none'")).isEmpty();
  }

  @Test
  void freeTextMustAllBeFound() {
    assertThat(ids("media", "'freeText': 'winter'")).containsExactly("1_vid00010", "1_img00001");
    assertThat(ids("media", "'freeText': 'Quorums RAFT'")).containsExactly("1_vid00002");
    assertThat(ids("media", "'freeText': 'הצטרפות'")).containsExactly("1_vid00005");
    assertThat(ids("media", "'freeText': 'raft winter'")).isEmpty();
    assertThat(ids("media", "'freeText': ' '")).hasSize(13);
  }

  @Test
  void timesCutTheListOff() {
    long aMonthAgo = NOW - Duration.ofDays(31).toSeconds();
    assertThat(ids("media", "'createdAtGreaterThanOrEqual': " + aMonthAgo))
        .containsExactly("1_vid00008", "1_vid00010", "1_img00001");
    assertThat(
            ids("media", "'createdAtLessThanOrEqual': " + (NOW - Duration.ofDays(400).toSeconds())))
        .containsExactly("1_vid00001", "1_vid00002", "1_vid00011");
  }

  @Test
  void theOrderIsAsAsked() {
    assertThat(ids("media", "'orderBy': '-createdAt'")).startsWith("1_vid00010", "1_img00001");
    assertThat(ids("media", "'orderBy': '+createdAt'")).startsWith("1_vid00001", "1_vid00011");
    assertThat(ids("media", "'orderBy': '-plays'")).startsWith("1_vid00010", "1_vid00002");
    assertThat(ids("media", "'orderBy': '+plays'")).startsWith("1_img00001", "1_vid00009");
    assertThat(ids("media", "'idIn': '1_vid00001,1_vid00011,1_vid00012', 'orderBy': '-name'"))
        .containsExactly("1_vid00012", "1_vid00011", "1_vid00001");
  }

  @Test
  void pagesFollowEachOtherAndAreNeverLongerThanKalturaAllows() {
    try (KalturaSimulator large = Simulators.start()) {
      SimulatorClient other = new SimulatorClient(large.uri());
      other.steer("/seed", "{'videos': 600}");
      String ks = other.adminSession("discord.111");
      assertThat(page(other, ks, "").path("objects")).hasSize(30);
      JsonNode greatest = page(other, ks, "'pageSize': 1000");
      assertThat(greatest.path("objects")).hasSize(500);
      assertThat(greatest.path("totalCount").asInt()).isEqualTo(613);
      assertThat(page(other, ks, "'pageSize': 1000, 'pageIndex': 2").path("objects")).hasSize(113);
      assertThat(page(other, ks, "'pageSize': 5, 'pageIndex': 200").path("objects")).isEmpty();
    }
  }

  @Test
  void entriesOfAnyTypeAreListedTogether() {
    assertThat(ids("baseEntry", "'statusEqual': 7"))
        .contains("1_tmplwebinar", "1_tmplmeeting", "1_tmplclass")
        .hasSize(4);
    assertThat(ids("baseEntry", "'statusEqual': 7, 'typeEqual': 1")).hasSize(1);
    assertThat(ids("baseEntry", "'tagsMultiLikeOr': 'robotics', 'statusIn': '1,2'"))
        .containsExactly("1_vid00013");
    assertThat(list("baseEntry", "").path("objectType").asText())
        .isEqualTo("KalturaBaseEntryListResponse");
    assertThat(list("media", "").path("objectType").asText()).isEqualTo("KalturaMediaListResponse");
  }

  private List<String> ids(String service, String filter) {
    return StreamSupport.stream(list(service, filter).path("objects").spliterator(), false)
        .map(entry -> entry.path("id").asText())
        .toList();
  }

  private JsonNode list(String service, String filter) {
    return client.call(service, "list", admin, "{'filter': {" + filter + "}}");
  }

  private static JsonNode page(SimulatorClient client, String ks, String pager) {
    return client.call("media", "list", ks, "{'pager': {" + pager + "}}");
  }
}
