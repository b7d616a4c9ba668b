package dev.kalturadiscord.server.token;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.AtOnce;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a login goes on, and how it ends. */
@ExtendWith(RunningServer.class)
final class RefreshTest {

  private final Api api;
  private final Database database;
  private final Discord discord;
  private final Program program;
  private final Visitor visitor;
  private final String person;

  RefreshTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.database = database;
    this.discord = discord;
    this.program = Program.publicOne(api, database);
    this.visitor = new Visitor(api, discord);
    this.person = discord.newPerson("Tom");
  }

  @BeforeEach
  void riversideUsesTheProduct() {
    database.useIn(Discord.RIVERSIDE);
  }

  @AfterEach
  void discordRecovers() {
    discord.recover();
  }

  @Test
  void eachUseBringsTheNextToken() {
    String first = refreshToken(visitor.tokens(program, person));

    Api.Answer second = program.refresh(first);
    Api.Answer third = program.refresh(refreshToken(second));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("Cache-Control")).isEqualTo("no-store");
    assertThat(refreshToken(second)).isNotEqualTo(first);
    assertThat(third.status()).isEqualTo(200);
    assertThat(listMeetings(third)).isEqualTo(200);
  }

  @Test
  void theLoginAsAWholeIsNotProlonged() {
    Api.Answer tokens = visitor.tokens(program, person);
    database.update(
        "update refresh_family set expires_at = now() + interval '1 hour' where client_id = ?",
        program.id());

    Api.Answer next = program.refresh(refreshToken(tokens));

    assertThat(next.json().path("refreshExpiresIn").asInt()).isBetween(3_500, 3_600);
  }

  @Test
  void aSecondUseEndsTheLogin() {
    String first = refreshToken(visitor.tokens(program, person));
    String second = refreshToken(program.refresh(first));
    Api.Answer third = program.refresh(second);
    assertThat(listMeetings(third)).isEqualTo(200);

    assertRefused(program.refresh(first));

    assertRefused(program.refresh(refreshToken(third)));
    assertThat(listMeetings(third)).isEqualTo(401);
    assertThat(revoked()).isTrue();
    assertThat(
            database.column(
                "select outcome from audit_event"
                    + " where operation = 'refreshTokenReused' and user_id = ?",
                person))
        .containsExactly("denied");
  }

  @Test
  void ofUsesAtOnceOneSucceedsAtMostAndTheLoginEnds() {
    String token = refreshToken(visitor.tokens(program, person));

    List<Api.Answer> answers = AtOnce.times(4, () -> program.refresh(token));

    List<Api.Answer> good = answers.stream().filter(a -> a.status() == 200).toList();
    assertThat(good).hasSizeLessThanOrEqualTo(1);
    good.forEach(next -> assertRefused(program.refresh(refreshToken(next))));
    assertThat(revoked()).isTrue();
  }

  @Test
  void anotherRoleAtDiscordIsInForceWithTheNextToken() {
    Api.Answer tokens = visitor.tokens(program, person);
    assertThat(tokens.text("role")).isEqualTo("viewer");

    discord.giveRoles(person, Discord.ADMINISTRATOR_ROLE);
    Api.Answer more = program.refresh(refreshToken(tokens));
    discord.giveRoles(person);
    Api.Answer less = program.refresh(refreshToken(more));

    assertThat(more.text("role")).isEqualTo("administrator");
    assertThat(new CraftedToken(more.text("accessToken")).claims().path("role_ids").toString())
        .isEqualTo("[\"" + Discord.ADMINISTRATOR_ROLE + "\"]");
    assertThat(less.text("role")).isEqualTo("viewer");
  }

  @Test
  void whoLeftTheGuildIsLoggedOut() {
    String token = refreshToken(visitor.tokens(program, person));
    discord.remove(person);

    assertRefused(program.refresh(token));

    assertThat(revoked()).isTrue();
  }

  @Test
  void whoTookTheConsentBackAtDiscordIsLoggedOut() {
    String token = refreshToken(visitor.tokens(program, person));
    discord.takeBack(person);

    assertRefused(program.refresh(token));

    assertThat(revoked()).isTrue();
  }

  @Test
  void aSessionAtDiscordThatEndedEarlyIsRenewed() {
    String first = refreshToken(visitor.tokens(program, person));
    discord.expireAccessTokens();

    Api.Answer second = program.refresh(first);

    assertThat(second.status()).isEqualTo(200);
    assertThat(program.refresh(refreshToken(second)).status()).isEqualTo(200);
  }

  @Test
  void aRenewedSessionIsKeptWhenDiscordFailsRightAfterwards() {
    String token = refreshToken(visitor.tokens(program, person));
    discord.expireAccessTokens();
    discord.fail("/users/@me/guilds/" + Discord.RIVERSIDE, 500, 1);

    assertProblem(program.refresh(token), 503, "unavailable");

    assertThat(program.refresh(token).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/users/@me/guilds,500",
    "/users/@me/guilds,403",
    "/users/@me/guilds/2000000000000000001/member,503",
  })
  void whenDiscordFailsTheTokenStaysGood(String path, int status) {
    String token = refreshToken(visitor.tokens(program, person));
    discord.fail(path, status, 1);

    Api.Answer notNow = program.refresh(token);

    assertProblem(notNow, 503, "unavailable");
    assertThat(notNow.header("Retry-After")).isEqualTo("5");
    assertThat(program.refresh(token).status()).isEqualTo(200);
  }

  /** A secret that somebody mistyped must not log everybody out. */
  @Test
  void whenDiscordRefusesUsTheTokenStaysGood() {
    String token = refreshToken(visitor.tokens(program, person));
    discord.expireAccessTokens();
    discord.fail("/oauth2/token", 400, 1);

    assertProblem(program.refresh(token), 503, "unavailable");

    assertThat(program.refresh(token).status()).isEqualTo(200);
  }

  @Test
  void aLoginThatIsTooOldIsOver() {
    String token = refreshToken(visitor.tokens(program, person));
    database.update(
        "update refresh_family set expires_at = now() where client_id = ?", program.id());

    assertRefused(program.refresh(token));
  }

  @Test
  void aTokenIsOnePrograms() {
    Program other = Program.publicOne(api, database);
    String token = refreshToken(visitor.tokens(program, person));

    assertRefused(other.refresh(token));

    assertThat(program.refresh(token).status()).isEqualTo(200);
  }

  @Test
  void anotherProgramsUseOfAnOldTokenEndsNothing() {
    Program other = Program.publicOne(api, database);
    String first = refreshToken(visitor.tokens(program, person));
    String second = refreshToken(program.refresh(first));

    assertRefused(other.refresh(first));

    assertThat(program.refresh(second).status()).isEqualTo(200);
  }

  @Test
  void whoRevokesATokenEndsTheLogin() {
    String first = refreshToken(visitor.tokens(program, person));
    Api.Answer second = program.refresh(first);

    assertThat(program.revoke(first).status()).isEqualTo(204);

    assertRefused(program.refresh(refreshToken(second)));
    assertThat(listMeetings(second)).isEqualTo(401);
    assertThat(revoked()).isTrue();
  }

  @Test
  void anotherProgramRevokesNothing() {
    Program other = Program.publicOne(api, database);
    String token = refreshToken(visitor.tokens(program, person));

    assertThat(other.revoke(token).status()).isEqualTo(204);
    assertThat(other.revoke("no token").status()).isEqualTo(204);

    assertThat(program.refresh(token).status()).isEqualTo(200);
  }

  @Test
  void aForgedTokenIsRefused() {
    assertRefused(program.refresh("kdr_" + "A".repeat(43)));
  }

  @Test
  void aDisabledProgramIsRefused() {
    String token = refreshToken(visitor.tokens(program, person));
    database.update("update api_client set disabled_at = now() where id = ?", program.id());

    assertProblem(program.refresh(token), 401, "unauthorized");
  }

  @Test
  void theDatabaseAloneOpensNothing() {
    String token = refreshToken(visitor.tokens(program, person));

    assertThat(
            database.column(
                """
                select t::text from refresh_token t
                join refresh_family f on f.id = t.family_id where f.client_id = ?
                """,
                program.id()))
        .hasSize(1)
        .allSatisfy(row -> assertThat(row).doesNotContain(token.substring(4)));
  }

  private int listMeetings(Api.Answer tokens) {
    return api.call("GET", "/api/v1/meetings").token(tokens.text("accessToken")).send().status();
  }

  /** Whether the access tokens of the program's only login ended, too. */
  private boolean revoked() {
    return database
        .column(
            """
            select f.ended_at is not null
              and exists (select 1 from revocation r where r.subject = 'family:' || f.id)
            from refresh_family f where f.client_id = ?
            """,
            program.id())
        .equals(List.of("t"));
  }

  private static String refreshToken(Api.Answer tokens) {
    assertThat(tokens.status()).as(tokens.response().body()).isEqualTo(200);
    return tokens.text("refreshToken");
  }

  private static void assertRefused(Api.Answer answer) {
    assertProblem(answer, 400, "invalid_grant");
  }
}
