package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class TurnsTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void onlySoManyAreAtWorkAtOnceAndNobodyIsForgotten() throws Exception {
    Turns turns = turns(3, 10_000);
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        Future<?> unused =
            executor.submit(
                () ->
                    turns.take(
                        Deadline.after(LONG),
                        "x.y",
                        true,
                        () -> {
                          most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                          java.util.concurrent.locks.LockSupport.parkNanos(10_000);
                          atWork.decrementAndGet();
                          return done.incrementAndGet();
                        }));
      }
    }
    assertThat(done).hasValue(200);
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void whoseTurnDoesNotComeInTimeHasDoneNothing() throws Exception {
    Turns turns = turns(1, 10_000);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Thread first =
        Thread.startVirtualThread(
            () -> {
              boolean unused =
                  turns.take(Deadline.after(LONG), "x.y", true, () -> wait(inside, leave));
            });
    inside.await();

    assertBusy(turns, Duration.ofMillis(20));

    leave.countDown();
    first.join();
    assertThat(turns.take(Deadline.after(LONG), "x.y", true, () -> 1)).isEqualTo(1);
  }

  @Test
  void afterSoManyInASecondTheNextHasToWait() {
    Turns turns = turns(5, 2);
    assertThat(turns.take(Deadline.after(LONG), "x.y", true, () -> 1)).isEqualTo(1);
    assertThat(turns.take(Deadline.after(LONG), "x.y", true, () -> 2)).isEqualTo(2);

    assertBusy(turns, Duration.ofMillis(20));

    assertThat(turns.take(Deadline.after(LONG), "x.y", true, () -> 3)).isEqualTo(3);
  }

  @Test
  void theCallsOfAnErrandDoNotQueueAgain() {
    Turns turns = turns(1, 10_000);

    int result =
        turns.hold(
            Deadline.after(LONG),
            "an errand",
            () -> turns.take(Deadline.after(Duration.ofSeconds(5)), "x.y", true, () -> 7));

    assertThat(result).isEqualTo(7);
    assertThat(turns.isHeld()).isFalse();
  }

  @Test
  void aSessionForWhoeverHasTheTurnDoesNotWaitBehindThem() {
    Turns turns = turns(1, 10_000);

    int result =
        turns.hold(
            Deadline.after(LONG),
            "an errand",
            () -> CompletableFuture.supplyAsync(() -> startSession(turns)).join());

    assertThat(result).isEqualTo(8);
  }

  private static int startSession(Turns turns) {
    return turns.take(Deadline.after(Duration.ofSeconds(5)), "session.start", false, () -> 8);
  }

  @Test
  void anErrandEndsAllItsCalls() {
    Supplier<Duration> left = () -> Deadline.after(LONG).left();
    assertThat(Deadline.within(Duration.ofSeconds(2), left)).isLessThan(Duration.ofSeconds(3));
    assertThat(
            Deadline.within(
                Duration.ofSeconds(2), () -> Deadline.within(Duration.ofSeconds(10), left)))
        .isLessThan(Duration.ofSeconds(3));
    assertThat(left.get()).isGreaterThan(Duration.ofSeconds(10));
  }

  @Test
  void aDeadlineThatIsOverLeavesNothing() {
    assertThat(Deadline.after(Duration.ofSeconds(-1)).left()).isEqualTo(Duration.ZERO);
  }

  private static void assertBusy(Turns turns, Duration patience) {
    assertThatThrownBy(() -> turns.take(Deadline.after(patience), "x.y", true, () -> 1))
        .isInstanceOfSatisfying(
            KalturaException.class,
            e -> {
              assertThat(e.code()).isEqualTo("TOO_BUSY");
              assertThat(e.outcome()).isEqualTo(KalturaException.Outcome.NOT_REACHED);
            });
  }

  private static boolean wait(CountDownLatch inside, CountDownLatch leave) {
    inside.countDown();
    try {
      leave.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Turns turns(int concurrency, int rate) {
    URI nowhere = URI.create("http://127.0.0.1:9");
    Patience patience =
        new Patience(
            LONG,
            LONG,
            LONG,
            LONG,
            LONG,
            LONG,
            LONG,
            LONG,
            64,
            concurrency,
            rate,
            Duration.ofSeconds(1));
    return new Turns(SimulatedAccount.settings(nowhere.toString(), patience));
  }
}
