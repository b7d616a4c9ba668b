package dev.kalturadiscord.server.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class StandingTest {

  private static final Rate RATE = new Rate(120, Duration.ofMinutes(1));

  @Test
  void headersSayTheLimitAndWhatIsLeftOfIt() {
    Standing standing = standing(Policy.MEMBER, true, 12);

    assertThat(standing.policyHeader()).isEqualTo("\"member\";q=120;w=60");
    assertThat(standing.limitHeader()).isEqualTo("\"member\";r=12;t=54");
  }

  @Test
  void aRefusalSaysHowLongToWaitAtLeastASecond() {
    ProblemException refusal = standing(Policy.FAILED_AUTHENTICATION, false, 0).refusal();

    assertThat(refusal.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
    assertThat(refusal.detail())
        .isEqualTo(
            "Callers who fail to authenticate may make 120 requests in 60 seconds;"
                + " try again in 1 second.");
    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
  }

  @Test
  void theTighterOfTwoIsTheOneThatRefusedElseTheOneWithLessLeft() {
    Standing refused = standing(Policy.CLIENT, false, 0);
    Standing little = standing(Policy.MEMBER, true, 0);
    Standing more = standing(Policy.CLIENT, true, 1);

    assertThat(little.orTighter(refused)).isSameAs(refused);
    assertThat(refused.orTighter(little)).isSameAs(refused);
    assertThat(little.orTighter(more)).isSameAs(little);
    assertThat(more.orTighter(little)).isSameAs(little);
  }

  private static Standing standing(Policy policy, boolean allowed, long remaining) {
    return new Standing(
        policy,
        RATE,
        allowed,
        remaining,
        Duration.ofMillis(53_001),
        allowed ? Duration.ZERO : Duration.ofMillis(1));
  }
}
