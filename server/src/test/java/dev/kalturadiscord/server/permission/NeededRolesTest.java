package dev.kalturadiscord.server.permission;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Refusals say which role would do. */
@ExtendWith(RunningServer.class)
final class NeededRolesTest {

  private static final String MODERATORS = "88001";
  private static final String STAFF = "88002";

  private final Api api;
  private final Database database;
  private final Guild guild;

  NeededRolesTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
    database.choose(guild.id(), "roles.mapping." + MODERATORS, "\"moderator\"");
    database.choose(guild.id(), "roles.mapping." + STAFF, "\"administrator\"");
  }

  @Test
  void whoMayNotEndAMeetingLearnsWhoMay() {
    String id = guild.start(guild.ada(), "Not yours to end");

    Api.Answer refused = told(() -> guild.end(guild.member("72", "Mia"), id), MODERATORS);

    assertProblem(refused, 403, "forbidden");
    assertThat(refused.text("requiredRole")).isEqualTo("moderator");
    assertThat(roleIds(refused)).containsExactly(MODERATORS, STAFF);
  }

  @Test
  void whatIsForAdministratorsNamesTheirRolesOnly() {
    String id = guild.start(guild.ada(), "Not yours to purge");

    Api.Answer refused = told(() -> guild.purge(guild.ada(), id), STAFF);

    assertThat(refused.text("requiredRole")).isEqualTo("administrator");
    assertThat(roleIds(refused)).containsExactly(STAFF);
  }

  @Test
  void aCommandThatIsLeftToRolesNamesThem() {
    database.choose(guild.id(), "commands.permissions.kaltura-list", "[\"" + STAFF + "\", \"77\"]");

    Api.Answer refused =
        told(() -> api.call("GET", "/api/v1/meetings").token(guild.ada()).send(), STAFF);

    assertProblem(refused, 403, "command_not_allowed");
    assertThat(refused.json().has("requiredRole")).isFalse();
    assertThat(roleIds(refused)).containsExactly("77", STAFF);
  }

  @Test
  void whoMayNotShareLearnsWhoMay() {
    String id = guild.start(guild.ada(), "Not yours to share");
    database.choose(guild.id(), "meetings.sharing", "\"host\"");

    Api.Answer refused =
        told(
            () ->
                api.call("POST", "/api/v1/meetings/" + id + "/share")
                    .token(guild.member("72", "Mia"))
                    .freshKey()
                    .body("application/json", "{}")
                    .send(),
            MODERATORS);

    assertProblem(refused, 403, "forbidden");
    assertThat(refused.text("requiredRole")).isEqualTo("moderator");
  }

  @Test
  void aGuildWithoutMappedRolesNamesNone() {
    Guild plain = new Guild(api);
    String id = plain.start(plain.ada(), "Not yours to end");

    Api.Answer refused = plain.end(plain.member("72", "Mia"), id);

    assertThat(refused.text("requiredRole")).isEqualTo("moderator");
    assertThat(refused.json().path("allowedRoleIds").isArray()).isTrue();
    assertThat(roleIds(refused)).isEmpty();
  }

  private Api.Answer told(java.util.function.Supplier<Api.Answer> call, String roleId) {
    return Eventually.returns(call, answer -> roleIds(answer).contains(roleId));
  }

  private static List<String> roleIds(Api.Answer answer) {
    return answer.json().path("allowedRoleIds").valueStream().map(JsonNode::asText).toList();
  }
}
