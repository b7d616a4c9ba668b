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
 *
 * <p>An errand of several calls takes one turn for all of them. If each of its calls queued again,
 * then behind a slow Kaltura all errands would begin and none would end in time.
 */
@Singleton
final class Turns {

  private static final String TOO_BUSY = "TOO_BUSY";

  private static final ThreadLocal<Boolean> HELD = ThreadLocal.withInitial(() -> false);

  private final Semaphore atOnce;
  private final Bucket rate;
  private final Duration longestWait;

  @Inject
  Turns(KalturaSettings settings) {
    Patience patience = settings.patience();
    this.longestWait = patience.turn();
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

  /** Whether this thread is on an errand, whose calls queue no more. */
  boolean isHeld() {
    return HELD.get();
  }

  /**
   * Does an errand when it is its turn.
   *
   * @throws KalturaException NOT_REACHED when that does not come in time; nothing was begun then
   */
  <T> T hold(Deadline deadline, String what, Supplier<T> errand) {
    return atMyTurn(
        deadline,
        what,
        () -> {
          HELD.set(true);
          try {
            return errand.get();
          } finally {
            HELD.remove();
          }
        });
  }

  /**
   * Makes a call when it is its turn.
   *
   * @param queues whether it waits for others at all: a session is started for those whose turn it
   *     is, so it must not wait behind them
   * @throws KalturaException NOT_REACHED when its turn does not come in time
   */
  <T> T take(Deadline deadline, String what, boolean queues, Supplier<T> call) {
    return queues && !isHeld()
        ? atMyTurn(deadline, what, () -> paced(deadline, what, call))
        : paced(deadline, what, call);
  }

  private <T> T atMyTurn(Deadline deadline, String what, Supplier<T> work) {
    try {
      if (!atOnce.tryAcquire(deadline.left(longestWait).toNanos(), TimeUnit.NANOSECONDS)) {
        throw tooBusy(what);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooBusy(what);
    }
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }

  private <T> T paced(Deadline deadline, String what, Supplier<T> call) {
    try {
      if (!rate.asBlocking().tryConsume(1, deadline.left(), BlockingStrategy.PARKING)) {
        throw tooBusy(what);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooBusy(what);
    }
    return call.get();
  }

  static KalturaException tooBusy(String what) {
    return KalturaException.heldBack(TOO_BUSY, what + " waits behind too many others", null);
  }
}
