package dev.kalturadiscord.server.token;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.AtOnce;
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

/** What a code is good for, and for whom. */
@ExtendWith(RunningServer.class)
final class CodeExchangeTest {

  private final Api api;
  private final Database database;
  private final Discord discord;
  private final Program program;
  private final Visitor visitor;
  private final String person;

  CodeExchangeTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.database = database;
    this.discord = discord;
    this.program = Program.publicOne(api, database);
    this.visitor = new Visitor(api, discord);
    this.person = discord.newPerson("Uma");
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
  void aSecondUseEndsWhatCameOfTheFirst() {
    String code = visitor.code(program, person);
    Api.Answer tokens = program.exchange(code);
    assertThat(tokens.status()).isEqualTo(200);

    assertRefused(program.exchange(code));

    assertRefused(program.refresh(tokens.text("refreshToken")));
    assertThat(
            api.call("GET", "/api/v1/meetings").token(tokens.text("accessToken")).send().status())
        .isEqualTo(401);
    assertThat(revocations()).hasSize(1);
  }

  @Test
  void whoLacksTheVerifierCannotEndWhatCameOfACode() {
    String code = visitor.code(program, person);
    Api.Answer tokens = program.exchange(code);

    assertRefused(program.exchange(code, "codeVerifier", "A".repeat(43)));

    assertThat(program.refresh(tokens.text("refreshToken")).status()).isEqualTo(200);
  }

  @Test
  void ofUsesAtOnceOneSucceedsAtMostAndNothingOfItStays() {
    String code = visitor.code(program, person);

    List<Api.Answer> answers = AtOnce.times(4, () -> program.exchange(code));

    List<Api.Answer> good = answers.stream().filter(a -> a.status() == 200).toList();
    assertThat(good).hasSizeLessThanOrEqualTo(1);
    good.forEach(tokens -> assertRefused(program.refresh(tokens.text("refreshToken"))));
    assertThat(
            database.column(
                "select id from refresh_family where client_id = ? and ended_at is null",
                program.id()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "code,forged",
    "codeVerifier,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "redirectUri,https://app.example.org/callback",
    "redirectUri,https://evil.example.org/",
  })
  void theWholeOfItHasToFit(String field, String value) {
    String code = visitor.code(program, person);

    assertRefused(program.exchange(code, field, value));

    assertThat(program.exchange(code).status()).isEqualTo(200);
  }

  @Test
  void aCodeIsOnePrograms() {
    Program other = Program.publicOne(api, database);
    String code = visitor.code(program, person);

    assertRefused(other.exchange(code));

    assertThat(program.exchange(code).status()).isEqualTo(200);
  }

  @Test
  void aCodeIsGoodForAMinute() {
    String code = visitor.code(program, person);
    assertThat(
            database.column(
                """
                select expires_at between now() + interval '55 seconds' and now() + interval '1 minute'
                from authorization_code where client_id = ?
                """,
                program.id()))
        .containsExactly("t");
    database.update(
        "update authorization_code set expires_at = now() where client_id = ?", program.id());

    assertRefused(program.exchange(code));
  }

  @Test
  void whoLeftTheGuildMeanwhileGetsNothing() {
    String code = visitor.code(program, person);
    discord.remove(person);

    assertRefused(program.exchange(code));
  }

  @Test
  void whenDiscordFailsTheCodeStaysGood() {
    String code = visitor.code(program, person);
    discord.fail("/users/@me", 500, 1);

    Api.Answer notNow = program.exchange(code);

    assertProblem(notNow, 503, "unavailable");
    assertThat(notNow.header("Retry-After")).isEqualTo("5");
    assertThat(program.exchange(code).status()).isEqualTo(200);
  }

  @Test
  void whatIsKeptOfAUsedCodeOpensNothing() {
    String code = visitor.code(program, person);
    program.exchange(code);

    assertThat(
            database.column(
                "select c::text from authorization_code c where client_id = ?", program.id()))
        .hasSize(1)
        .allSatisfy(row -> assertThat(row).doesNotContain(code));
    assertThat(
            database.column(
                "select length(discord_session) from authorization_code where client_id = ?",
                program.id()))
        .containsExactly("0");
  }

  private List<String> revocations() {
    return database.column(
        """
        select r.subject from revocation r
        join refresh_family f on r.subject = 'family:' || f.id where f.client_id = ?
        """,
        program.id());
  }

  private static void assertRefused(Api.Answer answer) {
    assertProblem(answer, 400, "invalid_grant");
  }
}
