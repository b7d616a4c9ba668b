package dev.kalturadiscord.server.platform.http;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class UnauthorizedTest {

  private static final String MEETINGS = "/api/v1/meetings";

  private final Api api;
  private final String token;

  UnauthorizedTest(Api api) {
    this.api = api;
    this.token = new Guild(api).ada();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/meetings",
    "POST,/api/v1/meetings",
    "GET,/api/v1/meetings/mtg_1",
    "DELETE,/api/v1/meetings/mtg_1",
    "POST,/api/v1/meetings/mtg_1/join",
  })
  void everyOperationNeedsAToken(String method, String path) {
    assertRefused(api.call(method, path).send());
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "a.b.c", "..", "e30.e30.e30", "Bearer"})
  void garbageIsNoToken(String garbage) {
    assertRefused(with(garbage));
  }

  @Test
  void anEmptyTokenIsNoToken() {
    assertRefused(api.call("GET", MEETINGS).header("Authorization", "Bearer ").send());
  }

  @Test
  void aClientCredentialIsNoToken() {
    assertRefused(
        api.call("GET", MEETINGS)
            .basic(RunningServer.BOT_CLIENT_ID, RunningServer.BOT_CLIENT_SECRET)
            .send());
  }

  @Test
  void aTokenWithAChangedSignatureIsRefused() {
    int signature = token.lastIndexOf('.') + 1;
    char first = token.charAt(signature) == 'A' ? 'B' : 'A';

    assertRefused(with(token.substring(0, signature) + first + token.substring(signature + 1)));
  }

  @Test
  void aTokenWithoutItsSignatureIsRefused() {
    assertRefused(with(token.substring(0, token.lastIndexOf('.') + 1)));
  }

  @Test
  void aTokenWithChangedClaimsIsRefused() {
    String[] own = token.split("\\.", -1);
    String[] other =
        new CraftedToken(token)
            .change(claims -> claims.putArray("groups").add("administrator"))
            .signedByAStranger()
            .split("\\.", -1);

    assertRefused(with(own[0] + "." + other[1] + "." + own[2]));
  }

  @Test
  void aTokenSignedWithAnotherKeyIsRefused() {
    assertRefused(with(new CraftedToken(token).signedByAStranger()));
  }

  @Test
  void aTokenThatSaysItNeedsNoSignatureIsRefused() {
    assertRefused(with(new CraftedToken(token).unsigned()));
  }

  @Test
  void anExpiredTokenIsRefused() {
    Instant past = Instant.now().minusSeconds(3_600);

    assertRefused(
        with(
            new CraftedToken(token)
                .change(
                    claims ->
                        claims
                            .put("iat", past.getEpochSecond())
                            .put("exp", past.plusSeconds(600).getEpochSecond()))
                .signedByTheServer()));
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    assertRefused(
        with(
            new CraftedToken(token)
                .change(claims -> claims.put("iss", "https://elsewhere.example"))
                .signedByTheServer()));
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    assertRefused(
        with(
            new CraftedToken(token)
                .change(claims -> claims.putArray("aud").add("something-else"))
                .signedByTheServer()));
  }

  @Test
  void aTokenThatIsOnlyPutTogetherAgainIsAccepted() {
    assertThat(with(new CraftedToken(token).signedByTheServer()).status()).isEqualTo(200);
  }

  @Test
  void aTokenOfAnUnknownRoleIsForbidden() {
    Api.Answer refused =
        with(
            new CraftedToken(token)
                .change(claims -> claims.putArray("groups").add("emperor"))
                .signedByTheServer());

    assertProblem(refused, 403, "forbidden");
  }

  private Api.Answer with(String someToken) {
    return api.call("GET", MEETINGS).token(someToken).send();
  }

  private static void assertRefused(Api.Answer answer) {
    assertProblem(answer, 401, "unauthorized");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }
}
