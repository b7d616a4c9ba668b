package dev.kalturadiscord.server.audit;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Ids of events. They begin with their time, so that an index by id is one by time as well. */
final class EventId {

  private static final String PREFIX = "evt_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-z]{26}");

  /** When a clock goes back by up to ten seconds, ids go on from where they were. */
  private static final Duration AHEAD = Duration.ofSeconds(11);

  private EventId() {}

  /** A new one, greater than all before it of this server. */
  static String next(Instant now) {
    return PREFIX + UlidCreator.getMonotonicUlid(now.toEpochMilli()).toLowerCase();
  }

  /** Whether a text has the form of one. */
  static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  /** No event of this time or later has a lesser id. */
  static String atLeast(Instant from) {
    return least(from);
  }

  /** Every event before this time has a lesser id; so have some of a few seconds later. */
  static String atMost(Instant until) {
    return least(until.plus(AHEAD));
  }

  private static String least(Instant time) {
    return PREFIX + Ulid.min(Math.max(0, time.toEpochMilli())).toLowerCase();
  }
}
