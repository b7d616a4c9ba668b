package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.Forms;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a program's link through Discord and the consent to tokens and their use. */
@ExtendWith(RunningServer.class)
final class LoginJourneyTest {

  private final Api api;
  private final Database database;
  private final Discord discord;
  private final Visitor visitor;

  LoginJourneyTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.database = database;
    this.discord = discord;
    this.visitor = new Visitor(api, discord);
  }

  @BeforeEach
  void riversideUsesTheProduct() {
    database.useIn(Discord.RIVERSIDE);
  }

  @Test
  void aPersonLendsAPublicProgramItsMeetings() {
    Program program = Program.publicOne(api, database);
    String person = discord.newPerson("Ida Rhodes");

    Api.Answer page = visitor.choose(program.link(), person);
    assertThat(page.response().body())
        .contains("Timer &lt;of&gt; &quot;Ada&quot;", "Ida Rhodes", "app.example.org")
        .contains("see the server's meetings".replace("'", "&#39;"))
        .contains("Riverside Campus")
        .doesNotContain("see who did what");
    Api.Answer back = visitor.allow(page, Discord.RIVERSIDE);

    assertThat(back.status()).isEqualTo(303);
    assertThat(back.header("Location")).startsWith(Program.REDIRECT_URI + "&");
    Map<String, String> told = Forms.queryOf(back.header("Location"));
    assertThat(told)
        .containsOnlyKeys("from", "code", "state", "iss")
        .containsEntry("from", "discord")
        .containsEntry("state", program.state())
        .containsEntry("iss", "http://localhost:8080");
    Api.Answer tokens = program.exchange(Visitor.codeIn(back));
    assertThat(tokens.status()).isEqualTo(200);
    assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
    assertThat(tokens.text("guildId")).isEqualTo(Discord.RIVERSIDE);
    assertThat(tokens.text("role")).isEqualTo("viewer");
    assertThat(tokens.json().path("scopes").toString())
        .isEqualTo("[\"meetings:read\",\"meetings:write\"]");
    assertThat(tokens.text("refreshToken")).startsWith("kdr_");
    assertThat(tokens.json().path("refreshExpiresIn").asInt()).isEqualTo(30 * 24 * 3600);
    var claims = new CraftedToken(tokens.text("accessToken")).claims();
    assertThat(claims.path("sub").asText()).isEqualTo(person);
    assertThat(claims.path("name").asText()).isEqualTo("Ida Rhodes");
    assertThat(claims.path("azp").asText()).isEqualTo(program.id());
    assertThat(listMeetings(tokens.text("accessToken"))).isEqualTo(200);
  }

  @Test
  void aProgramWithASecretUsesTheFormsOfItsLibrary() {
    Program program = Program.withSecret(api, database);
    String person = discord.newPerson("Root", Discord.ADMINISTRATOR_ROLE);
    String code = visitor.code(program, person);

    Api.Answer tokens = program.exchangeByForm(code, "client_secret", program.secret());

    assertThat(tokens.status()).as(tokens.response().body()).isEqualTo(200);
    assertThat(tokens.text("scope")).isEqualTo("meetings:read meetings:write");
    assertThat(tokens.text("refresh_token")).startsWith("kdr_");
    CraftedToken token = new CraftedToken(tokens.text("access_token"));
    assertThat(token.claims().path("groups").toString()).isEqualTo("[\"administrator\"]");
    assertThat(listMeetings(tokens.text("access_token"))).isEqualTo(200);
  }

  @Test
  void aTokenIsGoodForTheScopesThatTheLinkNamesOnly() {
    Program program = Program.publicOne(api, database);
    String person = discord.newPerson("Reader");
    Api.Answer page = visitor.choose(program.link("scope", "meetings:read"), person);
    assertThat(page.response().body()).doesNotContain("start, join and end");
    Api.Answer back = visitor.allow(page, Discord.RIVERSIDE);

    Api.Answer tokens = program.exchange(Visitor.codeIn(back));

    assertThat(tokens.json().path("scopes").toString()).isEqualTo("[\"meetings:read\"]");
    assertThat(listMeetings(tokens.text("accessToken"))).isEqualTo(200);
    Api.Answer refused =
        api.call("DELETE", "/api/v1/meetings/mtg_01jb0000000000000000000000")
            .token(tokens.text("accessToken"))
            .send();
    assertThat(refused.status()).isEqualTo(403);
  }

  private int listMeetings(String token) {
    return api.call("GET", "/api/v1/meetings").token(token).send().status();
  }
}
