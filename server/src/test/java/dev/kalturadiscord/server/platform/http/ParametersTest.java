package dev.kalturadiscord.server.platform.http;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.pointers;
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
final class ParametersTest {

  private final Api api;
  private final String token;

  ParametersTest(Api api) {
    this.api = api;
    this.token = new Guild(api).ada();
  }

  @ParameterizedTest
  @CsvSource({
    "limit,0",
    "limit,-1",
    "limit,101",
    "limit,abc",
    "limit,1.5",
    "limit,99999999999",
    "state,foo",
    "state,LIVE",
    "cursor,garbage",
    "cursor,%25%25",
    "cursor,bXRnXw",
  })
  void aParameterThatIsNotAllowedIsNamed(String name, String value) {
    Api.Answer refused =
        api.call("GET", "/api/v1/meetings?" + name + "=" + value).token(token).send();

    assertProblem(refused, 400, "invalid_parameter");
    assertThat(pointers(refused)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void theLimitsThemselvesAreAllowed(int limit) {
    assertThat(api.call("GET", "/api/v1/meetings?limit=" + limit).token(token).send().status())
        .isEqualTo(200);
  }

  @Test
  void aStartNeedsAnIdempotencyKey() {
    Api.Answer refused =
        api.call("POST", "/api/v1/meetings").token(token).json(Guild.wish("T")).send();

    assertProblem(refused, 400, "idempotency_key_required");
  }

  @Test
  void anEmptyIdempotencyKeyIsNoKey() {
    Api.Answer refused = start("");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("code")).isIn("idempotency_key_required", "invalid_parameter");
  }

  @Test
  void anIdempotencyKeyThatIsTooLongIsRefused() {
    Api.Answer refused = start("k".repeat(129));

    assertProblem(refused, 400, "invalid_parameter");
    assertThat(pointers(refused)).containsExactly("Idempotency-Key");
  }

  @Test
  void anOfferedRequestIdComesBack() {
    assertThat(withRequestId("bot-7f.2_A").header("X-Request-Id")).isEqualTo("bot-7f.2_A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "a;b", "<script>", "é"})
  void anUnusableRequestIdIsReplaced(String offered) {
    assertThat(withRequestId(offered).header("X-Request-Id")).matches("[0-9a-z]{26}");
  }

  @Test
  void aRequestIdThatIsTooLongIsReplaced() {
    assertThat(withRequestId("a".repeat(300)).header("X-Request-Id")).matches("[0-9a-z]{26}");
  }

  private Api.Answer withRequestId(String id) {
    return api.call("GET", "/api/v1/meetings").token(token).header("X-Request-Id", id).send();
  }

  private Api.Answer start(String key) {
    return api.call("POST", "/api/v1/meetings")
        .token(token)
        .header("Idempotency-Key", key)
        .json(Guild.wish("T"))
        .send();
  }
}
