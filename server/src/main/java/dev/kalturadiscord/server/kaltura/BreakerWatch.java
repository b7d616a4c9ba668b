package dev.kalturadiscord.server.kaltura;

import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands beside the circuit breaker of one far side and sees what it cannot be asked for: whether
 * it is open, and for how long.
 */
final class BreakerWatch {

  static final String OPEN = "CIRCUIT_OPEN";

  private static final Logger log = LoggerFactory.getLogger(BreakerWatch.class);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final FarSide side;
  private final long delayNanos;
  private volatile long lastTrouble;
  private volatile boolean open;

  BreakerWatch(FarSide side, Duration delay) {
    this.side = side;
    this.delayNanos = delay.toNanos();
  }

  boolean isOpen() {
    return open;
  }

  /**
   * Fails at once while nothing is sent anyway.
   *
   * @throws KalturaException NOT_REACHED
   */
  void check(String what) {
    if (open && leftNanos() > 0) {
      throw heldBack(what);
    }
  }

  /**
   * Does a call that goes through the breaker.
   *
   * @throws KalturaException also in place of the breaker's own
   */
  <T> T watch(String what, Supplier<T> call) {
    try {
      T result = call.get();
      closed();
      return result;
    } catch (CircuitBreakerOpenException e) {
      if (!open) {
        open = true;
        log.warn("{} failed too often in a row; it is left alone for some time", side);
      }
      throw heldBack(what);
    } catch (KalturaTrouble e) {
      lastTrouble = System.nanoTime();
      throw e;
    } catch (KalturaException e) {
      closed(); // it answered
      throw e;
    }
  }

  private void closed() {
    if (open) {
      open = false;
      log.info("{} answers again", side);
    }
  }

  /** It opens with a trouble, and none comes while it is open. */
  private long leftNanos() {
    return lastTrouble + delayNanos - System.nanoTime();
  }

  private KalturaException heldBack(String what) {
    Duration left = Duration.ofNanos(Math.max(leftNanos(), SOON.toNanos()));
    return KalturaException.heldBack(
        OPEN, what + " was held back: " + side + " failed too often in a row", left);
  }
}
