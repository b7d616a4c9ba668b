package dev.kalturadiscord.server.delivery;

import java.time.Duration;
import java.util.Locale;

/** What became of a delivery. */
enum Outcome {
  /** Discord shows it. */
  DELIVERED(Duration.ZERO, Duration.ZERO),
  /** There is nothing to write into. */
  GONE(Duration.ZERO, Duration.ZERO),
  /** The bot may not write there; only people can change that. */
  REFUSED(Duration.ofMinutes(10), Duration.ofDays(1)),
  /** Discord could not, or did not say. */
  FAILED(Duration.ofSeconds(5), Duration.ofHours(1));

  private static final int MOST_DOUBLINGS = 20;

  private final Duration firstPause;
  private final Duration longestPause;

  Outcome(Duration firstPause, Duration longestPause) {
    this.firstPause = firstPause;
    this.longestPause = longestPause;
  }

  /** As it stands in the contract and in metrics. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * How long it is not tried again: twice as long each time.
   *
   * @param attempts how often it did not work in a row, this time included
   */
  Duration pauseAfter(int attempts) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
