package dev.kalturadiscord.discordsimulator.wire;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives out ids as Discord does: milliseconds since 2015 in the upper 42 bits, so that later ids
 * are greater.
 */
public final class Snowflakes {
  private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;
  private static final int TIMESTAMP_SHIFT = 22;

  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  public Snowflakes(Clock clock) {
    this.clock = clock;
  }

  /** The next id, in decimal; never the same twice and always greater than the one before. */
  public String next() {
    long now = (clock.millis() - DISCORD_EPOCH_MILLIS) << TIMESTAMP_SHIFT;
    return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
  }

  public static boolean isSnowflake(String text) {
    return text.matches("0|[1-9][0-9]{0,18}");
  }
}
