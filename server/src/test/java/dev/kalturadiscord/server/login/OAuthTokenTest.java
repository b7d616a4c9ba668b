package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.Forms;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token endpoint as OAuth libraries use it. */
@ExtendWith(RunningServer.class)
final class OAuthTokenTest {

  private final Api api;
  private final Database database;
  private final Discord discord;
  private final Program program;
  private final Program confidential;
  private final Visitor visitor;

  OAuthTokenTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.database = database;
    this.discord = discord;
    this.program = Program.publicOne(api, database);
    this.confidential = Program.withSecret(api, database);
    this.visitor = new Visitor(api, discord);
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
  void aPublicProgramExchangesAndRenews() {
    Api.Answer first = program.exchangeByForm(code(program));

    Api.Answer second = refresh(first);

    for (Api.Answer tokens : new Api.Answer[] {first, second}) {
      assertThat(tokens.status()).as(tokens.response().body()).isEqualTo(200);
      assertThat(tokens.header("Content-Type")).startsWith("application/json");
      assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
      assertThat(tokens.header("Pragma")).isEqualTo("no-cache");
      assertThat(tokens.text("token_type")).isEqualTo("Bearer");
      assertThat(tokens.json().path("expires_in").asInt()).isEqualTo(600);
      assertThat(tokens.text("access_token")).isNotBlank();
    }
    assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
    assertRefused(refresh(first), 400, "invalid_grant");
    assertRefused(refresh(second), 400, "invalid_grant");
  }

  @Test
  void emptyFieldsCountAsAbsent() {
    Api.Answer tokens =
        program.form(
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code(program),
                "redirect_uri",
                Program.REDIRECT_URI,
                "code_verifier",
                Program.VERIFIER,
                "client_id",
                program.id(),
                "client_secret",
                ""));

    assertThat(tokens.status()).as(tokens.response().body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant_type", "code", "redirect_uri", "code_verifier"})
  void aFieldThatIsMissingIsNamed(String field) {
    String code = code(program);

    Api.Answer refused = program.exchangeByForm(code, field, "");

    assertRefused(refused, 400, "invalid_request");
    assertThat(refused.text("error_description")).startsWith(field);
  }

  @Test
  void aRefreshNeedsItsToken() {
    assertRefused(
        program.form(Map.of("grant_type", "refresh_token", "client_id", program.id())),
        400,
        "invalid_request");
  }

  @ParameterizedTest
  @CsvSource({
    "code,forged",
    "code_verifier,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "redirect_uri,https://app.example.org/",
  })
  void aCodeThatDoesNotFitIsNoGoodGrant(String field, String value) {
    assertRefused(program.exchangeByForm(code(program), field, value), 400, "invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "implicit", "urn:ietf:params:oauth:grant-type:device_code"})
  void otherGrantsAreNotSupported(String grant) {
    assertRefused(
        program.form(Map.of("grant_type", grant, "client_id", program.id())),
        400,
        "unsupported_grant_type");
  }

  @Test
  void theSecretCanComeByBasicOrInTheForm() {
    Map<String, String> grant = Map.of("grant_type", "client_credentials");

    for (Api.Answer tokens :
        new Api.Answer[] {
          basic(confidential.basic(), grant),
          basic(confidential.basic(), Forms.changed(grant, "client_id", confidential.id())),
          form(grant, confidential.id(), confidential.secret())
        }) {
      assertThat(tokens.status()).as(tokens.response().body()).isEqualTo(200);
      assertThat(tokens.text("scope")).isEqualTo("meetings:read meetings:write");
      assertThat(tokens.json().has("refresh_token")).isFalse();
    }
  }

  @Test
  void aProgramMayAskForLessForItself() {
    Api.Answer tokens =
        basic(
            confidential.basic(),
            Map.of("grant_type", "client_credentials", "scope", "meetings:read"));

    assertThat(tokens.text("scope")).isEqualTo("meetings:read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit:read", "everything", "meetings:read audit:read"})
  void aProgramGetsNoMoreThanItHas(String scope) {
    assertRefused(
        basic(confidential.basic(), Map.of("grant_type", "client_credentials", "scope", scope)),
        400,
        "invalid_scope");
  }

  @Test
  void aPublicProgramCannotActForItself() {
    assertRefused(
        program.form(Map.of("grant_type", "client_credentials", "client_id", program.id())),
        400,
        "unauthorized_client");
  }

  @Test
  void aProgramWithASecretHasToSendIt() {
    Map<String, String> grant = Map.of("grant_type", "client_credentials");

    assertNoClient(program.form(Forms.changed(grant, "client_id", confidential.id())));
    assertNoClient(program.form(grant));
    assertNoClient(form(grant, confidential.id(), "wrong"));
    assertNoClient(form(grant, program.id(), confidential.secret()));
    assertNoClient(form(grant, "nobody", confidential.secret()));
    assertNoClient(basic("Basic bm8tY29sb24=", grant));
    assertNoClient(basic("Bearer " + confidential.secret(), grant));
    assertNoClient(basic(confidential.basic(), Forms.changed(grant, "client_id", program.id())));
  }

  @Test
  void aSecretComesOneWayOnly() {
    assertRefused(
        basic(
            confidential.basic(),
            Map.of(
                "grant_type", "client_credentials",
                "client_id", confidential.id(),
                "client_secret", confidential.secret())),
        400,
        "invalid_request");
  }

  @Test
  void whenDiscordFailsTheSameTokenIsGoodLater() {
    Api.Answer first = program.exchangeByForm(code(program));
    discord.fail("/users/@me/guilds", 503, 1);

    Api.Answer notNow = refresh(first);

    assertRefused(notNow, 503, "temporarily_unavailable");
    assertThat(notNow.header("Retry-After")).isEqualTo("5");
    assertThat(refresh(first).status()).isEqualTo(200);
  }

  private Api.Answer refresh(Api.Answer tokens) {
    return program.form(
        Map.of(
            "grant_type", "refresh_token",
            "refresh_token", tokens.text("refresh_token"),
            "client_id", program.id()));
  }

  private Api.Answer basic(String authorization, Map<String, String> fields) {
    return api.call("POST", "/oauth/token")
        .header("Authorization", authorization)
        .body("application/x-www-form-urlencoded", Forms.of(fields))
        .send();
  }

  private Api.Answer form(Map<String, String> grant, String clientId, String secret) {
    return program.form(Forms.changed(grant, "client_id", clientId, "client_secret", secret));
  }

  private String code(Program of) {
    return visitor.code(of, discord.newPerson("Pat"));
  }

  private static void assertNoClient(Api.Answer answer) {
    assertRefused(answer, 401, "invalid_client");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
  }

  private static void assertRefused(Api.Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.text("error")).isEqualTo(error);
    assertThat(answer.text("error_description")).isNotBlank().doesNotContain("java.");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.json().has("access_token")).isFalse();
  }
}
