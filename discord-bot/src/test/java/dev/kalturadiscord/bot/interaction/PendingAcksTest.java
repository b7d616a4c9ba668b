package dev.kalturadiscord.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PendingAcksTest {

  private final PendingAcks acks = new PendingAcks();

  @Test
  void workWaitsForTheAcknowledgementsOfOthersWhicheverWayTheyEnd() throws InterruptedException {
    CompletableFuture<String> taken = new CompletableFuture<>();
    CompletableFuture<String> refused = new CompletableFuture<>();
    acks.count(taken);
    acks.count(refused);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(
            () -> {
              begun.countDown();
              while (!(taken.isDone() && refused.isDone())) {
                acks.letGoFirst(); // each returns after a moment
              }
              acks.letGoFirst();
              done.countDown();
            });
    begun.await();
    assertThat(done.getCount()).isEqualTo(1);

    taken.complete("done");
    refused.completeExceptionally(new IllegalStateException("10062"));

    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void nothingWaitsForEverForAnAcknowledgementThatNeverEnds() {
    acks.count(new CompletableFuture<>());

    acks.letGoFirst();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anInterruptionIsKept() {
    acks.count(new CompletableFuture<>());
    Thread.currentThread().interrupt();

    acks.letGoFirst();

    assertThat(Thread.interrupted()).isTrue();
  }
}
