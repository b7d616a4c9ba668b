package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.ControlClient.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The roles and channels of a guild, and what becomes of the lists when they come and go. */
class GuildListingTest extends InteractionSteps {
  private static final String ROLES = "/guilds/" + ControlClient.RIVERSIDE + "/roles";
  private static final String CHANNELS = "/guilds/" + ControlClient.RIVERSIDE + "/channels";
  private static final String FAULTS = "/__sim/oauth2/faults";

  @Test
  void theRolesAreListedWithThatOfEverybody() {
    JsonNode roles = list(ROLES);

    assertThat(roles.findValuesAsText("id"))
        .startsWith(ControlClient.RIVERSIDE, "2200000000000000003");
    JsonNode administrator = byId(roles, "2200000000000000002");
    assertThat(administrator.path("name").asText()).isEqualTo("Administrator");
    assertThat(administrator.path("permissions").asText()).isEqualTo("8");
    assertThat(administrator.at("/colors/primary_color").asInt()).isEqualTo(0xE74C3C);
    assertThat(administrator.path("managed").isBoolean()).isTrue();
  }

  @Test
  void theChannelsAreListed() {
    JsonNode general = byId(list(CHANNELS), ControlClient.GENERAL);

    assertThat(general.path("name").asText()).isEqualTo("general");
    assertThat(general.path("type").asInt(-1)).isZero();
    assertThat(general.path("guild_id").asText()).isEqualTo(ControlClient.RIVERSIDE);
    assertThat(general.path("permission_overwrites").isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"roles", "channels"})
  void aGuildThatDoesNotExistHasNoList(String list) {
    Response response = control.bot("GET", "/guilds/1/" + list, null);

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body().path("code").asInt()).isEqualTo(10004);
    assertThat(response.body().path("message").asText()).isEqualTo("Unknown Guild");
  }

  @ParameterizedTest
  @ValueSource(strings = {ROLES, CHANNELS})
  void onlyTheBotSeesAList(String path) {
    assertThat(control.send("GET", "/api/v10" + path, null, null).status()).isEqualTo(401);
    assertThat(control.send("GET", "/api/v10" + path, null, "Bot another").status()).isEqualTo(401);
    assertThat(control.send("GET", "/api/v10" + path, null, "Bearer nobody").status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {ROLES, CHANNELS})
  void aListCanBeMadeToFail(String path) {
    control.post(FAULTS, "{\"path\":\"%s\",\"status\":503,\"times\":1}".formatted(path));

    assertThat(control.bot("GET", path, null).status()).isEqualTo(503);
    assertThat(control.bot("GET", path, null).status()).isEqualTo(200);
  }

  @Test
  void aRoleThatIsRemovedIsGoneForItsMembersToo() {
    String roleId = create("roles", "{\"name\":\"Guests\"}");
    control.post(
        "/__sim/guilds/" + ControlClient.RIVERSIDE + "/members/4000000000000000006/roles",
        "{\"roleIds\":[\"%s\"]}".formatted(roleId));
    JsonNode before = list(ROLES);

    int status = remove("roles/" + roleId);

    assertThat(status).isEqualTo(204);
    assertThat(before.findValuesAsText("id")).contains(roleId);
    assertThat(list(ROLES).findValuesAsText("id")).doesNotContain(roleId);
    assertThat(told("GUILD_ROLE_DELETE", "role_id", roleId).path("guild_id").asText())
        .isEqualTo(ControlClient.RIVERSIDE);
    JsonNode lin =
        control
            .bot("GET", "/guilds/" + ControlClient.RIVERSIDE + "/members/4000000000000000006", null)
            .body();
    assertThat(lin.path("roles")).isEmpty();
  }

  @Test
  void aRoleIsAboveAllOthersAlsoWhenOneBelowWasRemoved() {
    String lower = create("roles", "{\"name\":\"Lower\"}");
    String upper = create("roles", "{\"name\":\"Upper\"}");
    remove("roles/" + lower);

    String newest = create("roles", "{\"name\":\"Newest\"}");

    JsonNode roles = list(ROLES);
    assertThat(byId(roles, newest).path("position").asInt())
        .isGreaterThan(byId(roles, upper).path("position").asInt());
    remove("roles/" + upper);
    remove("roles/" + newest);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"TEXT, 0", "VOICE, 2", "CATEGORY, 4", "ANNOUNCEMENT, 5", "FORUM, 15"})
  void aNewChannelIsOfItsKind(String kind, int type) {
    String id = create("channels", "{\"name\":\"new\",\"kind\":\"%s\"}".formatted(kind));

    JsonNode told = told("CHANNEL_CREATE", "id", id);

    assertThat(told.path("type").asInt(-1)).isEqualTo(type);
    assertThat(byId(list(CHANNELS), id)).isEqualTo(told);
    assertThat(remove("channels/" + id)).isEqualTo(204);
    assertThat(told("CHANNEL_DELETE", "id", id).path("type").asInt(-1)).isEqualTo(type);
    assertThat(list(CHANNELS).findValuesAsText("id")).doesNotContain(id);
    assertThat(control.bot("GET", "/channels/" + id, null).body().path("code").asInt())
        .isEqualTo(10003);
  }

  @Test
  void aChannelIsATextChannelUnlessItIsSaid() {
    String id = create("channels", "{\"name\":\"new\"}");

    assertThat(byId(list(CHANNELS), id).path("type").asInt(-1)).isZero();
    assertThat(byId(list(CHANNELS), id).path("position").asInt()).isGreaterThan(2);
    remove("channels/" + id);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST   | 2000000000000000001/channels | {} | 400
          POST   | 2000000000000000001/channels | {"name":"a","kind":"SWAMP"} | 400
          POST   | 2000000000000000001/channels | {"name":"a","kind":5} | 400
          POST   | 1/channels | {"name":"a"} | 404
          DELETE | 2000000000000000001/channels/1 | {} | 404
          DELETE | 2000000000000000001/channels/3100000000000000001 | {} | 404
          DELETE | 2000000000000000001/roles/1 | {} | 404
          DELETE | 2000000000000000001/roles/2000000000000000001 | {} | 400
          DELETE | 1/roles/2 | {} | 404
          """)
  void aChangeThatCannotBeIsRefused(String method, String path, String body, int status) {
    assertThat(control.send(method, "/__sim/guilds/" + path, body, null).status())
        .isEqualTo(status);
  }

  private static JsonNode list(String path) {
    Response response = control.bot("GET", path, null);
    assertThat(response.status()).isEqualTo(200);
    return response.body();
  }

  private static JsonNode byId(JsonNode list, String id) {
    return list.valueStream()
        .filter(item -> item.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** What the bot is told of this thing; events of other tests are passed over. */
  private static JsonNode told(String event, String field, String id) {
    JsonNode data = bot.next(event).path("d");
    while (!data.path(field).asText().equals(id)) {
      data = bot.next(event).path("d");
    }
    return data;
  }

  private static String create(String what, String body) {
    Response response = control.post("/__sim/guilds/" + ControlClient.RIVERSIDE + "/" + what, body);
    assertThat(response.status()).isEqualTo(201);
    return response.body().path("id").asText();
  }

  private static int remove(String path) {
    return control
        .send("DELETE", "/__sim/guilds/" + ControlClient.RIVERSIDE + "/" + path, null, null)
        .status();
  }
}
