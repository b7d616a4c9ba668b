package dev.kalturadiscord.server.configuration;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class ConfigurationApiTest {

  private final Api api;
  private final Database database;
  private final ConfiguredGuild guild;

  ConfigurationApiTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.database = database;
    this.guild = new ConfiguredGuild(api, discord);
  }

  @Test
  void aGuildThatHasChosenNothingHasTheDefaults() {
    JsonNode configuration = guild.get().json();

    assertThat(configuration.path("version").asInt()).isZero();
    assertThat(configuration.path("overridden")).isEmpty();
    assertThat(configuration.path("damaged")).isEmpty();
    assertThat(configuration.at("/commands/enabled").asBoolean()).isTrue();
    assertThat(configuration.at("/commands/permissions/kaltura-start/0").asText())
        .isEqualTo(guild.id());
    assertThat(configuration.at("/roles/default").asText()).isEqualTo("viewer");
    assertThat(configuration.at("/meetings/joinWindowMinutes").asInt()).isEqualTo(15);
    assertThat(configuration.at("/notifications/channels").isObject()).isTrue();
  }

  @Test
  void aChangeIsInForceAtOnceAndToldWithItsDefault() {
    Api.Answer changed = guild.change("meetings.joinWindowMinutes", "30");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(guild.get().json()).isEqualTo(changed.json());
    assertThat(changed.json().at("/meetings/joinWindowMinutes").asInt()).isEqualTo(30);
    assertThat(changed.json().path("overridden"))
        .isEqualTo(
            ConfiguredGuild.json(
                "[{\"key\":\"meetings.joinWindowMinutes\",\"value\":30,\"defaultValue\":15}]"));
    assertThat(changed.json().path("version").asInt()).isEqualTo(1);
    assertThat(changed.header("ETag")).matches("\"1-[0-9a-f]{8}\"").isEqualTo(guild.etag());
  }

  @Test
  void whatThePatchDoesNotNameStays() {
    guild.change("notifications.types.user_join", "true");
    guild.change("notifications.enabled", "false");

    assertThat(guild.overridden())
        .containsOnlyKeys("notifications.enabled", "notifications.types.user_join");
  }

  @Test
  void nullGivesAKeyABranchOrASectionBackToTheDefaults() {
    guild.patch(
        """
        {"notifications": {"enabled": false, "types": {"user_join": true, "meeting_end": false}},
         "meetings": {"joinWindowMinutes": 1}, "features": {"activities": true}}
        """);

    guild.patch(
        "{\"notifications\": {\"types\": null}, \"meetings\": {\"joinWindowMinutes\": null}}");
    assertThat(guild.overridden()).containsOnlyKeys("notifications.enabled", "features.activities");

    guild.patch("{\"features\": null}");
    assertThat(guild.overridden()).containsOnlyKeys("notifications.enabled");
  }

  @Test
  void onlyDifferencesFromTheDefaultsAreStored() {
    guild.patch("{\"meetings\": {\"joinWindowMinutes\": 15, \"defaultDurationMinutes\": 90}}");

    assertThat(
            database.column(
                "select key from guild_configuration_override where guild_id = ?", guild.id()))
        .containsExactly("meetings.defaultDurationMinutes");
  }

  @Test
  void aPatchThatChangesNothingMakesNoVersion() {
    guild.change("meetings.joinWindowMinutes", "30");
    String etag = guild.etag();

    Api.Answer same = guild.change("meetings.joinWindowMinutes", "30");
    Api.Answer empty = guild.patch("{}");

    assertThat(same.status()).isEqualTo(200);
    assertThat(same.header("ETag")).isEqualTo(etag);
    assertThat(empty.header("ETag")).isEqualTo(etag);
    assertThat(guild.history()).hasSize(1);
  }

  @Test
  void rolesAndChannelsAreTakenByTheirIds() {
    String role = guild.newRole("Lecturers");
    String news = guild.newChannel("news", "ANNOUNCEMENT");

    Api.Answer changed =
        guild.patch(
            """
            {"roles": {"mapping": {"%s": "moderator"}},
             "commands": {"permissions": {"kaltura-start": ["%s", "%s", "%s"]}},
             "notifications": {"channels": {"default": "%s", "recording_ready": "%s"}}}
            """
                .formatted(role, role, guild.id(), role, guild.channelId(), news));

    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(changed.json().at("/commands/permissions/kaltura-start"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(role, guild.id());
    assertThat(changed.json().at("/roles/mapping/" + role).asText()).isEqualTo("moderator");
    assertThat(changed.json().at("/notifications/channels/recording_ready").asText())
        .isEqualTo(news);
  }

  @Test
  void aSectionIsTheWholeWithoutTheOthers() {
    guild.patch("{\"meetings\": {\"sharing\": \"host\"}, \"features\": {\"activities\": true}}");

    Api.Answer section = guild.get("/meetings");

    assertThat(section.header("ETag")).isEqualTo(guild.etag());
    assertThat(section.json().path("meetings")).isEqualTo(guild.get().json().path("meetings"));
    assertThat(section.json().has("features")).isFalse();
    assertThat(section.json().path("overridden").findValuesAsText("key"))
        .containsExactly("meetings.sharing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/everything", "/MEETINGS", "/meetings.sharing"})
  void whatIsNoSectionIsNotFound(String path) {
    assertProblem(guild.get(path), 404, "not_found");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    String etag = guild.etag();

    Api.Answer same =
        api.call("GET", guild.path())
            .token(guild.token())
            .header("If-None-Match", "\"other\", W/" + etag)
            .send();
    guild.change("features.activities", "true");
    Api.Answer changed =
        api.call("GET", guild.path()).token(guild.token()).header("If-None-Match", etag).send();

    assertThat(same.status()).isEqualTo(304);
    assertThat(same.response().body()).isEmpty();
    assertThat(same.header("ETag")).isEqualTo(etag);
    assertThat(changed.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"PATCH,", "DELETE,", "DELETE,/meetings", "POST,/undo"})
  void nobodyChangesWhatTheyHaveNotSeen(String method, String below) {
    guild.change("meetings.sharing", "\"host\"");

    Api.Call call =
        api.call(method, guild.path() + (below == null ? "" : below)).token(guild.token());
    if (method.equals("PATCH")) {
      call.body("application/merge-patch+json", "{\"features\":{\"activities\":true}}");
    }

    assertProblem(call.send(), 428, "precondition_required");
    assertThat(guild.history()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"PATCH,", "DELETE,", "DELETE,/meetings", "POST,/undo"})
  void nobodyChangesWhatHasChangedSinceTheySawIt(String method, String below) {
    String seen = guild.etag();
    guild.change("meetings.sharing", "\"host\"");

    Api.Call call =
        api.call(method, guild.path() + (below == null ? "" : below))
            .token(guild.token())
            .header("If-Match", seen);
    if (method.equals("PATCH")) {
      call.body("application/merge-patch+json", "{\"features\":{\"activities\":true}}");
    }

    assertProblem(call.send(), 412, "precondition_failed");
    assertThat(guild.overridden()).containsOnlyKeys("meetings.sharing");
    assertThat(guild.history()).hasSize(1);
  }

  @Test
  void aStarMeansWhateverIsThere() {
    assertThat(guild.patch("*", "{\"features\":{\"activities\":true}}").status()).isEqualTo(200);
  }

  @Test
  void theHistoryTellsWhoChangedWhatFromWhatToWhat() {
    guild.change("meetings.joinWindowMinutes", "30");
    guild.change("meetings.joinWindowMinutes", "45");
    guild.reset("/meetings");

    List<JsonNode> history = guild.history();

    assertThat(history)
        .extracting(change -> change.path("version").asInt())
        .containsExactly(3, 2, 1);
    assertThat(history)
        .extracting(change -> change.path("kind").asText())
        .containsExactly("reset", "update", "update");
    assertThat(history)
        .extracting(change -> change.path("changes").toString())
        .containsExactly(
            "[{\"key\":\"meetings.joinWindowMinutes\",\"before\":45}]",
            "[{\"key\":\"meetings.joinWindowMinutes\",\"before\":30,\"after\":45}]",
            "[{\"key\":\"meetings.joinWindowMinutes\",\"after\":30}]");
    assertThat(history)
        .allSatisfy(
            change -> {
              assertThat(change.path("userId").asText()).isEqualTo("71");
              assertThat(change.path("displayName").asText()).isEqualTo("Ada Lovelace");
              assertThat(change.path("clientId").asText()).isEqualTo(RunningServer.BOT_CLIENT_ID);
            });
  }

  @Test
  void theHistoryComesInPages() {
    IntStream.rangeClosed(1, 5)
        .forEach(i -> guild.change("meetings.joinWindowMinutes", String.valueOf(i)));

    JsonNode first =
        api.call("GET", guild.path() + "/history?limit=2").token(guild.token()).send().json();
    JsonNode second =
        api.call(
                "GET",
                guild.path() + "/history?limit=3&cursor=" + first.path("nextCursor").asText())
            .token(guild.token())
            .send()
            .json();

    assertThat(first.path("items").findValuesAsText("version")).containsExactly("5", "4");
    assertThat(second.path("items").findValuesAsText("version")).containsExactly("3", "2", "1");
    assertThat(second.has("nextCursor")).isFalse();
    assertProblem(
        api.call("GET", guild.path() + "/history?cursor=bWVldGluZw").token(guild.token()).send(),
        400,
        "invalid_parameter");
  }

  @Test
  void aChangeAndItsAuditEventHappenTogether() {
    guild.change("meetings.sharing", "\"host\"");

    String change = guild.history().getFirst().path("id").asText();
    assertThat(
            database.column(
                "select target from audit_event where guild_id = ? and outcome = 'succeeded'",
                guild.id()))
        .containsExactly(change);
  }

  @Test
  void undoingTwiceDoesTheChangeAgain() {
    guild.change("meetings.joinWindowMinutes", "30");
    guild.patch(
        "{\"meetings\": {\"joinWindowMinutes\": 45, \"sharing\": \"host\"}, \"features\": {\"activities\": true}}");

    Api.Answer undone = guild.undo();
    assertThat(undone.json().path("overridden").findValuesAsText("key"))
        .containsExactly("meetings.joinWindowMinutes");
    assertThat(undone.json().at("/meetings/joinWindowMinutes").asInt()).isEqualTo(30);

    guild.undo();
    assertThat(guild.inForce("meetings.joinWindowMinutes").asInt()).isEqualTo(45);
    assertThat(guild.overridden()).hasSize(3);
    assertThat(guild.history())
        .extracting(change -> change.path("kind").asText())
        .containsExactly("undo", "undo", "update", "update");
  }

  @Test
  void aResetCanBeUndone() {
    guild.patch("{\"meetings\": {\"sharing\": \"host\"}, \"features\": {\"activities\": true}}");
    guild.reset("");
    assertThat(guild.overridden()).isEmpty();

    guild.undo();

    assertThat(guild.overridden()).containsOnlyKeys("meetings.sharing", "features.activities");
  }

  @Test
  void whereNothingWasChangedNothingCanBeUndone() {
    assertProblem(guild.undo(), 409, "conflict");
  }

  @Test
  void whatIsNotAllowedAnyMoreIsNotBroughtBack() {
    guild.change("meetings.sharing", "\"host\"");
    guild.change("meetings.sharing", "\"moderators\"");
    database.update(
        "update guild_configuration_change set changes ="
            + " '[{\"key\":\"meetings.sharing\",\"before\":\"passers-by\"}]'"
            + " where guild_id = ? and version = 2",
        guild.id());

    Api.Answer refused = guild.undo();

    assertProblem(refused, 409, "conflict");
    assertThat(refused.text("detail")).contains("meetings.sharing");
  }

  @Test
  void everythingThatCanBeChosenIsListedWithWhatItCanBe() {
    JsonNode keys =
        api.call("GET", "/api/v1/configuration-keys").token(guild.token()).send().json();

    assertThat(keys.path("items").findValuesAsText("key"))
        .containsAll(guild.effective().keySet())
        .contains("roles.mapping.{roleId}", "notifications.channels.recording_ready")
        .doesNotHaveDuplicates();
  }
}
