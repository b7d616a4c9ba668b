package dev.kalturadiscord.discordsimulator.rest;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Limits how often the bot may ask something of one channel, and says so in the headers of each
 * answer. Nothing is limited, and nothing said, until it is switched on.
 */
public final class RateLimits {
  /** Any text will do for a client; this one stands for messages written into a channel. */
  private static final String BUCKET = "2fd3a2f1c5d84e6f9b0a7c1d3e5f7a90";

  private final Clock clock;
  private final Map<String, Window> windows = new HashMap<>();
  private @Nullable Limit limit;

  /**
   * What is allowed.
   *
   * @param requests how many in each window, 1 at least
   * @param window begins with the first request and starts anew when it is over
   */
  public record Limit(int requests, Duration window) {}

  private record Window(Instant end, int taken) {}

  private record Share(Limit limit, Window window, boolean exceeded) {}

  public RateLimits(Clock clock) {
    this.clock = clock;
  }

  /** Limits from now on; all windows start anew. */
  public synchronized void set(Limit newLimit) {
    limit = newLimit;
    windows.clear();
  }

  public synchronized void clear() {
    limit = null;
    windows.clear();
  }

  /** A handler of a route with {@code channel_id} that is asked only within the limit. */
  public RestHandler perChannel(RestHandler handler) {
    return call -> {
      Share share = take(call.path("channel_id"));
      if (share == null) {
        return handler.answer(call);
      }
      Duration left = Duration.between(clock.instant(), share.window().end());
      call.answerHeader("X-RateLimit-Bucket", BUCKET);
      call.answerHeader("X-RateLimit-Limit", String.valueOf(share.limit().requests()));
      call.answerHeader(
          "X-RateLimit-Remaining",
          String.valueOf(Math.max(0, share.limit().requests() - share.window().taken())));
      call.answerHeader("X-RateLimit-Reset", seconds(share.window().end().toEpochMilli()));
      call.answerHeader("X-RateLimit-Reset-After", seconds(left.toMillis()));
      return share.exceeded()
          ? TooManyRequests.answer(call, LimitScope.USER, left)
          : handler.answer(call);
    };
  }

  private synchronized @Nullable Share take(String channelId) {
    if (limit == null) {
      return null;
    }
    Instant now = clock.instant();
    Window window = windows.get(channelId);
    if (window == null || !now.isBefore(window.end())) {
      window = new Window(now.plus(limit.window()), 0);
    }
    boolean exceeded = window.taken() >= limit.requests();
    Window after = exceeded ? window : new Window(window.end(), window.taken() + 1);
    windows.put(channelId, after);
    return new Share(limit, after, exceeded);
  }

  private static String seconds(long millis) {
    return new BigDecimal(millis).movePointLeft(3).toPlainString(); // never in E notation
  }
}
