package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.AtOnce;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.Forms;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the person's decision. */
@ExtendWith(RunningServer.class)
final class ConsentTest {

  private final Api api;
  private final Database database;
  private final Discord discord;
  private final Program program;
  private final Visitor visitor;
  private final String person;

  ConsentTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.database = database;
    this.discord = discord;
    this.program = Program.publicOne(api, database);
    this.visitor = new Visitor(api, discord);
    this.person = discord.newPerson("Kim");
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
  void whoCancelsGoesBackWithoutACode() {
    Api.Answer page = visitor.choose(program.link(), person);

    Api.Answer back = visitor.cancel(page);

    assertThat(back.status()).isEqualTo(303);
    assertThat(Forms.queryOf(back.header("Location")))
        .containsEntry("error", "access_denied")
        .containsEntry("state", program.state())
        .doesNotContainKey("code");
    assertOver(visitor.allow(page, Discord.RIVERSIDE));
  }

  @Test
  void theAnswerIsNotKeptByCachesAndNamesNoReferrer() {
    Api.Answer back = visitor.allow(visitor.choose(program.link(), person), Discord.RIVERSIDE);

    assertThat(back.header("Cache-Control")).isEqualTo("no-store");
    assertThat(back.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void anAnswerIsGivenOnce() {
    Api.Answer page = visitor.choose(program.link(), person);
    assertThat(visitor.allow(page, Discord.RIVERSIDE).status()).isEqualTo(303);

    assertOver(visitor.allow(page, Discord.RIVERSIDE));

    assertThat(codes()).hasSize(1);
  }

  @Test
  void ofTwoAnswersAtOnceOneBringsACode() {
    Api.Answer page = visitor.choose(program.link(), person);

    List<Api.Answer> answers = AtOnce.times(4, () -> visitor.allow(page, Discord.RIVERSIDE));

    assertThat(answers.stream().map(Api.Answer::status)).containsOnlyOnce(303);
    answers.stream().filter(answer -> answer.status() != 303).forEach(ConsentTest::assertOver);
    assertThat(codes()).hasSize(1);
  }

  @Test
  void nothingOfTheLoginStays() {
    visitor.allow(visitor.choose(program.link(), person), Discord.RIVERSIDE);

    assertThat(database.column("select client_id from login where client_id = ?", program.id()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "forged", "0000000000000000000000000000000000000000000000000000000"})
  void anotherPageCannotAnswer(String login) {
    visitor.choose(program.link(), person);

    assertOver(visitor.decide(login, Discord.RIVERSIDE));

    assertThat(codes()).isEmpty();
  }

  @Test
  void thePageOfAnotherLoginCannotAnswer() {
    Api.Answer older = visitor.choose(program.link(), person);
    Api.Answer newer = visitor.choose(program.link(), person);

    assertOver(visitor.allow(older, Discord.RIVERSIDE));

    assertThat(visitor.allow(newer, Discord.RIVERSIDE).status()).isEqualTo(303);
  }

  @Test
  void anotherBrowserCannotAnswer() {
    Api.Answer page = visitor.choose(program.link(), person);
    Visitor other = new Visitor(api, discord);
    other.open(program.link());

    assertOver(other.allow(page, Discord.RIVERSIDE));
    assertOver(new Visitor(api, discord).allow(page, Discord.RIVERSIDE));
    assertThat(codes()).isEmpty();
  }

  @Test
  void nobodyAnswersBeforeDiscordDid() {
    Api.Answer page = visitor.choose(program.link(), person);
    database.update("update login set discord_session = null where client_id = ?", program.id());

    assertOver(visitor.allow(page, Discord.RIVERSIDE));
  }

  /** Max is in Makers, which does not use the product; nobody is in 77. */
  @ParameterizedTest
  @ValueSource(strings = {Discord.MAKERS, "77", "0", "x", "' or '1'='1", "184467440737095516160"})
  void aGuildThatDoesNotUseTheProductCannotBeChosen(String guild) {
    Api.Answer page = visitor.choose(program.link(), Discord.MAX);

    assertNotAMember(visitor.allow(page, guild));

    assertThat(visitor.allow(page, Discord.RIVERSIDE).status()).isEqualTo(303);
  }

  @Test
  void aGuildThePersonIsNotInCannotBeChosen() {
    Api.Answer page = visitor.choose(program.link(), Discord.NOOR);

    assertNotAMember(visitor.allow(page, Discord.RIVERSIDE));
  }

  @Test
  void whoLeftTheGuildMeanwhileCannotChooseIt() {
    Api.Answer page = visitor.choose(program.link(), person);
    discord.remove(person);

    assertNotAMember(visitor.allow(page, Discord.RIVERSIDE));
  }

  @Test
  void aProgramOfAnotherGuildCannotBeLetIn() {
    Program another = Program.publicOne(api, database, "77", "Of another guild");
    Api.Answer page = visitor.choose(another.link(), person);

    assertNotAMember(visitor.allow(page, Discord.RIVERSIDE));
  }

  @Test
  void whenDiscordFailsTheAnswerCanBeGivenLater() {
    Api.Answer page = visitor.choose(program.link(), person);
    discord.fail("/users/@me/guilds", 502, 1);

    Api.Answer notNow = visitor.allow(page, Discord.RIVERSIDE);

    assertThat(notNow.status()).isEqualTo(503);
    assertThat(notNow.response().body()).contains("press the button again");
    assertThat(visitor.allow(page, Discord.RIVERSIDE).status()).isEqualTo(303);
  }

  private List<String> codes() {
    return database.column(
        "select client_id from authorization_code where client_id = ?", program.id());
  }

  private static void assertOver(Api.Answer page) {
    assertThat(page.status()).as(page.response().body()).isEqualTo(400);
    assertThat(page.response().body()).contains("This login does not go on here");
  }

  private void assertNotAMember(Api.Answer page) {
    assertThat(page.status()).as(page.response().body()).isEqualTo(400);
    assertThat(page.response().body()).contains("You cannot choose this server");
    assertThat(codes()).isEmpty();
  }
}
