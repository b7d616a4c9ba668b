package dev.kalturadiscord.kalturasimulator.fault;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls that were executed and wait for their release. */
final class HeldCalls {
  private static final long LONGEST_HOLD_MINUTES = 10;

  private CountDownLatch gate = new CountDownLatch(1);
  private int count;

  /** Waits for the next release. */
  void await() {
    CountDownLatch nextRelease = enter();
    try {
      if (!nextRelease.await(LONGEST_HOLD_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a held call was never released");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  synchronized void release() {
    gate.countDown();
    gate = new CountDownLatch(1);
  }

  synchronized int count() {
    return count;
  }

  private synchronized CountDownLatch enter() {
    count++;
    return gate;
  }

  private synchronized void leave() {
    count--;
  }
}
