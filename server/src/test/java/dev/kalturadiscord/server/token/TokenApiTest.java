package dev.kalturadiscord.server.token;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class TokenApiTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Api api;

  TokenApiTest(Api api) {
    this.api = api;
  }

  @Test
  void aMemberGetsATokenWithTheClaimsOfItsGuild() {
    Instant before = Instant.now();

    Api.Answer answer = issue(member());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("tokenType")).isEqualTo("Bearer");
    assertThat(answer.text("role")).isEqualTo("viewer");
    assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(600);
    CraftedToken token = new CraftedToken(answer.text("accessToken"));
    assertThat(token.header().path("alg").asText()).isEqualTo("RS256");
    assertThat(token.header().path("kid").asText()).isNotBlank();
    JsonNode claims = token.claims();
    assertThat(claims.path("iss").asText()).isEqualTo("http://localhost:8080");
    assertThat(claims.path("aud").toString()).contains("kaltura-discord-api");
    assertThat(claims.path("sub").asText()).isEqualTo("71");
    assertThat(claims.path("guild").asText()).isEqualTo("4001");
    assertThat(claims.path("name").asText()).isEqualTo("Ada Lovelace");
    assertThat(claims.path("azp").asText()).isEqualTo(RunningServer.BOT_CLIENT_ID);
    assertThat(claims.path("groups").toString()).isEqualTo("[\"viewer\"]");
    assertThat(claims.path("iat").asLong())
        .isBetween(before.getEpochSecond(), Instant.now().getEpochSecond());
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
  }

  @Test
  void noCacheKeepsAToken() {
    assertThat(issue(member()).header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void everyTokenHasAnIdOfItsOwn() {
    assertThat(claimsOf(issue(member())).path("jti").asText())
        .isNotBlank()
        .isNotEqualTo(claimsOf(issue(member())).path("jti").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8",
        "32",
        "40",
        "2147483656",
        "9223372036854775807",
        "18446744073709551615",
        "340282366920938463463374607431768211455",
        "999999999999999999999999999999999999999",
      })
  void whoAdministersOrManagesTheGuildIsAdministrator(String permissions) {
    Api.Answer answer = issue(member().put("permissions", permissions));

    assertThat(answer.text("role")).isEqualTo("administrator");
    assertThat(claimsOf(answer).path("groups").toString()).isEqualTo("[\"administrator\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "16", "64", "2147483648", "18446744073709551616", "007"})
  void otherPermissionsGiveNothing(String permissions) {
    assertThat(issue(member().put("permissions", permissions)).text("role")).isEqualTo("viewer");
  }

  @Test
  void namesAndRoleIdsGiveNothing() {
    ObjectNode member = member().put("displayName", "Administrator");
    member.putArray("roleIds").add("8").add("32").add("4001");

    assertThat(issue(member).text("role")).isEqualTo("viewer");
  }

  @Test
  void aRoleIsGivenByItsIdNotByItsName() {
    ObjectNode member = member();
    member.putArray("roleIds").add("1").add("administrator");

    Api.Answer refused = issue(member);

    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).containsExactly("/roleIds/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-8", "0x8", "8 ", "8.0", "1234567890123456789012345678901234567890"})
  void permissionsAreADecimalNumber(String permissions) {
    Api.Answer refused = issue(member().put("permissions", permissions));

    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).contains("/permissions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"guildId", "userId", "displayName", "permissions", "roleIds", "grantType"})
  void aFieldThatIsMissingIsNamed(String field) {
    ObjectNode member = member();
    member.remove(field);

    Api.Answer refused = issue(member);

    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).containsExactly("/" + field);
  }

  @Test
  void aWrongSecretIsRefused() {
    assertRefused(credential().basic(RunningServer.BOT_CLIENT_ID, "wrong").send());
  }

  @Test
  void aWrongIdIsRefused() {
    assertRefused(credential().basic("somebody", RunningServer.BOT_CLIENT_SECRET).send());
  }

  @Test
  void noCredentialIsRefused() {
    assertRefused(credential().send());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic Og==",
        "Basic bm8tY29sb24=",
        "Bearer abc",
        "Digest username=\"discord-bot\"",
      })
  void aMalformedCredentialIsRefused(String authorization) {
    assertRefused(credential().header("Authorization", authorization).send());
  }

  @Test
  void aTokenIsNoCredential() {
    assertRefused(credential().token(issue(member()).text("accessToken")).send());
  }

  private static void assertRefused(Api.Answer answer) {
    assertProblem(answer, 401, "unauthorized");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
  }

  private static JsonNode claimsOf(Api.Answer answer) {
    return new CraftedToken(answer.text("accessToken")).claims();
  }

  private static ObjectNode member() {
    ObjectNode member =
        MAPPER
            .createObjectNode()
            .put("grantType", "discord_member")
            .put("guildId", "4001")
            .put("userId", "71")
            .put("displayName", "Ada Lovelace")
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

  private Api.Call credential() {
    return api.call("POST", "/api/v1/auth/token").json(member());
  }
}
