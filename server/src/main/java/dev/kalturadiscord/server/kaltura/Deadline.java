package dev.kalturadiscord.server.kaltura;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Until when something has to be done. An errand of several calls binds one to its thread; each
 * call then ends with it at the latest, with all its repetitions.
 */
public final class Deadline {

  private static final ThreadLocal<@Nullable Deadline> ERRAND = new ThreadLocal<>();

  private final long at;

  private Deadline(long at) {
    this.at = at;
  }

  /** So long from now, but never later than that of the errand this thread is on. */
  static Deadline after(Duration time) {
    Deadline own = new Deadline(System.nanoTime() + time.toNanos());
    Deadline errand = ERRAND.get();
    return errand == null || errand.at - own.at > 0 ? own : errand;
  }

  /** Does work whose calls all together take no longer than this. */
  public static <T> T within(Duration time, Supplier<T> work) {
    Deadline before = ERRAND.get();
    Deadline errand = after(time);
    return errand.bind(work, before);
  }

  /** Does work on another thread for whoever waits for it. */
  <T> T bind(Supplier<T> work) {
    return bind(work, ERRAND.get());
  }

  private <T> T bind(Supplier<T> work, @Nullable Deadline before) {
    ERRAND.set(this);
    try {
      return work.get();
    } finally {
      if (before == null) {
        ERRAND.remove();
      } else {
        ERRAND.set(before);
      }
    }
  }

  /** What is left; never negative. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, at - System.nanoTime()));
  }

  /** What is left, but at most so much. */
  Duration left(Duration most) {
    Duration left = left();
    return left.compareTo(most) < 0 ? left : most;
  }
}
