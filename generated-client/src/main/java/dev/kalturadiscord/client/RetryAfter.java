package dev.kalturadiscord.client;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header of that name in both of its forms (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {

  private RetryAfter() {}

  /**
   * How long to wait.
   *
   * @param clock what a date is held against when the answer does not say what time it is there
   * @return null when nothing usable is said; never negative
   */
  static @Nullable Duration of(HttpHeaders headers, Clock clock) {
    String value = headers.firstValue("Retry-After").map(String::strip).orElse("");
    if (value.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    Instant then = date(value);
    if (then == null) {
      return null;
    }
    Instant now = headers.firstValue("Date").map(RetryAfter::date).orElseGet(clock::instant);
    return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
  }

  private static @Nullable Instant date(String value) {
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}
