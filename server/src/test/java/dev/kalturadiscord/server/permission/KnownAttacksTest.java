package dev.kalturadiscord.server.permission;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.OpenedKs;
import dev.kalturadiscord.server.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks that succeeded against programs like this one, one by one. */
@ExtendWith(RunningServer.class)
final class KnownAttacksTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String A_KALTURA_SESSION = "(?s).*djJ8[A-Za-z0-9_-]{20}.*";

  private final Api api;
  private final Database database;
  private final Guild guild;

  KnownAttacksTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
  }

  @Test
  void nobodyMintsATokenByClaimingToBeAnAdministrator() {
    Api.Answer refused =
        api.call("POST", "/api/v1/auth/token").json(member("42").put("permissions", "8")).send();

    assertProblem(refused, 401, "unauthorized");
  }

  @Test
  void aClientWithoutTheScopeForItSpeaksForNobody() {
    database.registerClient("cli-plain-" + guild.id(), "s-" + guild.id(), null, "meetings:read");

    Api.Answer refused =
        api.call("POST", "/api/v1/auth/token")
            .basic("cli-plain-" + guild.id(), "s-" + guild.id())
            .json(member("42"))
            .send();

    assertProblem(refused, 403, "forbidden");
  }

  @Test
  void aClientOfOneGuildSpeaksForNobodyOfAnother() {
    database.registerClient("cli-other-" + guild.id(), "o-" + guild.id(), "1", "members:act");

    Api.Answer refused =
        api.call("POST", "/api/v1/auth/token")
            .basic("cli-other-" + guild.id(), "o-" + guild.id())
            .json(member("42"))
            .send();

    assertProblem(refused, 403, "forbidden");
  }

  @Test
  void aRoleInTheRequestIsNoRole() {
    ObjectNode claiming = member("42");
    claiming.put("role", "administrator");

    assertProblem(issue(claiming), 400, "malformed_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default_jwt_secret_for_development", "secret", "changeme"})
  void noWellKnownSecretSignsATokenThatIsAccepted(String secret) throws Exception {
    String forged =
        new CraftedToken(guild.ada()).authenticated(secret.getBytes(StandardCharsets.UTF_8));

    assertThat(api.call("GET", "/api/v1/meetings").token(forged).send().status()).isEqualTo(401);
  }

  @Test
  void noAnswerAboutTokensHoldsAKalturaSession() {
    Api.Answer issued = issue(member("42"));
    Api.Answer validated =
        api.call("POST", "/api/v1/auth/validate")
            .basic(RunningServer.BOT_CLIENT_ID, RunningServer.BOT_CLIENT_SECRET)
            .json(MAPPER.createObjectNode().put("token", issued.text("accessToken")))
            .send();

    assertThat(validated.json().path("active").asBoolean()).isTrue();
    for (Api.Answer answer : List.of(issued, validated)) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response().body())
          .doesNotMatch(A_KALTURA_SESSION)
          .doesNotContainIgnoringCase("kaltura");
    }
  }

  @Test
  void anAccessTokenDoesNotRenewItself() {
    ObjectNode body = MAPPER.createObjectNode().put("refreshToken", "x");
    Api.Answer refused =
        api.call("POST", "/api/v1/auth/refresh")
            .basic(RunningServer.BOT_CLIENT_ID, RunningServer.BOT_CLIENT_SECRET)
            .json(body)
            .send();

    assertProblem(refused, 400, "invalid_grant");
  }

  @Test
  void theLifeThatIsToldIsTheLifeThatTheTokenHas() {
    Api.Answer issued = issue(member("42"));

    JsonNode claims = new CraftedToken(issued.text("accessToken")).claims();
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong())
        .isEqualTo(issued.json().path("expiresIn").asLong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "Homeowner", "non-administrative", "moderator", "Owner"})
  void aRoleOfDiscordGivesNothingByItsName(String name) {
    ObjectNode member = member("42").put("displayName", name);
    member.putArray("roleIds").add("77001").add("77002");

    assertThat(issue(member).text("role")).isEqualTo("viewer");
  }

  @Test
  void aRoleOfDiscordGivesWhatItsIdIsMappedTo() {
    database.choose(guild.id(), "roles.mapping.88001", "\"moderator\"");
    database.choose(guild.id(), "roles.mapping.88002", "\"administrator\"");
    ObjectNode moderator = member("42");
    moderator.putArray("roleIds").add("77001").add("88001");
    ObjectNode both = member("43");
    both.putArray("roleIds").add("88001").add("88002");

    Eventually.holds(() -> assertThat(issue(both).text("role")).isEqualTo("administrator"));
    assertThat(issue(moderator).text("role")).isEqualTo("moderator");
    assertThat(issue(member("44")).text("role")).isEqualTo("viewer");
  }

  @Test
  void aMappingOfAnotherGuildGivesNothingHere() {
    database.choose(new Guild(api).id(), "roles.mapping.88003", "\"administrator\"");
    ObjectNode member = member("42");
    member.putArray("roleIds").add("88003");

    assertThat(issue(member).text("role")).isEqualTo("viewer");
  }

  @Test
  void aMemberDoesNotEndTheMeetingOfAnother() {
    String meeting = guild.start(guild.ada(), "Not yours");

    assertProblem(guild.end(guild.member("42", "Nobody"), meeting), 403, "forbidden");
    assertThat(guild.get(guild.ada(), meeting).text("state")).isEqualTo("live");
  }

  @Test
  void aMemberIsNoHostInTheNameOfAnother() {
    Api.Answer refused =
        guild.start(
            guild.ada(),
            UUID.randomUUID().toString(),
            Guild.wish("In your name").put("hostDiscordUserId", "42"));

    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).containsExactly("/hostDiscordUserId");
  }

  @Test
  void theListHoldsNothingOfAnotherGuild() {
    Guild other = new Guild(api);
    String theirs = other.start(other.ada(), "Theirs");
    String ours = guild.start(guild.ada(), "Ours");

    assertThat(guild.meetings(guild.administrator("72", "Grace")))
        .containsExactly(ours)
        .doesNotContain(theirs);
  }

  @Test
  void aMeetingOfAnotherGuildIsNeitherShownNorEntered() {
    Guild other = new Guild(api);
    String theirs = other.start(other.ada(), "Theirs");
    String administrator = guild.administrator("72", "Grace");

    assertProblem(guild.get(administrator, theirs), 404, "not_found");
    assertProblem(guild.join(administrator, theirs), 404, "not_found");
    assertProblem(guild.end(administrator, theirs), 404, "not_found");
  }

  @Test
  void nobodyIsShownAKalturaSession() {
    String meeting = guild.start(guild.ada(), "No session in sight");
    String administrator = guild.administrator("72", "Grace");

    assertThat(guild.get(administrator, meeting).response().body()).doesNotMatch(A_KALTURA_SESSION);
    assertThat(guild.join(administrator, meeting).response().body())
        .doesNotMatch(A_KALTURA_SESSION);
  }

  @Test
  void aNameBringsNoPrivilegeIntoAKalturaSession() {
    String meeting = guild.start(guild.ada(), "Injected");
    String path = guild.joinPath(guild.member("42", "Eve,disableentitlement,edit:*"), meeting);

    String room = api.call("GET", path).sendOutsideContract().header("Location");

    assertThat(OpenedKs.ofRoomUrl(room)).doesNotContainKeys("disableentitlement", "edit");
  }

  @Test
  void withoutATicketNoRoomOpens() {
    Api.Answer answer = api.call("GET", "/j/" + "A".repeat(43)).send();

    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.header("Location")).isEmpty();
  }

  @Test
  void noOtherSiteMayReadAnswers() {
    Api.Answer preflight =
        api.call("OPTIONS", "/api/v1/meetings")
            .header("Origin", "https://evil.example")
            .header("Access-Control-Request-Method", "GET")
            .sendOutsideContract();
    Api.Answer answer =
        api.call("GET", "/api/v1/meetings")
            .token(guild.ada())
            .header("Origin", "https://evil.example")
            .send();

    assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  private ObjectNode member(String userId) {
    ObjectNode member =
        MAPPER
            .createObjectNode()
            .put("grantType", "discord_member")
            .put("guildId", guild.id())
            .put("userId", userId)
            .put("displayName", "nobody")
            .put("permissions", "0");
    member.putArray("roleIds");
    return member;
  }

  private Api.Answer issue(ObjectNode member) {
    return api.call("POST", "/api/v1/auth/token")
        .basic(RunningServer.BOT_CLIENT_ID, RunningServer.BOT_CLIENT_SECRET)
        .json(member)
        .send();
  }
}
