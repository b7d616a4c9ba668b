package dev.kalturadiscord.server.kaltura;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many calls of the account go out at once, and only so many in a second, in the order
 * in which they came. Kaltura does not tell its limits; whoever breaks them is blocked.
 */
@Singleton
final class Turns {

  private static final String TOO_BUSY = "TOO_BUSY";

  private final Semaphore atOnce;
  private final Bucket rate;

  @Inject
  Turns(KalturaSettings settings) {
    Patience patience = settings.patience();
    this.atOnce = new Semaphore(patience.concurrency(), true);
    this.rate =
        Bucket.builder()
            .addLimit(
                Bandwidth.builder()
                    .capacity(patience.rate())
                    .refillGreedy(patience.rate(), Duration.ofSeconds(1))
                    .build())
            .build();
  }

  /**
   * Does work when it is its turn.
   *
   * @throws KalturaException NOT_REACHED when that does not come before the deadline
   */
  <T> T take(Deadline deadline, String what, Supplier<T> work) {
    try {
      if (!atOnce.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        throw tooBusy(what);
      }
      try {
        if (!rate.asBlocking().tryConsume(1, deadline.left(), BlockingStrategy.PARKING)) {
          throw tooBusy(what);
        }
        return work.get();
      } finally {
        atOnce.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooBusy(what);
    }
  }

  static KalturaException tooBusy(String what) {
    return KalturaException.heldBack(TOO_BUSY, what + " waits behind too many others", null);
  }
}
