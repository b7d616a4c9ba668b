package dev.kalturadiscord.server.permission;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.configuration.GuildConfiguration;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class GetPermissionsTest {

  private static final String STUDENTS = "77001";

  private final Api api;
  private final Database database;
  private final Guild guild;

  GetPermissionsTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
  }

  @Test
  void aViewerLearnsWhatViewersMay() {
    JsonNode told = permissions(guild.ada()).json();

    assertThat(told.path("guildId").asText()).isEqualTo(guild.id());
    assertThat(told.path("role").asText()).isEqualTo("viewer");
    // What hosts may is among it: it may be one.
    assertThat(texts(told.path("operations")))
        .isSorted()
        .contains("createMeeting", "endMeeting", "changeMeeting", "getPermissions", "watchVideo")
        .doesNotContain("purgeMeeting", "getConfiguration", "listAuditEvents", "listClients");
    assertThat(told.path("commands"))
        .allSatisfy(
            command -> {
              assertThat(command.path("allowed").asBoolean()).isTrue();
              assertThat(command.has("allowedRoleIds")).isFalse();
            });
  }

  @Test
  void allCommandsThatAGuildCanLeaveToRolesAreThere() {
    assertThat(permissions(guild.ada()).json().path("commands").findValuesAsText("name"))
        .containsExactlyInAnyOrderElementsOf(GuildConfiguration.Commands.LIMITED);
  }

  @Test
  void anAdministratorLearnsWhatAdministratorsMay() {
    JsonNode told = permissions(guild.administrator("72", "Grace")).json();

    assertThat(told.path("role").asText()).isEqualTo("administrator");
    assertThat(texts(told.path("operations")))
        .contains("purgeMeeting", "changeConfiguration", "listAuditEvents")
        .doesNotContain("listClients");
  }

  @Test
  void aCommandThatIsLeftToRolesTakesItsOperationsAway() {
    database.choose(
        guild.id(), "commands.permissions.kaltura-video-search", "[\"" + STUDENTS + "\"]");

    JsonNode told =
        Eventually.returns(
                () -> permissions(guild.ada()), a -> !texts(a, "operations").contains("watchVideo"))
            .json();

    assertThat(texts(told.path("operations"))).doesNotContain("searchVideos").contains("getVideo");
    JsonNode left = command(told, "kaltura-video-search");
    assertThat(left.path("allowed").asBoolean()).isFalse();
    assertThat(texts(left.path("allowedRoleIds"))).containsExactly(STUDENTS);
    JsonNode student =
        permissions(api.token(guild.id(), "73", "Lin", "0", List.of(STUDENTS))).json();
    assertThat(command(student, "kaltura-video-search").path("allowed").asBoolean()).isTrue();
    assertThat(texts(student.path("operations"))).contains("searchVideos");
    JsonNode administrator = permissions(guild.administrator("72", "Grace")).json();
    assertThat(command(administrator, "kaltura-video-search").path("allowed").asBoolean()).isTrue();
  }

  @Test
  void aCommandThatIsLeftToNobodyHasNoRoles() {
    database.choose(guild.id(), "commands.permissions.kaltura-start", "[]");

    JsonNode told =
        Eventually.returns(
                () -> permissions(guild.ada()),
                a -> !texts(a, "operations").contains("createMeeting"))
            .json();

    JsonNode left = command(told, "kaltura-start");
    assertThat(left.path("allowedRoleIds").isArray()).isTrue();
    assertThat(left.path("allowedRoleIds")).isEmpty();
  }

  @Test
  void whereCommandsAreOffThereIsNothingToTell() {
    database.choose(guild.id(), "commands.enabled", "false");

    Api.Answer refused =
        Eventually.returns(
            () -> permissions(guild.administrator("72", "Grace")), a -> a.status() == 403);

    assertProblem(refused, 403, "commands_disabled");
  }

  @Test
  void aServiceHasNoRoleAndOnlyWhatItsScopesGive() {
    JsonNode told = permissions(service(guild.id(), "meetings:read")).json();

    assertThat(told.has("role")).isFalse();
    assertThat(texts(told.path("operations")))
        .containsExactly("getMeeting", "getPermissions", "listMeetings", "listRecordings");
  }

  @Test
  void aServiceThatBelongsToNoGuildHasNone() {
    assertProblem(permissions(service(null, "meetings:read")), 403, "forbidden");
  }

  private Api.Answer permissions(String token) {
    return api.call("GET", "/api/v1/permissions").token(token).send();
  }

  private String service(@Nullable String guildId, String scopes) {
    String id = "cli-" + UUID.randomUUID();
    database.registerClient(id, "secret-" + id, guildId, scopes);
    return api.call("POST", "/api/v1/auth/token")
        .basic(id, "secret-" + id)
        .json(new ObjectMapper().createObjectNode().put("grantType", "client_credentials"))
        .send()
        .text("accessToken");
  }

  private static JsonNode command(JsonNode told, String name) {
    return told.path("commands")
        .valueStream()
        .filter(command -> command.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Api.Answer answer, String field) {
    return texts(answer.json().path(field));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
