package dev.kalturadiscord.server.platform.http;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RawConnection;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be read in two ways is refused, or has one meaning. */
@ExtendWith(RunningServer.class)
final class OneMeaningTest {

  private final Api api;
  private final String token;

  OneMeaningTest(Api api) {
    this.api = api;
    this.token = new Guild(api).ada();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/meetings?limit=1&limit=2,limit",
    "/api/v1/meetings?cursor=a&limit=1&cursor=a,cursor",
    "/api/v1/videos?query=a&query=b,query",
  })
  void aParameterOfOneValueMayNotComeTwice(String path, String name) {
    Api.Answer refused = api.call("GET", path).token(token).sendOutsideContract();

    assertProblem(refused, 400, "invalid_parameter");
    assertThat(pointers(refused)).containsExactly(name);
  }

  @Test
  void aParameterOfSeveralValuesMayComeTwice() {
    Api.Answer answer =
        api.call("GET", "/api/v1/meetings?state=live&state=ended").token(token).send();

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aWishHasOneKey() throws IOException {
    String body = Guild.wish("Two keys").toString();
    String request =
        """
        POST /api/v1/meetings HTTP/1.1
        Host: 127.0.0.1
        Authorization: Bearer %s
        Idempotency-Key: one
        Idempotency-Key: two
        Content-Type: application/json
        Content-Length: %d

        %s"""
            .formatted(token, body.length(), body)
            .replace("\n", "\r\n");

    try (RawConnection connection = new RawConnection(api.port())) {
      RawConnection.Answer refused =
          connection.exchange(request.getBytes(StandardCharsets.UTF_8), false);

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text()).contains("invalid_parameter", "Idempotency-Key may be sent once");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%D9%A3%D9%A4", "%2B5", "5.0", "1e1", "", "%205", "0x5", "99999999999"})
  void aNumberIsWrittenAsInJson(String limit) {
    Api.Answer refused =
        api.call("GET", "/api/v1/meetings?limit=" + limit).token(token).sendOutsideContract();

    assertProblem(refused, 400, "invalid_parameter");
    assertThat(pointers(refused)).containsExactly("limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=", "state=live&state=", "state=LIVE", "state=%20live"})
  void aChoiceIsOneOfItsWords(String query) {
    Api.Answer refused =
        api.call("GET", "/api/v1/meetings?" + query).token(token).sendOutsideContract();

    assertProblem(refused, 400, "invalid_parameter");
    assertThat(pointers(refused)).containsExactly("state");
  }

  @Test
  void aSuccessIsNeverCalledAProblem() {
    for (String path : new String[] {"/api/v1/meetings", "/api/v1/permissions"}) {
      Api.Answer answer =
          api.call("GET", path).token(token).header("Accept", "application/problem+json").send();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).startsWith("application/json");
    }
  }
}
