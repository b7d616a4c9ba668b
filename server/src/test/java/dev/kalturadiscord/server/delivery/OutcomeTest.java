package dev.kalturadiscord.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "REFUSED,1,PT10M",
    "REFUSED,3,PT40M",
    "REFUSED,8,PT21H20M",
    "REFUSED,9,P1D",
    "REFUSED,1000000,P1D",
    "FAILED,1,PT5S",
    "FAILED,4,PT40S",
    "FAILED,11,PT1H",
    "FAILED,2147483647,PT1H"
  })
  void pausesDoubleUpToAnEnd(Outcome outcome, int attempts, Duration pause) {
    assertThat(outcome.pauseAfter(attempts)).isEqualTo(pause);
  }
}
