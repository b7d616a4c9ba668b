package dev.kalturadiscord.server.platform.ratelimit;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many requests in so much time.
 *
 * @param requests at least 1
 * @param window whole seconds, at least one and at most a day
 */
record Rate(long requests, Duration window) {

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,8})/(P.+)");
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Reads {@code 120/PT1M}; empty if it is no rate. */
  static Optional<Rate> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      Duration window = Duration.parse(parts.group(2));
      return Optional.of(new Rate(Long.parseLong(parts.group(1)), window))
          .filter(rate -> window.isPositive() && window.compareTo(LONGEST) <= 0)
          .filter(rate -> window.equals(Duration.ofSeconds(window.toSeconds())));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
