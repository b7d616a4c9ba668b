package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.ControlClient.Response;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How tests make logins fail, and that nothing secret of a login is on record. */
class OAuth2ControlTest extends LoginSteps {
  private static final String FAULTS = "/__sim/oauth2/faults";

  @Test
  void aFaultLastsForItsTimes() {
    String token = login.accessToken(ControlClient.ADA, "identify guilds");
    Response set = fault("{\"path\":\"/users/@me\",\"status\":503,\"times\":2}");

    Response failed = as(token, "/users/@me");

    assertThat(set.status()).isEqualTo(204);
    assertThat(failed.status()).isEqualTo(503);
    assertThat(failed.body().path("message").asText()).isEqualTo("503: Service Unavailable");
    assertThat(as(token, "/oauth2/@me").status()).isEqualTo(200);
    assertThat(as(token, "/users/@me/guilds").status()).isEqualTo(503);
    assertThat(as(token, "/users/@me").status()).isEqualTo(200);
  }

  @Test
  void aFaultOfTheTokenEndpointUsesUpNoCode() {
    String code = login.code(ControlClient.ADA, Login.query());
    fault("{\"path\":\"/oauth2/token\",\"status\":500}");

    assertThat(login.token(Login.exchange(code)).status()).isEqualTo(500);
    assertThat(login.token(Login.exchange(code)).status()).isEqualTo(200);
  }

  @Test
  void aRateLimitSaysWhenToComeAgain() {
    String token = login.accessToken(ControlClient.ADA, "identify");
    fault("{\"path\":\"/users/@me\",\"status\":429}");

    HttpResponse<String> failed = login.getAs(token, "/users/@me");

    assertThat(failed.statusCode()).isEqualTo(429);
    assertThat(failed.headers().firstValue("Retry-After")).contains("1");
    assertThat(Json.read(failed.body()).path("retry_after").asDouble()).isEqualTo(1.0);
  }

  @Test
  void whatTheBotItselfNeedsNeverFails() {
    fault("{\"path\":\"/\",\"status\":500,\"times\":9}");

    assertThat(control.bot("GET", "/users/@me", null).status()).isEqualTo(200);
  }

  @Test
  void faultsEndWhenTheyAreDeletedOrAllStartsOver() {
    String token = login.accessToken(ControlClient.ADA, "identify");
    fault("{\"path\":\"/users\",\"status\":500,\"times\":9}");
    int deletion = control.send("DELETE", FAULTS, null, null).status();
    int afterDeletion = as(token, "/users/@me").status();
    fault("{\"path\":\"/users\",\"status\":500,\"times\":9}");
    control.post("/__sim/reset", "{}");

    assertThat(deletion).isEqualTo(204);
    assertThat(afterDeletion).isEqualTo(200);
    assertThat(as(token, "/users/@me").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":500}",
        "{\"path\":\"users\",\"status\":500}",
        "{\"path\":\"/api/v10/users\",\"status\":500}",
        "{\"path\":\"/users\"}",
        "{\"path\":\"/users\",\"status\":200}",
        "{\"path\":\"/users\",\"status\":500,\"times\":0}",
        "{\"path\":\"/users\",\"status\":\"500\"}"
      })
  void aFaultThatIsNoneIsRefused(String body) {
    assertThat(fault(body).status()).isEqualTo(400);
  }

  @Test
  void expiredClientsHaveToRefresh() {
    JsonNode tokens = login.login(ControlClient.ADA, "identify").body();
    int expiry = control.post("/__sim/oauth2/expire", "{}").status();

    assertThat(expiry).isEqualTo(204);
    assertThat(as(tokens.path("access_token").asText(), "/users/@me").status()).isEqualTo(401);
    JsonNode fresh = login.token(Login.refresh(tokens.path("refresh_token").asText())).body();
    assertThat(as(fresh.path("access_token").asText(), "/users/@me").status()).isEqualTo(200);
  }

  @Test
  void theRecordHoldsLoginsWithoutTheirSecrets() {
    String code = login.code(ControlClient.ADA, Login.query());
    JsonNode first =
        login
            .post(
                "/oauth2/token",
                Login.exchange(
                    code,
                    "client_id",
                    ControlClient.APPLICATION,
                    "client_secret",
                    ControlClient.CLIENT_SECRET),
                null)
            .body();
    String refreshToken = first.path("refresh_token").asText();
    JsonNode second = login.token(Login.refresh(refreshToken)).body();
    String accessToken = second.path("access_token").asText();
    as(accessToken, "/oauth2/@me");
    login.post("/oauth2/token/revoke", Map.of("token", accessToken), Login.BASIC);
    control.bot(
        "POST",
        "/channels/" + ControlClient.GENERAL + "/messages",
        "{\"content\":\"" + ControlClient.CLIENT_SECRET + "\"}");

    JsonNode exchanges = control.get("/__sim/exchanges").body();

    assertThat(exchanges).hasSize(5);
    assertThat(exchanges.at("/0/path").asText()).isEqualTo("/oauth2/token");
    assertThat(exchanges.at("/0/requestBody/grant_type").asText()).isEqualTo("authorization_code");
    assertThat(exchanges.at("/0/requestBody/code").asText()).isEqualTo("***");
    assertThat(exchanges.at("/0/responseBody/access_token").asText()).isEqualTo("***");
    assertThat(exchanges.at("/0/responseBody/expires_in").asInt()).isEqualTo(604_800);
    assertThat(exchanges.toString())
        .doesNotContain(
            code,
            Login.VERIFIER,
            ControlClient.CLIENT_SECRET,
            first.path("access_token").asText(),
            refreshToken,
            accessToken,
            second.path("refresh_token").asText());
  }

  private static Response fault(String body) {
    return control.post(FAULTS, body);
  }
}
