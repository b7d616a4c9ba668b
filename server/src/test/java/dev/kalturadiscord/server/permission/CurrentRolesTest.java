package dev.kalturadiscord.server.permission;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the guild says now counts, not what it said when a token was issued. */
@ExtendWith(RunningServer.class)
final class CurrentRolesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ROLE_ID = "88001";

  private final Api api;
  private final Database database;
  private final Guild guild;

  CurrentRolesTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
  }

  @Test
  void aMappingIsInForceForATokenThatExistsAlready() {
    String meeting = guild.start(guild.ada(), "Somebody else's");
    String token = memberWithRole("0");
    assertProblem(guild.end(token, meeting), 403, "forbidden");

    map("moderator");

    Eventually.holds(() -> assertThat(guild.end(token, meeting).status()).isEqualTo(200));
  }

  @Test
  void aMappingThatIsTakenBackIsSoForATokenThatExistsAlready() {
    map("administrator");
    String token = memberWithRole("0");
    assertThat(auditEvents(token).status()).isEqualTo(200);

    map("viewer");

    Eventually.holds(() -> assertProblem(auditEvents(token), 403, "forbidden"));
  }

  @Test
  void whoManagesTheGuildAtDiscordStaysItsAdministratorWhateverIsMapped() {
    map("viewer");

    assertThat(auditEvents(memberWithRole("8")).status()).isEqualTo(200);
    assertThat(auditEvents(memberWithRole("32")).status()).isEqualTo(200);
    assertProblem(auditEvents(memberWithRole("16")), 403, "forbidden");
  }

  @Test
  void theScopesOfATokenLimitWhateverTheRoleBecomes() {
    map("administrator");
    String narrow = crafted(token -> token.change(claims -> claims.put("scope", "meetings:read")));

    assertThat(api.call("GET", "/api/v1/meetings").token(narrow).send().status()).isEqualTo(200);
    assertProblem(auditEvents(narrow), 403, "forbidden");
  }

  @Test
  void theRoleInATokenIsForOthersOnly() {
    String claiming =
        crafted(token -> token.change(claims -> claims.putArray("groups").add("administrator")));

    assertProblem(auditEvents(claiming), 403, "forbidden");
  }

  @Test
  void aTokenFromBeforeAnUpgradeKeepsItsRole() {
    String old =
        crafted(
            token ->
                token.change(
                    claims -> {
                      claims.remove("manages_guild");
                      claims.putArray("groups").add("administrator");
                    }));

    assertThat(auditEvents(old).status()).isEqualTo(200);
  }

  @Test
  void aTokenSaysWhetherItsMemberManagesTheGuild() {
    for (String permissions : List.of("8", "32", "40")) {
      assertThat(managesGuild(memberWithRole(permissions))).as(permissions).isTrue();
    }
    for (String permissions : List.of("0", "16", "2147483600")) {
      assertThat(managesGuild(memberWithRole(permissions))).as(permissions).isFalse();
    }
  }

  @Test
  void whoAsksAboutATokenIsToldTheRoleOfNow() {
    String token = memberWithRole("0");
    assertThat(validated(token)).isEqualTo("viewer");

    map("moderator");

    Eventually.holds(() -> assertThat(validated(token)).isEqualTo("moderator"));
  }

  private void map(String role) {
    database.choose(guild.id(), "roles.mapping." + ROLE_ID, "\"" + role + "\"");
  }

  private String memberWithRole(String permissions) {
    return api.token(guild.id(), "42", "Lin", permissions, List.of(ROLE_ID));
  }

  /** A token of a member with the role, as the server would sign it with other claims. */
  private String crafted(UnaryOperator<CraftedToken> change) {
    return change.apply(new CraftedToken(memberWithRole("0"))).signedByTheServer();
  }

  private static boolean managesGuild(String token) {
    var claim = new CraftedToken(token).claims().path("manages_guild");
    assertThat(claim.isBoolean()).isTrue();
    return claim.asBoolean();
  }

  private Api.Answer auditEvents(String token) {
    return api.call("GET", "/api/v1/audit-events").token(token).send();
  }

  private String validated(String token) {
    return api.call("POST", "/api/v1/auth/validate")
        .basic(RunningServer.BOT_CLIENT_ID, RunningServer.BOT_CLIENT_SECRET)
        .json(MAPPER.createObjectNode().put("token", token))
        .send()
        .text("role");
  }
}
