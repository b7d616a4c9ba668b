package dev.kalturadiscord.discordsimulator;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what comes about by itself. */
final class Waiting {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long BETWEEN_LOOKS = Duration.ofMillis(30).toNanos();

  private Waiting() {}

  /** Returns as soon as the condition holds; fails when it never does. */
  static void until(Supplier<String> what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Waited in vain until " + what.get());
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }
}
