package dev.kalturadiscord.benchmarks;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param count how often something was done
 * @param time in this time, by all workers together
 * @param micros how long each took, in microseconds
 */
record Figures(long count, Duration time, Histogram micros) {

  double perSecond() {
    return count / (time.toNanos() / 1e9);
  }

  /** In milliseconds: so long or shorter for this share of all. */
  double millis(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1_000.0;
  }
}
