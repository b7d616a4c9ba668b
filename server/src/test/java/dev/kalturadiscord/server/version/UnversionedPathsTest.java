package dev.kalturadiscord.server.version;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CallersElsewhere;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class UnversionedPathsTest {

  private final Api api;

  UnversionedPathsTest(Api api) {
    this.api = api;
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void everyMethodIsSentOnToTheFirstVersion(String method) {
    Api.Answer answer = send(method, "/api/meetings?limit=2&state=live&cursor=a%2Fb%26c");

    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.header("Location"))
        .isEqualTo("/api/v1/meetings?limit=2&state=live&cursor=a%2Fb%26c");
  }

  @Test
  void theAnswerSaysThatSuchPathsAreDeprecatedAndWhereToLook() {
    Api.Answer answer = send("GET", "/api/meetings?limit=2");

    assertThat(answer.header("Deprecation"))
        .isEqualTo("@" + Instant.parse("2026-11-30T00:00:00Z").getEpochSecond());
    assertThat(answer.response().headers().allValues("Link"))
        .containsExactlyInAnyOrder(
            "</api/v1/meetings>; rel=\"successor-version\"",
            "</docs/>; rel=\"deprecation\"; type=\"text/html\"");
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void theFollowedPathDoesWhatWasAskedFor() {
    String location = send("POST", "/api/auth/token").header("Location");

    Api.Answer token =
        api.call("POST", location)
            .basic(RunningServer.BOT_CLIENT_ID, RunningServer.BOT_CLIENT_SECRET)
            .body("application/json", "{\"grantType\":\"client_credentials\"}")
            .send();

    assertThat(token.status()).isEqualTo(200);
  }

  @Test
  void aBodyIsNoObstacle() {
    assertThat(
            api.call("POST", "/api/meetings")
                .body("text/plain", "anything")
                .sendOutsideContract()
                .status())
        .isEqualTo(308);
  }

  /** Whatever is asked for, a browser stays here: a path that begins with /api/v1/ is ours. */
  @ParameterizedTest
  @CsvSource({
    "/api/%2F%2Fevil.example,/api/v1/%2F%2Fevil.example",
    "/api/%5Cevil.example,/api/v1/%5Cevil.example",
    "/api/https:%2F%2Fevil.example,/api/v1/https:%2F%2Fevil.example",
    "/api/@evil.example,/api/v1/@evil.example",
    "/api/a%0D%0ASet-Cookie:x,/api/v1/a%0D%0ASet-Cookie:x",
    "/api/version,/api/v1/version",
    "/api/v1x/y,/api/v1/v1x/y",
    "/api/V1/meetings,/api/v1/V1/meetings",
    "/api/meetings/,/api/v1/meetings/",
  })
  void thePathIsKeptAsItCameAndStaysOnThisServer(String path, String location) {
    Api.Answer answer = send("GET", path);

    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.header("Location")).isEqualTo(location);
    assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void whatTheCallerSaysOfTheHostIsNotRepeated() throws IOException {
    String answer = raw("GET /api/meetings HTTP/1.1\r\nHost: evil.example");

    assertThat(answer).startsWith("HTTP/1.1 308").contains("Location: /api/v1/meetings\r\n");
    assertThat(answer).doesNotContain("evil.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/v1",
        "/api/v1/",
        "/api/v1/nothing",
        "/api/v2",
        "/api/v2/meetings",
        "/api/v9/meetings?limit=2",
        "/api/v10/meetings",
        "/api//v1/meetings",
        "/api//evil.example/x",
        "/apis/meetings",
      })
  void aPathWithAVersionThatThereIsNotOrWithoutAnythingIsUnknown(String path) {
    String token = new Guild(api).ada();
    for (String method : List.of("GET", "POST", "DELETE")) {
      Api.Answer answer = api.call(method, path).token(token).sendOutsideContract();

      assertProblem(answer, 404, "not_found");
      assertThat(answer.header("Deprecation")).isEmpty();
    }
  }

  @Test
  void suchRequestsAreCountedLikeAllOthers() {
    String address = CallersElsewhere.fresh();
    Api.Answer answer = from(address);
    assertThat(answer.header("RateLimit")).startsWith("\"address\";r=");

    for (int i = 0; i < CallersElsewhere.LIMIT; i++) {
      answer = from(address);
    }

    assertProblem(answer, 429, "too_many_requests");
    assertThat(answer.header("Retry-After")).isNotBlank();
  }

  private Api.Answer from(String address) {
    return CallersElsewhere.from(address, api.call("GET", "/api/meetings")).sendOutsideContract();
  }

  private Api.Answer send(String method, String path) {
    return api.call(method, path).sendOutsideContract();
  }

  /** The head of the answer to a request that no HTTP client would send. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = socket.getInputStream().read();
        assertThat(next).as(head.toString()).isNotNegative();
        head.append((char) next);
      }
      return head.toString();
    }
  }
}
