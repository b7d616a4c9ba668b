package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.ControlClient.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application's server gets for codes and refresh tokens. */
class TokenExchangeTest extends LoginSteps {
  private static final String ADA = ControlClient.ADA;

  @Test
  void aCodeIsExchangedForTokens() {
    Response response = login.token(Login.exchange(code()));

    assertThat(response.status()).isEqualTo(200);
    JsonNode tokens = response.body();
    assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(tokens.path("expires_in").asInt()).isEqualTo(604_800);
    assertThat(tokens.path("scope").asText()).isEqualTo("identify guilds guilds.members.read");
    assertThat(tokens.path("refresh_token").asText()).hasSize(30);
    assertThat(as(tokens.path("access_token").asText(), "/users/@me").body().path("id").asText())
        .isEqualTo(ADA);
  }

  @Test
  void theApplicationMayProveItselfInTheForm() {
    Response response =
        login.post(
            "/oauth2/token",
            Login.exchange(
                code(),
                "client_id",
                ControlClient.APPLICATION,
                "client_secret",
                ControlClient.CLIENT_SECRET),
            null);

    assertThat(response.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "1000000000000000001:wrong",
    "1000000000000000009:test-client-secret",
    "1000000000000000001:",
    "1000000000000000001"
  })
  void whoDoesNotProveToBeTheApplicationGetsNothing(String credentials) {
    String code = code();

    unknownClient(login.post("/oauth2/token", Login.exchange(code), Login.basic(credentials)));
    unknownClient(
        login.post("/oauth2/token/revoke", Map.of("token", "a"), Login.basic(credentials)));
    assertThat(login.token(Login.exchange(code)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic ???", "Bearer a"})
  void anAuthorizationThatIsNoneIsNoProof(String authorization) {
    unknownClient(login.post("/oauth2/token", Login.exchange(code()), authorization));
  }

  @Test
  void whoProvesNothingGetsNothing() {
    unknownClient(login.post("/oauth2/token", Login.exchange(code()), null));
    unknownClient(login.post("/oauth2/token", Login.refresh("a"), null));
    unknownClient(login.post("/oauth2/token/revoke", Map.of("token", "a"), null));
  }

  @Test
  void aCodeIsGoodOnce() {
    String code = code();
    login.token(Login.exchange(code));

    refused(login.token(Login.exchange(code)), "invalid_grant", "Invalid \"code\" in request.");
  }

  @Test
  void aCodeIsGoodForTenMinutes() {
    String first = code();
    String second = code();
    CLOCK.advance(Duration.ofMinutes(10).minusSeconds(1));
    Response early = login.token(Login.exchange(first));
    CLOCK.advance(Duration.ofSeconds(1));
    Response late = login.token(Login.exchange(second));

    assertThat(early.status()).isEqualTo(200);
    refused(late, "invalid_grant", "Invalid \"code\" in request.");
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "code,unknown,code",
    "redirect_uri,http://localhost:8080/login/discord,redirect_uri",
    "code_verifier,'',code_verifier",
    "code_verifier,short,code_verifier",
    "code_verifier,aBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk,code_verifier",
    "code_verifier,E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM,code_verifier"
  })
  void whatDoesNotGoWithTheCodeIsRefused(String field, String value, String named) {
    refused(
        login.token(Login.exchange(code(), field, value)),
        "invalid_grant",
        "Invalid \"" + named + "\" in request.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "redirect_uri"})
  void anExchangeNeedsAllItsFields(String field) {
    refused(
        login.token(Login.exchange(code(), field, "")),
        "invalid_request",
        "Missing \"" + field + "\" in request.");
  }

  @Test
  void aCodeWithoutAChallengeNeedsNoVerifier() {
    String code = login.code(ADA, Login.query("code_challenge", "", "code_challenge_method", ""));

    assertThat(login.token(Login.exchange(code, "code_verifier", "")).status()).isEqualTo(200);
  }

  @Test
  void anotherGrantIsNotSupported() {
    refused(
        login.token(Map.of("grant_type", "password")),
        "unsupported_grant_type",
        "Grant type password is not supported");
  }

  @Test
  void aBodyInJsonIsNotRead() {
    Response response =
        control.send(
            "POST",
            "/api/v10/oauth2/token",
            "{\"grant_type\":\"authorization_code\",\"code\":\"" + code() + "\"}",
            Login.BASIC);

    refused(response, "unsupported_grant_type", "Grant type None is not supported");
    assertThat(control.get("/__sim/violations").body().at("/0/problem").asText())
        .isEqualTo("body: must be application/x-www-form-urlencoded");
  }

  @Test
  void aFieldThatCannotBeDecodedIsNotRead() {
    refused(
        login.postRaw("/oauth2/token", "grant_type=%zz"),
        "unsupported_grant_type",
        "Grant type None is not supported");
  }

  private static String code() {
    return login.code(ADA, Login.query());
  }

  private static void unknownClient(Response response) {
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.body().path("error").asText()).isEqualTo("invalid_client");
    assertThat(response.body().has("access_token")).isFalse();
  }
}
