package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.DiscordSimulatorProcess;
import dev.kalturadiscord.server.testing.Forms;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the links with which programs begin a login. */
@ExtendWith(RunningServer.class)
final class AuthorizeTest {

  private final Api api;
  private final Database database;
  private final Program program;
  private final Visitor visitor;

  AuthorizeTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.database = database;
    this.program = Program.publicOne(api, database);
    this.visitor = new Visitor(api, discord);
  }

  @Test
  void aGoodLinkLeadsToDiscordWithAStateAndAChallengeOfOurOwn() {
    Api.Answer redirect = visitor.open(program.link());

    assertThat(redirect.status()).isEqualTo(302);
    assertThat(redirect.header("Cache-Control")).isEqualTo("no-store");
    assertThat(redirect.header("Referrer-Policy")).isEqualTo("no-referrer");
    Map<String, String> query = Forms.queryOf(redirect.header("Location"));
    assertThat(query)
        .containsEntry("client_id", DiscordSimulatorProcess.CLIENT_ID)
        .containsEntry("redirect_uri", "http://localhost:8080/oauth/callback")
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256");
    assertThat(query.get("state")).hasSize(43).isNotEqualTo(program.state());
    assertThat(query.get("code_challenge"))
        .hasSize(43)
        .isNotEqualTo(Forms.queryOf(program.link()).get("code_challenge"));
  }

  @Test
  void theCookieIsForTheLoginsOfThisBrowserOnly() {
    String cookie = visitor.open(program.link()).header("Set-Cookie");

    assertThat(cookie.split("; "))
        .hasSize(5)
        .contains("Max-Age=600", "Path=/oauth", "HttpOnly", "SameSite=Lax");
    assertThat(cookie).matches("kaltura_discord_login=[A-Za-z0-9_-]{43};.*");
  }

  @Test
  void twoLoginsShareNoSecret() {
    Map<String, String> one = Forms.queryOf(visitor.open(program.link()).header("Location"));
    String cookie = visitor.cookie();
    Map<String, String> other = Forms.queryOf(visitor.open(program.link()).header("Location"));

    assertThat(one.get("state")).isNotEqualTo(other.get("state"));
    assertThat(one.get("code_challenge")).isNotEqualTo(other.get("code_challenge"));
    assertThat(cookie).isNotEqualTo(visitor.cookie());
  }

  @Test
  void theDatabaseAloneKnowsNeitherCookieNorState() {
    String state = Forms.queryOf(visitor.open(program.link()).header("Location")).get("state");
    String cookie = String.valueOf(visitor.cookie()).replaceAll(".*=", "");

    assertThat(database.column("select l::text from login l where client_id = ?", program.id()))
        .hasSize(1)
        .allSatisfy(row -> assertThat(row).doesNotContain(state, cookie));
  }

  @ParameterizedTest
  @CsvSource({
    "client_id,nobody",
    "client_id,NOT AN ID",
    "client_id,''",
    "redirect_uri,https://app.example.org/callback",
    "redirect_uri,https://app.example.org/callback?from=discord&more=1",
    "redirect_uri,https://app.example.org:444/callback?from=discord",
    "redirect_uri,https://evil.example.org/callback?from=discord",
    "redirect_uri,HTTPS://app.example.org/callback?from=discord",
    "redirect_uri,javascript:alert(1)",
    "redirect_uri,''",
  })
  void aLinkOfNobodyLeadsNowhere(String parameter, String value) {
    Api.Answer page = visitor.open(program.link(parameter, value));

    assertLeadsNowhere(page);
  }

  @Test
  void aRepeatedAddressLeadsNowhere() {
    assertLeadsNowhere(
        visitor.open(
            program.link() + "&" + Forms.of(Map.of("redirect_uri", Program.REDIRECT_URI))));
  }

  @Test
  void aDisabledProgramsLinkLeadsNowhere() {
    database.update("update api_client set disabled_at = now() where id = ?", program.id());

    assertLeadsNowhere(visitor.open(program.link()));
  }

  @ParameterizedTest
  @CsvSource({
    "response_type,'',invalid_request",
    "response_type,token,unsupported_response_type",
    "response_type,code token,unsupported_response_type",
    "code_challenge,'',invalid_request",
    "code_challenge,short,invalid_request",
    "code_challenge,E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM,invalid_request",
    "code_challenge_method,'',invalid_request",
    "code_challenge_method,plain,invalid_request",
    "scope,members:act,invalid_scope",
    "scope,audit:read,invalid_scope",
    "scope,meetings:read members:act,invalid_scope",
    "scope,meetings:read everything,invalid_scope",
    "scope,meetings:read  meetings:write,invalid_scope",
  })
  void theProgramIsToldWhatIsWrong(String parameter, String value, String error) {
    Api.Answer refused = visitor.open(program.link(parameter, value));

    assertRefused(refused, error);
    assertThat(Forms.queryOf(refused.header("Location"))).containsEntry("state", program.state());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tab\tand more", "ünicode"})
  void aLinkNeedsAState(String state) {
    Api.Answer refused = visitor.open(program.link("state", state));

    assertRefused(refused, "invalid_request");
    assertThat(Forms.queryOf(refused.header("Location"))).doesNotContainKey("state");
  }

  @Test
  void aRepeatedParameterIsRefused() {
    assertRefused(
        api.call("GET", program.link() + "&response_type=code").sendOutsideContract(),
        "invalid_request");
  }

  @Test
  void aStateComesBackLetterByLetter() {
    String odd = "a b+c%20/?#[]@!$'()*,;=:~\"<>";

    Api.Answer refused = visitor.open(program.link("state", odd, "response_type", "token"));

    assertThat(Forms.queryOf(refused.header("Location"))).containsEntry("state", odd);
  }

  @Test
  void aProgramThatNobodyCanLendAnythingGetsNothing() {
    database.update("update api_client set scopes = 'members:act' where id = ?", program.id());

    assertRefused(visitor.open(program.link()), "invalid_scope");
  }

  @Test
  void parametersThatNobodyKnowsAreIgnored() {
    Api.Answer redirect =
        api.call("GET", program.link() + "&nonce=1&prompt=login").sendOutsideContract();

    assertThat(redirect.status()).isEqualTo(302);
    assertThat(redirect.header("Location")).contains("/oauth2/authorize?");
  }

  private static void assertLeadsNowhere(Api.Answer page) {
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.header("Location")).isEmpty();
    assertThat(page.header("Set-Cookie")).isEmpty();
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.response().body()).contains("This link cannot be used").doesNotContain("evil");
  }

  private static void assertRefused(Api.Answer refused, String error) {
    assertThat(refused.status()).as(refused.response().body()).isEqualTo(302);
    assertThat(refused.header("Set-Cookie")).isEmpty();
    assertThat(refused.header("Location")).startsWith(Program.REDIRECT_URI + "&error=");
    assertThat(Forms.queryOf(refused.header("Location")))
        .containsEntry("error", error)
        .containsEntry("iss", "http://localhost:8080")
        .hasEntrySatisfying("error_description", text -> assertThat(text).isNotBlank());
  }
}
