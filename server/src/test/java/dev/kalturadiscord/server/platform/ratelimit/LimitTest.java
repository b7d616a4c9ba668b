package dev.kalturadiscord.server.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LimitTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ManualTime time = new ManualTime();
  private final Limit limit = limit(4, 100);

  @Test
  void asManyAsTheRatePassAndNoMore() {
    assertThat(passed("ada", 10)).isEqualTo(4);
  }

  @Test
  void callersDoNotShareTheirLimit() {
    passed("ada", 10);

    assertThat(passed("bob", 10)).isEqualTo(4);
  }

  @Test
  void theRateComesBackSteadily() {
    passed("ada", 4);

    time.pass(Duration.ofSeconds(14));
    assertThat(passed("ada", 1)).isZero();
    time.pass(Duration.ofSeconds(1));
    assertThat(passed("ada", 2)).isEqualTo(1);
    time.pass(Duration.ofDays(1));
    assertThat(passed("ada", 10)).isEqualTo(4);
  }

  @Test
  void theCallerLearnsHowItStands() {
    assertThat(limit.take("ada"))
        .isEqualTo(standing(true, 3, Duration.ofSeconds(15), Duration.ZERO));
    passed("ada", 3);
    time.pass(Duration.ofSeconds(5));

    assertThat(limit.take("ada"))
        .isEqualTo(standing(false, 0, Duration.ofSeconds(55), Duration.ofSeconds(10)));
  }

  @Test
  void aRequestThatIsGivenBackCanBeMadeAgain() {
    passed("ada", 4);
    limit.giveBack("ada");

    assertThat(passed("ada", 2)).isEqualTo(1);
  }

  @Test
  void oneWhoIsAtTheLimitStaysThereWhenManyOthersFillTheMemory() {
    Limit small = limit(4, 50);
    passed(small, "ada", 4);
    IntStream.range(0, 10_000).forEach(small::take);

    assertThat(passed(small, "ada", 10)).isZero();
  }

  @Test
  void newcomersToAFullMemoryShareTenTimesTheRate() {
    Limit small = limit(4, 50);
    IntStream.range(0, 50).forEach(small::take);

    long passed = IntStream.range(50, 10_000).filter(i -> small.take(i).allowed()).count();

    assertThat(passed).isEqualTo(40);
  }

  @Test
  void aFullMemoryForgetsThoseWhoWereAwayForAWindow() {
    Limit small = limit(4, 50);
    IntStream.range(0, 10_000).forEach(small::take);
    time.pass(MINUTE);

    assertThat(passed(small, "ada", 10)).isEqualTo(4);
    assertThat(passed(small, "bob", 10)).isEqualTo(4);
  }

  @Test
  void parallelRequestsAreCountedExactly() {
    AtomicInteger passed = new AtomicInteger();
    Limit wide = limit(500, 100);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 8)
          .forEach(i -> callers.execute(() -> passed.addAndGet(passed(wide, "ada", 200))));
    }

    assertThat(passed).hasValue(500);
  }

  private int passed(Object caller, int requests) {
    return passed(limit, caller, requests);
  }

  private static int passed(Limit limit, Object caller, int requests) {
    return (int) IntStream.range(0, requests).filter(i -> limit.take(caller).allowed()).count();
  }

  private Limit limit(long requests, int mostBuckets) {
    return new Limit(Policy.MEMBER, new Rate(requests, MINUTE), time, mostBuckets);
  }

  private static Standing standing(
      boolean allowed, long remaining, Duration untilFull, Duration untilNext) {
    return new Standing(
        Policy.MEMBER, new Rate(4, MINUTE), allowed, remaining, untilFull, untilNext);
  }
}
