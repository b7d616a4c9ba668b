package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.Forms;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens where Discord leads back to. */
@ExtendWith(RunningServer.class)
final class CallbackTest {

  private final Api api;
  private final Database database;
  private final Discord discord;
  private final Program program;
  private final Visitor visitor;
  private final String person;

  CallbackTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.database = database;
    this.discord = discord;
    this.program = Program.publicOne(api, database);
    this.visitor = new Visitor(api, discord);
    this.person = discord.newPerson("Lea");
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
  void thePageLetsNothingInAndItsFormOutToTheProgramOnly() {
    Api.Answer page = visitor.choose(program.link(), person);

    assertThat(page.header("Content-Security-Policy").split("; "))
        .containsExactlyInAnyOrder(
            "default-src 'none'",
            "style-src 'unsafe-inline'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self' https://app.example.org");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("unsafe-none");
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.response().body()).contains("<html lang=\"en\">").doesNotContain("<script");
  }

  @Test
  void loadingThePageAgainShowsItAgain() {
    String callback = visitor.agree(program.link(), person);
    Api.Answer first = visitor.open(callback);

    Api.Answer second = visitor.open(callback);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.response().body()).isEqualTo(first.response().body());
    assertThat(visitor.allow(second, Discord.RIVERSIDE).status()).isEqualTo(303);
  }

  @Test
  void onlyGuildsThatUseTheProductCanBeChosen() {
    Api.Answer page = visitor.choose(program.link(), Discord.MAX);

    assertThat(Visitor.guilds(page)).containsExactly(Discord.RIVERSIDE);
    assertThat(page.response().body()).containsOnlyOnce(" checked>").doesNotContain("Makers");
  }

  @Test
  void aProgramOfAnotherGuildCannotBeLetIn() {
    Program another = Program.publicOne(api, database, Discord.MAKERS, "Of the makers");

    Api.Answer page = visitor.choose(another.link(), Discord.MAX);

    assertThat(Visitor.guilds(page)).isEmpty();
  }

  @Test
  void aPersonWithoutSuchAGuildReadsWhatToDo() {
    Api.Answer page = visitor.choose(program.link(), Discord.NOOR);

    assertThat(Visitor.guilds(page)).isEmpty();
    assertThat(page.response().body())
        .contains("You are in no server that uses Kaltura", "Add the Kaltura bot", "/kaltura-list");
    Api.Answer back = visitor.cancel(page);
    assertThat(back.status()).isEqualTo(303);
    assertThat(Forms.queryOf(back.header("Location"))).containsEntry("error", "access_denied");
  }

  @Test
  void whoRefusesAtDiscordGoesBackToTheProgram() {
    String callback = visitor.refuse(program.link());

    Api.Answer back = visitor.open(callback);

    assertThat(back.status()).isEqualTo(302);
    assertThat(back.header("Location")).startsWith(Program.REDIRECT_URI);
    assertThat(Forms.queryOf(back.header("Location")))
        .containsEntry("error", "access_denied")
        .containsEntry("state", program.state())
        .doesNotContainKey("code");
    assertGoesOnElsewhere(visitor.open(callback));
  }

  @Test
  void anotherErrorOfDiscordIsNotThePersonsRefusal() {
    String callback = visitor.refuse(program.link()).replace("access_denied", "invalid_scope");

    assertThat(Forms.queryOf(visitor.open(callback).header("Location")))
        .containsEntry("error", "server_error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kaltura_discord_login=",
        "kaltura_discord_login=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "kaltura_discord_login=%00",
        "another=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      })
  void withoutTheRightCookieNothingGoesOn(String cookie) {
    String callback = visitor.agree(program.link(), person);
    visitor.cookie(cookie.isEmpty() ? null : cookie);

    assertGoesOnElsewhere(visitor.open(callback));
  }

  @Test
  void anotherBrowserCannotGoOnWithThisLogin() {
    String callback = visitor.agree(program.link(), person);
    Visitor other = new Visitor(api, discord);
    other.open(program.link());

    assertGoesOnElsewhere(other.open(callback));
    assertThat(visitor.open(callback).status()).isEqualTo(200);
  }

  @Test
  void withoutTheRightStateNothingGoesOn() {
    String callback = visitor.agree(program.link(), person);
    String code = Forms.queryOf(callback).get("code");

    assertGoesOnElsewhere(visitor.open("/oauth/callback?code=" + code + "&state=another"));
    assertGoesOnElsewhere(visitor.open("/oauth/callback?code=" + code));
    assertThat(visitor.open(callback).status()).isEqualTo(200);
  }

  @Test
  void anErrorWithoutTheRightStateEndsNothing() {
    String callback = visitor.agree(program.link(), person);

    assertGoesOnElsewhere(visitor.open("/oauth/callback?error=access_denied&state=another"));
    assertThat(visitor.open(callback).status()).isEqualTo(200);
  }

  @Test
  void withoutACodeNothingGoesOn() {
    String callback = visitor.agree(program.link(), person);
    String state = Forms.queryOf(callback).get("state");

    assertGoesOnElsewhere(visitor.open("/oauth/callback?state=" + state));
    assertGoesOnElsewhere(visitor.open("/oauth/callback?code=forged&state=" + state));
  }

  @Test
  void aLoginThatTookTooLongIsOver() {
    String callback = visitor.agree(program.link(), person);
    database.update(
        "update login set expires_at = now() - interval '1 second' where client_id = ?",
        program.id());

    assertGoesOnElsewhere(visitor.open(callback));
  }

  @Test
  void aLoginHasTenMinutes() {
    visitor.open(program.link());

    assertThat(
            database.column(
                "select expires_at - created_at from login where client_id = ?", program.id()))
        .containsExactly("00:10:00");
  }

  @Test
  void ofTwoWindowsTheNewerOneGoesOn() {
    String older = visitor.agree(program.link(), person);
    String newer = visitor.agree(program.link(), person);

    assertGoesOnElsewhere(visitor.open(older));
    assertThat(visitor.open(newer).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/token", "/users/@me", "/users/@me/guilds"})
  void whenDiscordFailsTheSameAddressWorksLater(String path) {
    String callback = visitor.agree(program.link(), person);
    discord.fail(path, 500, 1);

    Api.Answer notNow = visitor.open(callback);

    assertThat(notNow.status()).isEqualTo(503);
    assertThat(notNow.response().body()).contains("<a href=\"\">try again</a>");
    assertThat(visitor.open(callback).status()).isEqualTo(200);
  }

  @Test
  void whenDiscordIsBusyForAMomentNobodyNotices() {
    String callback = visitor.agree(program.link(), person);
    discord.fail("/users/@me/guilds", 429, 1);

    assertThat(visitor.open(callback).status()).isEqualTo(200);
  }

  @Test
  void whoTookTheConsentBackMeanwhileLogsInAgain() {
    String callback = visitor.agree(program.link(), person);
    visitor.open(callback);
    discord.takeBack(person);

    assertGoesOnElsewhere(visitor.open(callback));
  }

  @Test
  void aProgramThatWasDisabledMeanwhileGetsNobody() {
    String callback = visitor.agree(program.link(), person);
    database.update("update api_client set disabled_at = now() where id = ?", program.id());

    assertGoesOnElsewhere(visitor.open(callback));
  }

  private static void assertGoesOnElsewhere(Api.Answer page) {
    assertThat(page.status()).as(page.response().body()).isEqualTo(400);
    assertThat(page.header("Location")).isEmpty();
    assertThat(page.response().body()).contains("This login does not go on here");
    assertThat(page.header("Content-Security-Policy")).contains("form-action 'none'");
  }
}
