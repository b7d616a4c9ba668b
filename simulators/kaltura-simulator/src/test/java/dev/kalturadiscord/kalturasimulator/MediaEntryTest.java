package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static dev.kalturadiscord.kalturasimulator.Simulators.PARTNER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Media entries one by one: placeholders for recordings, and videos. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaEntryTest {
  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    admin = client.adminSession("discord.111");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void aPlaceholderWaitsForItsContent() {
    JsonNode entry =
        add(
            admin,
            "'mediaType': 1, 'name': 'Weekly sync', 'referenceId': 'discord:7f3c',"
                + " 'tags': ' Discord,x, Weekly Sync,discord', 'nonsense': 1");
    assertThat(entry.path("status").asInt()).isEqualTo(7);
    assertThat(entry.path("type").asInt()).isEqualTo(1);
    assertThat(entry.path("mediaType").asInt()).isEqualTo(1);
    assertThat(entry.path("name").asText()).isEqualTo("Weekly sync");
    assertThat(entry.path("referenceId").asText()).isEqualTo("discord:7f3c");
    assertThat(entry.path("tags").asText()).isEqualTo("discord, weekly sync");
    assertThat(entry.path("userId").asText()).isEqualTo("discord.111");
    assertThat(entry.path("creatorId").asText()).isEqualTo("discord.111");
    assertThat(entry.path("createdAt").asLong()).isEqualTo(NOW);
    assertThat(entry.path("moderationStatus").asInt()).isEqualTo(6);
    assertThat(entry.path("objectType").asText()).isEqualTo("KalturaMediaEntry");
    assertThat(entry.has("nonsense")).isFalse();
    assertThat(get("media", entry)).isEqualTo(entry);
    assertThat(get("baseEntry", entry)).isEqualTo(entry);
    assertThat(
            client
                .call("user", "get", admin, "{'userId': 'discord.111'}")
                .path("screenName")
                .asText())
        .isEqualTo("discord.111");
  }

  @Test
  void aNameIsCutAtItsBytesAndMadeUpWhenMissing() {
    String name =
        add(admin, "'mediaType': 1, 'name': '" + "ü".repeat(200) + "'").path("name").asText();
    assertThat(name).isEqualTo("ü".repeat(128));
    assertThat(add(admin, "'mediaType': 1").path("name").asText())
        .isEqualTo(PARTNER_ID + "_" + NOW);
  }

  @Test
  void wrongPropertiesAreRefused() {
    JsonNode readOnly = add(admin, "'mediaType': 1, 'status': 2");
    assertThat(readOnly.path("code").asText()).isEqualTo("PROPERTY_VALIDATION_NOT_UPDATABLE");
    assertThat(readOnly.at("/args/PROP_NAME").asText()).isEqualTo("KalturaMediaEntry::status");
    assertThat(code(add(admin, "'mediaType': 1, 'plays': 1000")))
        .isEqualTo("PROPERTY_VALIDATION_NOT_UPDATABLE");
    assertThat(code(add(admin, "'name': 'x'"))).isEqualTo("PROPERTY_VALIDATION_CANNOT_BE_NULL");
    assertThat(code(add(admin, "'mediaType': 9"))).isEqualTo("INVALID_ENUM_VALUE");
    assertThat(code(add(admin, "'mediaType': 1, 'referenceId': 'x'")))
        .isEqualTo("PROPERTY_VALIDATION_MIN_LENGTH");
    assertThat(code(add(admin, "'mediaType': 1, 'accessControlId': 5")))
        .isEqualTo("ACCESS_CONTROL_ID_NOT_FOUND");
    assertThat(code(client.call("media", "add", admin, "{}")))
        .isEqualTo("MISSING_MANDATORY_PARAMETER");
    assertThat(code(client.call("media", "add", "", "{'entry': {'mediaType': 1}}")))
        .isEqualTo("MISSING_KS");
  }

  @Test
  void onlyAnAdministratorMakesEntriesForOthers() {
    assertThat(add(admin, "'mediaType': 1, 'userId': 'ada'").path("userId").asText())
        .isEqualTo("ada");
    String user = client.session(0, "discord.5", "");
    assertThat(add(user, "'mediaType': 1").path("userId").asText()).isEqualTo("discord.5");
    JsonNode refused = add(user, "'mediaType': 1, 'userId': 'ada'");
    assertThat(code(refused)).isEqualTo("INVALID_KS");
    assertThat(refused.at("/args/ERR_CODE").asText()).isEqualTo("-4");
  }

  @Test
  void anEntryIsChangedByItsOwnerAndByAdministrators() {
    String id = add(admin, "'mediaType': 1, 'name': 'a'").path("id").asText();
    client.steer("/clock", "{'offsetSeconds': 100}");
    JsonNode changed = update(admin, id, "'name': 'b', 'tags': 'One,TWO', 'description': 'd'");
    assertThat(changed.path("name").asText()).isEqualTo("b");
    assertThat(changed.path("tags").asText()).isEqualTo("one, two");
    assertThat(changed.path("createdAt").asLong()).isEqualTo(NOW);
    assertThat(changed.path("updatedAt").asLong()).isEqualTo(NOW + 100);
    assertThat(update(admin, id, "'description__null': ''").has("description")).isFalse();
    String owner = client.session(0, "discord.111", "");
    assertThat(update(owner, id, "'name': 'c'").path("name").asText()).isEqualTo("c");
    String stranger = client.session(0, "discord.222", "");
    assertThat(code(update(stranger, id, "'name': 'd'"))).isEqualTo("INVALID_KS");
    assertThat(code(update(admin, id, "'status': 2")))
        .isEqualTo("PROPERTY_VALIDATION_NOT_UPDATABLE");
    assertThat(code(update(admin, id, "'mediaType': 5")))
        .isEqualTo("PROPERTY_VALIDATION_NOT_UPDATABLE");
    assertThat(code(update(admin, id, "'accessControlId': 5")))
        .isEqualTo("ACCESS_CONTROL_ID_NOT_FOUND");
    assertThat(code(update(admin, "1_none", "'name': 'x'"))).isEqualTo("ENTRY_ID_NOT_FOUND");
  }

  @Test
  void aDeletedEntryIsGone() {
    JsonNode entry = add(admin, "'mediaType': 1, 'referenceId': 'discord:1'");
    String parameters = "{'entryId': '" + entry.path("id").asText() + "'}";
    String stranger = client.session(0, "discord.222", "");
    assertThat(code(client.call("media", "delete", stranger, parameters))).isEqualTo("INVALID_KS");
    assertThat(client.call("media", "delete", admin, parameters).isNull()).isTrue();
    assertThat(code(get("media", entry))).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(code(get("baseEntry", entry))).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(code(client.call("media", "delete", admin, parameters)))
        .isEqualTo("ENTRY_ID_NOT_FOUND");
    JsonNode list =
        client.call(
            "media",
            "list",
            admin,
            "{'filter': {'referenceIdEqual': 'discord:1', 'statusIn': '1,2,3,7'}}");
    assertThat(list.path("totalCount").asInt()).isZero();
  }

  @Test
  void theAddressesOfAnEntryLeadToTheSimulator() {
    JsonNode video = client.call("media", "get", admin, "{'entryId': '1_vid00001'}");
    String root = simulator.uri() + "/p/1234567/sp/123456700";
    assertThat(video.path("thumbnailUrl").asText())
        .isEqualTo(root + "/thumbnail/entry_id/1_vid00001/version/100001");
    assertThat(video.path("dataUrl").asText())
        .isEqualTo(root + "/playManifest/entryId/1_vid00001/format/url/protocol/https");
    assertThat(video.path("downloadUrl").asText())
        .startsWith(root + "/playManifest/entryId/1_vid00001/format/download/");
    for (String name : new String[] {"thumbnailUrl", "dataUrl", "downloadUrl"}) {
      String path = video.path(name).asText().substring(simulator.uri().toString().length());
      assertThat(client.get(path).statusCode()).as(name).isEqualTo(200);
    }
    assertThat(video.fieldNames())
        .toIterable()
        .doesNotContain("restricted", "ready", "captions")
        .last()
        .isEqualTo("objectType");
  }

  private JsonNode add(String ks, String properties) {
    return client.call(
        "media", "add", ks, "{'entry': {'objectType': 'KalturaMediaEntry', " + properties + "}}");
  }

  private JsonNode update(String ks, String id, String properties) {
    return client.call(
        "media",
        "update",
        ks,
        "{'entryId': '%s', 'mediaEntry': {'objectType': 'KalturaMediaEntry', %s}}"
            .formatted(id, properties));
  }

  private JsonNode get(String service, JsonNode entry) {
    return client.call(service, "get", admin, "{'entryId': '" + entry.path("id").asText() + "'}");
  }

  private static String code(JsonNode answer) {
    return answer.path("code").asText();
  }
}
