package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.ControlClient.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of members and roles, seen by the bot and by people's tokens at once. */
class GuildControlTest extends InteractionSteps {
  private static final String GUILD = "/__sim/guilds/" + ControlClient.RIVERSIDE;
  private static final String ADMINISTRATOR = "2200000000000000002";
  private static final String SCOPES = "guilds guilds.members.read";
  private static Login login;

  @BeforeAll
  static void prepareLogins() {
    login = new Login(simulator);
  }

  @Test
  void newRolesCountAtOnce() {
    String userId = newMember();
    String token = login.accessToken(userId, SCOPES);
    long before = permissions(token);

    int status = giveRoles(userId, "[\"" + ADMINISTRATOR + "\"]").status();

    assertThat(status).isEqualTo(204);
    assertThat(before & (1L << 3)).isZero();
    assertThat(permissions(token) & (1L << 3)).isNotZero();
    assertThat(as(token, member()).body().at("/roles/0").asText()).isEqualTo(ADMINISTRATOR);
    JsonNode told = used(userId);
    assertThat(told.at("/member/roles/0").asText()).isEqualTo(ADMINISTRATOR);
    assertThat(told.at("/member/permissions").asLong() & (1L << 3)).isNotZero();
  }

  @Test
  void aFoundedGuildHasItsOwnerTheBotAndAChannel() {
    JsonNode founded =
        control
            .post(
                "/__sim/guilds",
                "{\"name\":\"Night School\",\"ownerId\":\"" + ControlClient.ADA + "\"}")
            .body();

    String guildId = founded.path("id").asText();
    JsonNode told;
    do {
      told = bot.next("GUILD_CREATE").path("d"); // of the other guilds, too
    } while (!told.path("id").asText().equals(guildId));
    assertThat(told.at("/channels/0/id").asText()).isEqualTo(founded.path("channelId").asText());
    JsonNode roles = control.bot("GET", "/guilds/" + guildId + "/roles", null).body();
    assertThat(roles.findValuesAsText("id")).containsExactly(guildId);
    assertThat(
            control
                .bot("GET", "/guilds/" + guildId + "/members/" + ControlClient.ADA, null)
                .status())
        .isEqualTo(200);
  }

  @Test
  void rolesAreReplacedAndCanBeTakenAway() {
    String userId = newMember();
    giveRoles(userId, "[\"" + ADMINISTRATOR + "\"]");

    giveRoles(userId, "[]");

    assertThat(used(userId).at("/member/roles")).isEmpty();
  }

  @Test
  void aRoleOfOnesOwnGivesItsPermissions() {
    String userId = newMember();
    String roleId = addRole("{\"name\":\"Hosts\",\"permissions\":[\"MANAGE_EVENTS\"]}");

    giveRoles(userId, "[\"" + roleId + "\"]");

    JsonNode created = bot.next("GUILD_ROLE_CREATE").path("d");
    assertThat(created.path("guild_id").asText()).isEqualTo(ControlClient.RIVERSIDE);
    assertThat(created.at("/role/name").asText()).isEqualTo("Hosts");
    assertThat(permissions(login.accessToken(userId, SCOPES)) & (1L << 33)).isNotZero();
  }

  @Test
  void aRenamedRoleStaysWithItsMembers() {
    String userId = newMember();
    String roleId = addRole("{\"name\":\"Guests\"}");
    giveRoles(userId, "[\"" + roleId + "\"]");

    int status = control.post(GUILD + "/roles/" + roleId, "{\"name\":\"Visitors\"}").status();

    assertThat(status).isEqualTo(204);
    JsonNode updated = bot.next("GUILD_ROLE_UPDATE").path("d");
    assertThat(updated.at("/role/id").asText()).isEqualTo(roleId);
    assertThat(updated.at("/role/name").asText()).isEqualTo("Visitors");
    JsonNode guild = control.bot("GET", "/guilds/" + ControlClient.RIVERSIDE, null).body();
    assertThat(guild.path("roles").findValuesAsText("name"))
        .contains("Visitors")
        .doesNotContain("Guests");
    assertThat(used(userId).at("/member/roles/0").asText()).isEqualTo(roleId);
  }

  @Test
  void whoIsRemovedIsNoMemberAnyMore() {
    String userId = newMember();
    String token = login.accessToken(userId, SCOPES);
    int before = as(token, member()).status();

    int status = remove(userId);

    assertThat(status).isEqualTo(204);
    assertThat(before).isEqualTo(200);
    assertThat(as(token, member()).body().path("code").asInt()).isEqualTo(10004);
    assertThat(as(token, "/users/@me/guilds").body()).isEmpty();
    assertThat(
            control
                .bot("GET", "/guilds/" + ControlClient.RIVERSIDE + "/members/" + userId, null)
                .status())
        .isEqualTo(404);
    assertThat(refusal(userId, "plan", "{\"title\":\"a\"}")).contains("not a member");
  }

  @Test
  void theOwnerAndTheBotStay() {
    assertThat(remove(ControlClient.ADA)).isEqualTo(400);
    assertThat(remove("1000000000000000002")).isEqualTo(404);
    assertThat(used(ControlClient.ADA).at("/member/user/id").asText()).isEqualTo(ControlClient.ADA);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /members/4000000000000000003/roles | {} | 400
          /members/4000000000000000003/roles | {"roleIds":["1"]} | 400
          /members/1/roles | {"roleIds":[]} | 404
          /roles | {} | 400
          /roles | {"name":"a","permissions":["FLY"]} | 400
          /roles | {"name":"a","color":16777216} | 400
          /roles/1 | {"name":"a"} | 404
          /roles/2200000000000000003 | {} | 400
          /roles/2000000000000000001 | {"name":"a"} | 400
          """)
  void aChangeThatCannotBeIsRefused(String path, String body, int status) {
    assertThat(control.post(GUILD + path, body).status()).isEqualTo(status);
  }

  @Test
  void aGuildThatDoesNotExistCannotBeChanged() {
    assertThat(control.post("/__sim/guilds/1/roles", "{\"name\":\"a\"}").status()).isEqualTo(404);
  }

  private static String newMember() {
    return control
        .post(
            "/__sim/people",
            """
            {"username":"zoe","displayName":"Zoe","guildId":"%s"}"""
                .formatted(ControlClient.RIVERSIDE))
        .body()
        .path("id")
        .asText();
  }

  private static Response giveRoles(String userId, String roleIds) {
    return control.post(GUILD + "/members/" + userId + "/roles", "{\"roleIds\":" + roleIds + "}");
  }

  private static String addRole(String body) {
    Response response = control.post(GUILD + "/roles", body);
    assertThat(response.status()).isEqualTo(201);
    return response.body().path("id").asText();
  }

  private static int remove(String userId) {
    return control.send("DELETE", GUILD + "/members/" + userId, null, null).status();
  }

  /** What the bot is told when the person uses a command. */
  private static JsonNode used(String userId) {
    control.useCommand(userId, "plan", "{\"title\":\"Algebra\"}");
    return bot.next("INTERACTION_CREATE").path("d");
  }

  private static long permissions(String accessToken) {
    return as(accessToken, "/users/@me/guilds").body().at("/0/permissions").asLong();
  }

  private static String member() {
    return "/users/@me/guilds/" + ControlClient.RIVERSIDE + "/member";
  }

  private static Response as(String accessToken, String path) {
    return control.send("GET", "/api/v10" + path, null, "Bearer " + accessToken);
  }
}
