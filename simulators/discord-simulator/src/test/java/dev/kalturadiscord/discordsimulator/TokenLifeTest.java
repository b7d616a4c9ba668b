package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.ControlClient.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How tokens of people are renewed and how they end. */
class TokenLifeTest extends LoginSteps {
  private static final String ADA = ControlClient.ADA;

  @Test
  void aRefreshReplacesBothTokens() {
    JsonNode first = login.login(ADA, "identify guilds").body();
    Response response = login.token(Login.refresh(first.path("refresh_token").asText()));
    JsonNode second = response.body();

    assertThat(response.status()).isEqualTo(200);
    assertThat(second.path("scope").asText()).isEqualTo("identify guilds");
    assertThat(second.path("refresh_token")).isNotEqualTo(first.path("refresh_token"));
    assertThat(status(second)).isEqualTo(200);
    assertThat(status(first)).isEqualTo(401);
    refused(
        login.token(Login.refresh(first.path("refresh_token").asText())),
        "invalid_grant",
        "Invalid \"refresh_token\" in request.");
  }

  @Test
  void anAccessTokenIsNoRefreshToken() {
    refused(
        login.token(Login.refresh(login.accessToken(ADA, "identify"))),
        "invalid_grant",
        "Invalid \"refresh_token\" in request.");
  }

  @Test
  void anAccessTokenIsGoodForAWeekAndItsRefreshTokenForLonger() {
    JsonNode tokens = login.login(ADA, "identify").body();
    CLOCK.advance(Duration.ofDays(7).minusSeconds(1));
    int early = status(tokens);
    CLOCK.advance(Duration.ofSeconds(1));

    assertThat(early).isEqualTo(200);
    assertThat(status(tokens)).isEqualTo(401);
    assertThat(login.token(Login.refresh(tokens.path("refresh_token").asText())).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_token", "refresh_token"})
  void aRevokedTokenTakesAllTokensOfThePersonWithIt(String kind) {
    JsonNode revoked = login.login(ADA, "identify").body();
    JsonNode sibling = login.login(ADA, "identify").body();
    JsonNode other = login.login(ControlClient.MIA, "identify").body();

    Response response =
        login.post(
            "/oauth2/token/revoke", Map.of("token", revoked.path(kind).asText()), Login.BASIC);

    assertThat(response.status()).isEqualTo(200);
    assertThat(status(revoked)).isEqualTo(401);
    assertThat(status(sibling)).isEqualTo(401);
    assertThat(login.token(Login.refresh(revoked.path("refresh_token").asText())).status())
        .isEqualTo(400);
    assertThat(status(other)).isEqualTo(200);
  }

  @Test
  void anUnknownTokenIsRevokedInSilence() {
    assertThat(login.post("/oauth2/token/revoke", Map.of("token", "a"), Login.BASIC).status())
        .isEqualTo(200);
  }

  private static int status(JsonNode tokens) {
    return as(tokens.path("access_token").asText(), "/users/@me").status();
  }
}
