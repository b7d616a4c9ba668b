package dev.kalturadiscord.server.platform.edge;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class CrossOriginTest {

  private static final String MEETINGS = "/api/v1/meetings";
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private final Api api;

  CrossOriginTest(Api api) {
    this.api = api;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {MEETINGS, "/api/v1/meetings/mtg_1/join", "/oauth/token", "/.well-known/x"})
  void aPageOfAnAllowedOriginMayAskBeforehandWithoutAToken(String path) {
    Api.Answer answer = preflight(path, RunningServer.ALLOWED_ORIGIN, "POST");

    assertThat(answer.status()).isIn(200, 204);
    assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo(RunningServer.ALLOWED_ORIGIN);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
    assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
        .contains("authorization", "content-type", "idempotency-key");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void aPageOfAnAllowedOriginMayChangeWhatItHasRead() {
    Api.Answer answer =
        api.call("OPTIONS", "/api/v1/guilds/1/configuration")
            .header("Origin", RunningServer.ALLOWED_ORIGIN)
            .header("Access-Control-Request-Method", "PATCH")
            .header("Access-Control-Request-Headers", "authorization,if-match,if-none-match")
            .sendOutsideContract();

    assertThat(answer.status()).isIn(200, 204);
    assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo(RunningServer.ALLOWED_ORIGIN);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("PATCH");
    assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
        .contains("if-match", "if-none-match");
  }

  @Test
  void aPageOfAnAllowedOriginMayCallAndReadTheHeaders() {
    Api.Answer answer =
        api.call("GET", MEETINGS)
            .token(new Guild(api).ada())
            .header("Origin", RunningServer.ALLOWED_ORIGIN)
            .send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo(RunningServer.ALLOWED_ORIGIN);
    assertThat(answer.header("Vary")).isEqualToIgnoringCase("Origin");
    assertThat(answer.header("Access-Control-Expose-Headers"))
        .contains("X-Request-Id", "Location", "Retry-After", "RateLimit", "RateLimit-Policy")
        .contains("ETag", "WWW-Authenticate");
  }

  @Test
  void aPageOfAnAllowedOriginCanReadRefusalsToo() {
    for (String path : new String[] {MEETINGS, "/api/v1/nothing"}) {
      Api.Answer refused =
          api.call("GET", path)
              .header("Origin", RunningServer.ALLOWED_ORIGIN)
              .sendOutsideContract();

      assertThat(refused.status()).isIn(401, 404);
      assertThat(refused.header(ALLOW_ORIGIN)).isEqualTo(RunningServer.ALLOWED_ORIGIN);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://app.example",
        "https://app.example:8443",
        "https://app.example.evil.example",
        "https://APP.example",
      })
  void aPageOfAnyOtherOriginMayNot(String origin) {
    Api.Answer preflight = preflight(MEETINGS, origin, "POST");
    Api.Answer call =
        api.call("GET", MEETINGS).token(new Guild(api).ada()).header("Origin", origin).send();

    assertProblem(preflight, 403, "forbidden");
    assertProblem(call, 403, "forbidden");
    assertThat(preflight.header(ALLOW_ORIGIN)).isEmpty();
    assertThat(call.header(ALLOW_ORIGIN)).isEmpty();
  }

  @Test
  void aPageThatHidesItsOriginMaySendAFormButItsScriptsReadNothing() {
    Api.Answer preflight = preflight(MEETINGS, "null", "POST");
    Api.Answer call =
        api.call("GET", MEETINGS).token(new Guild(api).ada()).header("Origin", "null").send();

    assertProblem(preflight, 403, "forbidden");
    assertThat(call.status()).isEqualTo(200);
    assertThat(call.header(ALLOW_ORIGIN)).isEmpty();
  }

  @Test
  void aPageMayNotSendHeadersThatTheApiDoesNotKnow() {
    Api.Answer answer =
        api.call("OPTIONS", MEETINGS)
            .header("Origin", RunningServer.ALLOWED_ORIGIN)
            .header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "x-anything")
            .sendOutsideContract();

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void ourOwnPagesMayCall() {
    String docs = "http://127.0.0.1:" + api.port();
    for (String origin : new String[] {docs, "http://localhost:8080"}) {
      assertThat(
              api.call("GET", MEETINGS)
                  .token(new Guild(api).ada())
                  .header("Origin", origin)
                  .send()
                  .status())
          .as(origin)
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/ready", "/metrics", "/openapi", "/docs/", "/j/x"})
  void nothingButTheApiIsOpenToPagesOfOthers(String path) {
    for (String method : new String[] {"GET", "OPTIONS"}) {
      Api.Answer answer =
          api.call(method, path)
              .header("Origin", RunningServer.ALLOWED_ORIGIN)
              .header("Access-Control-Request-Method", "GET")
              .sendOutsideContract();

      assertThat(answer.header(ALLOW_ORIGIN)).as(method).isEmpty();
    }
  }

  private Api.Answer preflight(String path, String origin, String method) {
    return api.call("OPTIONS", path)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
        .sendOutsideContract();
  }
}
