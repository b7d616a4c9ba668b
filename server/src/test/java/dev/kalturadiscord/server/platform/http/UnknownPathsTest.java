package dev.kalturadiscord.server.platform.http;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class UnknownPathsTest {

  private final Api api;
  private final String token;

  UnknownPathsTest(Api api) {
    this.api = api;
    this.token = new Guild(api).ada();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mtg_01kb3h9v1rm4m2t0s6qg8x7y5z",
        "1",
        "a%00b",
        "%00",
        "a%2Fb",
        "..%2F..%2Fhealth",
        "%20",
        "%F0%9F%98%80",
        "'%20or%201=1",
      })
  void aMeetingIdThatIsNoneOfOursIsNotFound(String id) {
    for (String method : new String[] {"GET", "DELETE"}) {
      assertProblem(send(method, "/api/v1/meetings/" + id), 404, "not_found");
    }
    assertProblem(send("POST", "/api/v1/meetings/" + id + "/join"), 404, "not_found");
  }

  @Test
  void anAbsurdlyLongIdIsNotFound() {
    assertProblem(send("GET", "/api/v1/meetings/" + "x".repeat(300)), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v1/meetings/a/b/c",
        "/api/v2/meetings",
        "/j",
        "/j/a/b",
        "/docs/nothing.js",
        "/health/nothing",
      })
  void anUnknownPathIsNotFound(String path) {
    assertProblem(send("GET", path), 404, "not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,/api/v1/meetings,GET",
    "DELETE,/api/v1/meetings,POST",
    "PUT,/api/v1/meetings/mtg_1,DELETE",
    "GET,/api/v1/meetings/mtg_1/join,POST",
    "GET,/api/v1/auth/token,POST",
  })
  void aWrongMethodIsNotAllowedAndTheRightOnesAreNamed(String method, String path, String right) {
    Api.Answer refused = send(method, path);

    assertProblem(refused, 405, "method_not_allowed");
    assertThat(refused.header("Allow")).contains(right);
  }

  @Test
  void aJoinLinkCannotBePosted() {
    assertThat(send("POST", "/j/anything").status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/html", "application/xml"})
  void whatTheCallerAcceptsMustBeJson(String accept) {
    assertProblem(
        api.call("GET", "/api/v1/meetings").token(token).header("Accept", accept).send(),
        406,
        "not_acceptable");
  }

  @Test
  void aCallerMayAcceptAnything() {
    assertThat(
            api.call("GET", "/api/v1/meetings")
                .token(token)
                .header("Accept", "text/html, */*;q=0.5")
                .send()
                .status())
        .isEqualTo(200);
  }

  private Api.Answer send(String method, String path) {
    return api.call(method, path).token(token).sendOutsideContract();
  }
}
