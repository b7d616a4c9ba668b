package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.ControlClient.Response;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person's token shows and what it does not. */
class UserTokenTest extends LoginSteps {
  private static final String RIVERSIDE = ControlClient.RIVERSIDE;
  private static final String MAKERS = "3000000000000000001";
  private static final String MAX = "4000000000000000002";
  private static final String EVERYTHING = "9007199254740991";
  private static final String MEMBER_OF_RIVERSIDE = "/users/@me/guilds/" + RIVERSIDE + "/member";

  @Test
  void thePersonIsShownWithoutAnAddress() {
    JsonNode self = as(login.accessToken(MAX, "identify"), "/users/@me").body();

    assertThat(self.path("id").asText()).isEqualTo(MAX);
    assertThat(self.path("username").asText()).isEqualTo("max.moreau");
    assertThat(self.path("global_name").asText()).isEqualTo("Max Moreau");
    assertThat(self.path("locale").asText()).isEqualTo("en-US");
    assertThat(self.has("email")).isFalse();
    assertThat(self.has("bot")).isFalse();
  }

  @Test
  void theAddressIsShownWhenItWasAllowed() {
    JsonNode self = as(login.accessToken(MAX, "identify email"), "/users/@me").body();

    assertThat(self.path("email").asText()).isEqualTo("max.moreau@example.com");
    assertThat(self.path("verified").asBoolean()).isTrue();
  }

  @Test
  void theGuildsAreShownWithWhatThePersonMayDoThere() {
    JsonNode guilds = as(login.accessToken(MAX, "guilds"), "/users/@me/guilds").body();

    assertThat(guilds.findValuesAsText("id")).containsExactly(RIVERSIDE, MAKERS);
    JsonNode riverside = guilds.path(0);
    assertThat(riverside.path("name").asText()).isEqualTo("Riverside Campus");
    assertThat(riverside.path("owner").asBoolean(true)).isFalse();
    assertThat(riverside.path("permissions").isTextual()).isTrue();
    assertThat(riverside.path("permissions").asLong() & (1L << 40)).isNotZero();
    assertThat(riverside.path("permissions").asLong() & (1L << 3)).isZero();
    assertThat(guilds.at("/1/permissions").asLong() & (1L << 40)).isZero();
    assertThat(riverside.path("features").isArray()).isTrue();
    assertThat(riverside.path("icon").isNull()).isTrue();
    assertThat(riverside.path("banner").isNull()).isTrue();
    assertThat(riverside.has("approximate_member_count")).isFalse();
  }

  @Test
  void anOwnerMayDoEverything() {
    JsonNode guilds =
        as(login.accessToken(ControlClient.ADA, "guilds"), "/users/@me/guilds?with_counts=true")
            .body();

    assertThat(guilds).hasSize(1);
    assertThat(guilds.at("/0/owner").asBoolean()).isTrue();
    assertThat(guilds.at("/0/permissions").asText()).isEqualTo(EVERYTHING);
    assertThat(guilds.at("/0/approximate_member_count").asInt()).isGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "limit=1, 2",
    "limit=200, 2 3",
    "after=2000000000000000001, 3",
    "after=1, 2 3",
    "before=3000000000000000001, 2",
    "before=9999999999999999999&limit=1, 3",
    "after=2000000000000000001&before=3000000000000000001, ''"
  })
  void guildsComeInPages(String query, String firstDigits) {
    JsonNode guilds = as(login.accessToken(MAX, "guilds"), "/users/@me/guilds?" + query).body();

    List<String> expected =
        Arrays.stream(firstDigits.split(" ", -1)).filter(digit -> !digit.isEmpty()).toList();
    assertThat(guilds.findValuesAsText("id"))
        .extracting(id -> id.substring(0, 1))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "limit=0, limit, NUMBER_TYPE_MIN",
    "limit=201, limit, NUMBER_TYPE_MAX",
    "limit=all, limit, NUMBER_TYPE_COERCE",
    "after=here, after, NUMBER_TYPE_COERCE",
    "before=-1, before, NUMBER_TYPE_COERCE"
  })
  void aPageBeyondTheLimitsIsRefused(String query, String field, String code) {
    Response response = as(login.accessToken(MAX, "guilds"), "/users/@me/guilds?" + query);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().path("code").asInt()).isEqualTo(50035);
    assertThat(response.body().at("/errors/" + field + "/_errors/0/code").asText()).isEqualTo(code);
  }

  @Test
  void theMemberIsShownWithItsRolesAndThePerson() {
    JsonNode member = as(login.accessToken(MAX, "guilds.members.read"), MEMBER_OF_RIVERSIDE).body();

    assertThat(member.at("/user/id").asText()).isEqualTo(MAX);
    assertThat(member.at("/roles/0").asText()).isEqualTo("2200000000000000001");
    assertThat(member.path("joined_at").isTextual()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {RIVERSIDE, "1"})
  void aGuildThePersonIsNotInIsUnknown(String guildId) {
    String token = login.accessToken(ControlClient.NOOR, "guilds.members.read");

    Response response = as(token, "/users/@me/guilds/" + guildId + "/member");

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body().path("code").asInt()).isEqualTo(10004);
    assertThat(response.body().path("message").asText()).isEqualTo("Unknown Guild");
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({
    "/users/@me, guilds guilds.members.read email",
    "/users/@me/guilds, identify guilds.members.read",
    "/users/@me/guilds/2000000000000000001/member, identify guilds"
  })
  void withoutTheScopeNothingIsShown(String path, String scope) {
    Response response = as(login.accessToken(MAX, scope), path);

    assertThat(response.status()).isEqualTo(403);
    assertThat(response.body().path("code").asInt()).isEqualTo(50026);
    assertThat(response.body().path("message").asText()).isEqualTo("Missing required OAuth2 scope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/users/@me", "/users/@me/guilds", MEMBER_OF_RIVERSIDE, "/oauth2/@me"})
  void aTokenNobodyHasIsUnauthorized(String path) {
    Response response = as("nobody", path);

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.body().path("code").asInt(-1)).isZero();
    assertThat(response.body().path("message").asText()).isEqualTo("401: Unauthorized");
    assertThat(control.send("GET", "/api/v10" + path, null, null).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users/4000000000000000001",
        "/gateway/bot",
        "/applications/@me",
        "/oauth2/applications/@me",
        "/guilds/2000000000000000001",
        "/guilds/2000000000000000001/members/4000000000000000002",
        "/channels/2100000000000000001/messages",
        "/applications/1000000000000000001/commands"
      })
  void aPersonsTokenOpensNothingOfTheBots(String path) {
    String token = login.accessToken(MAX, "identify guilds guilds.members.read");

    assertThat(as(token, path).status()).isEqualTo(401);
    assertThat(control.send("GET", "/api/v10" + path, null, "Bot " + token).status())
        .isEqualTo(401);
    assertThat(control.bot("GET", path, null).status()).isEqualTo(200);
  }

  @Test
  void theBotsTokenIsNoPersons() {
    assertThat(as(ControlClient.BOT_TOKEN, "/users/@me").status()).isEqualTo(401);
    assertThat(control.bot("GET", "/oauth2/@me", null).status()).isEqualTo(401);
    assertThat(control.bot("GET", "/users/@me", null).body().path("bot").asBoolean()).isTrue();
  }

  @Test
  void theAuthorizationIsShown() {
    JsonNode shown = as(login.accessToken(MAX, "guilds identify"), "/oauth2/@me").body();
    JsonNode anonymous = as(login.accessToken(MAX, "guilds"), "/oauth2/@me").body();

    assertThat(shown.at("/application/id").asText()).isEqualTo(ControlClient.APPLICATION);
    assertThat(shown.path("scopes"))
        .extracting(JsonNode::asText)
        .containsExactly("guilds", "identify");
    assertThat(shown.path("expires").asText())
        .isEqualTo(CLOCK.instant().plusSeconds(604_800).toString().replace("Z", ".000000+00:00"));
    assertThat(shown.at("/user/id").asText()).isEqualTo(MAX);
    assertThat(anonymous.has("user")).isFalse();
  }

  @Test
  void aLoginBreaksNoRule() {
    String token = login.accessToken(MAX, "identify guilds guilds.members.read");
    as(token, "/users/@me");
    as(token, "/users/@me/guilds?limit=200&with_counts=false");
    as(token, MEMBER_OF_RIVERSIDE);
    as(token, "/oauth2/@me");

    assertThat(control.get("/__sim/exchanges").body()).hasSize(5);
    assertThat(control.get("/__sim/violations").body()).isEmpty();
  }
}
