package dev.kalturadiscord.server.platform.ratelimit;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CallersElsewhere;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class RateLimitApiTest {

  private static final String MEETINGS = "/api/v1/meetings";

  private final Api api;
  private final Guild guild;
  private final String address = CallersElsewhere.fresh();

  RateLimitApiTest(Api api) {
    this.api = api;
    this.guild = new Guild(api);
  }

  @Test
  void aMemberBeyondItsLimitIsRefusedAndNoOneElse() {
    String ada = guild.ada();
    Api.Answer first = api.call("GET", MEETINGS).token(ada).send();
    assertThat(first.header("RateLimit-Policy"))
        .isEqualTo("\"member\";q=%d;w=3600".formatted(RunningServer.MEMBER_LIMIT));
    assertThat(first.header("RateLimit"))
        .startsWith("\"member\";r=%d;t=".formatted(RunningServer.MEMBER_LIMIT - 1));

    Api.Answer refused =
        untilRefused(
            2 * RunningServer.MEMBER_LIMIT,
            () -> api.call("GET", MEETINGS + "/mtg_1").token(ada).send());

    assertTooMany(refused, "member");
    assertThat(api.call("GET", MEETINGS).token(guild.member("72", "Bob")).send().status())
        .isEqualTo(200);
  }

  @Test
  void aWrongRoleCountsLikeAnyOtherRequest() {
    String nobody =
        new CraftedToken(guild.ada())
            .change(claims -> claims.putArray("groups").add("emperor"))
            .signedByTheServer();

    Api.Answer refused = api.call("GET", MEETINGS).token(nobody).send();

    assertProblem(refused, 403, "forbidden");
    assertThat(refused.header("RateLimit"))
        .startsWith("\"member\";r=%d;".formatted(RunningServer.MEMBER_LIMIT - 1));
  }

  @Test
  void anAddressThatFailsTooOftenHearsThatInsteadOf401() {
    for (int i = 0; i < CallersElsewhere.FAILURE_LIMIT; i++) {
      Api.Answer refused = withToken("garbage");
      assertProblem(refused, 401, "unauthorized");
      assertThat(refused.header("RateLimit-Policy"))
          .isEqualTo("\"failed-authentication\";q=20;w=3600");
    }

    Api.Answer tooMany = withToken("garbage");

    assertTooMany(tooMany, "failed-authentication");
    assertThat(tooMany.header("WWW-Authenticate")).isEmpty();
    assertThat(withToken(guild.ada()).status()).isEqualTo(200);
  }

  @Test
  void wrongClientCredentialsAreFailuresAsWell() {
    Api.Answer refused = untilRefused(CallersElsewhere.FAILURE_LIMIT + 1, () -> tokenFor("wrong"));

    assertTooMany(refused, "failed-authentication");
    assertThat(tokenFor(RunningServer.BOT_CLIENT_SECRET).status()).isEqualTo(200);
  }

  @Test
  void aClientThatProvesItselfIsLimitedAsAClientWhateverItsAddress() {
    for (int i = 0; i <= CallersElsewhere.LIMIT; i++) {
      Api.Answer answer = tokenFor(RunningServer.BOT_CLIENT_SECRET);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("RateLimit")).startsWith("\"client\";");
    }
  }

  @Test
  void aForgedCredentialNeitherEscapesTheLimitOfTheAddressNorUsesUpTheClients() {
    Api.Answer first = from(forged()).send();
    assertThat(first.status()).isEqualTo(410);
    assertThat(first.header("RateLimit")).startsWith("\"address\";r=39;");

    Api.Answer refused =
        untilRefused(CallersElsewhere.LIMIT, () -> from(forged()).sendOutsideContract());

    assertTooMany(refused, "address");
  }

  private Api.Call forged() {
    return api.call("GET", "/j/guess").basic(RunningServer.BOT_CLIENT_ID, "forged");
  }

  @Test
  void aWrongMethodCountsAgainstTheAddress() {
    Api.Answer refused =
        untilRefused(
            CallersElsewhere.LIMIT + 1,
            () -> from(api.call("PUT", MEETINGS)).sendOutsideContract());

    assertTooMany(refused, "address");
  }

  @Test
  void joinLinksCannotBeGuessedForEver() {
    Api.Answer first = from(api.call("GET", "/j/guess")).send();
    assertThat(first.status()).isEqualTo(410);
    assertThat(first.header("RateLimit")).startsWith("\"address\";r=39;");

    untilRefused(
        CallersElsewhere.LIMIT, () -> from(api.call("GET", "/j/guess")).sendOutsideContract());

    assertTooMany(from(api.call("GET", "/j/guess")).send(), "address");
  }

  @Test
  void healthAndDescriptionsAreNotLimited() {
    for (int i = 0; i <= CallersElsewhere.LIMIT; i++) {
      for (String path : new String[] {"/health/live", "/openapi", "/docs/"}) {
        assertThat(from(api.call("GET", path)).sendOutsideContract().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void refusalsAreCountedInTheMetrics() {
    untilRefused(CallersElsewhere.FAILURE_LIMIT + 1, () -> withToken("garbage"));

    assertThat(api.call("GET", "/metrics").sendOutsideContract().response().body())
        .containsPattern("rate_limit_refusals_total\\{.*policy=\"failed-authentication\".*}");
  }

  private Api.Answer withToken(String token) {
    return from(api.call("GET", MEETINGS).token(token)).send();
  }

  private Api.Answer tokenFor(String secret) {
    return from(api.call("POST", "/api/v1/auth/token")
            .basic(RunningServer.BOT_CLIENT_ID, secret)
            .body(
                "application/json",
                """
                    {"grantType":"discord_member","guildId":"%s","userId":"71",
                     "displayName":"Ada","permissions":"0","roleIds":[]}
                    """
                    .formatted(guild.id())))
        .send();
  }

  private Api.Call from(Api.Call call) {
    return CallersElsewhere.from(address, call);
  }

  /** The first 429 of so many calls at most. */
  private static Api.Answer untilRefused(int most, Supplier<Api.Answer> call) {
    for (int i = 0; i < most; i++) {
      Api.Answer answer = call.get();
      if (answer.status() == 429) {
        return answer;
      }
    }
    throw new AssertionError("None of " + most + " calls was refused");
  }

  private static void assertTooMany(Api.Answer answer, String policy) {
    assertProblem(answer, 429, "too_many_requests");
    assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    assertThat(answer.header("RateLimit-Policy")).startsWith("\"" + policy + "\";");
    assertThat(answer.header("RateLimit")).startsWith("\"" + policy + "\";r=0;t=");
    assertThat(answer.text("detail")).contains("try again in");
  }
}
