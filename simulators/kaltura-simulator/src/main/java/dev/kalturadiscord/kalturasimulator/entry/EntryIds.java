package dev.kalturadiscord.kalturasimulator.entry;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * New entry ids such as {@code 1_mb1x2y3z}. They count up from the time of the start, so that a
 * simulator started anew does not give out ids that its callers still remember.
 */
final class EntryIds {
  private static final int BASE = 36;

  private final AtomicLong last;

  EntryIds(Clock clock) {
    this.last = new AtomicLong(clock.millis());
  }

  String next() {
    return "1_" + Long.toString(last.incrementAndGet(), BASE);
  }
}
