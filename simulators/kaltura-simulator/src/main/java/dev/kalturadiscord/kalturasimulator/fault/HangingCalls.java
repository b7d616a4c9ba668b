package dev.kalturadiscord.kalturasimulator.fault;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls that are never answered. They end when the caller gives up, or after a long time. */
final class HangingCalls {
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final AtomicInteger count = new AtomicInteger();

  /** Keeps the call until its caller has closed the connection, and breaks it in any case. */
  void hang(Context http) {
    count.incrementAndGet();
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      while (System.nanoTime() < end && Connections.isOpen(http)) {
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      count.decrementAndGet();
      Connections.reset(http);
    }
  }

  int count() {
    return count.get();
  }
}
