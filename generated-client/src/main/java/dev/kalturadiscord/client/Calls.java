package dev.kalturadiscord.client;

import dev.kalturadiscord.client.generated.ApiException;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs generated operations: turns their failures into {@link KalturaDiscordException}s and repeats
 * what is safe to repeat, with pauses that grow and vary by chance, or as long as the server asks.
 */
final class Calls {

  /** A generated operation with its arguments bound. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws ApiException;
  }

  /** Which repetitions do no harm. */
  enum Repeating {
    /**
     * The second time has no effect beyond that of the first: reading, what has an idempotency key,
     * what says how something is to be afterwards, and what makes something that expires by itself
     * unless it is used (tokens, personal links, leases).
     */
    HARMLESS,
    /** Each time counts: repeated only if it certainly was not begun. */
    IF_NOT_BEGUN
  }

  /** {@link Thread#sleep(long)} or what stands for it. */
  @FunctionalInterface
  interface Sleep {
    void forMillis(long millis) throws InterruptedException;
  }

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
  private static final double VARIATION = 0.5;

  private final Failures failures;
  private final Duration retryFor;
  private final LongSupplier nanos;
  private final DoubleSupplier chance;
  private final Sleep sleep;

  /**
   * @param retryFor for how long to go on after a first failure; zero for a single attempt
   * @param nanos a clock as {@link System#nanoTime} is one
   * @param chance from 0 to 1
   */
  Calls(
      Failures failures,
      Duration retryFor,
      LongSupplier nanos,
      DoubleSupplier chance,
      Sleep sleep) {
    this.failures = failures;
    this.retryFor = retryFor;
    this.nanos = nanos;
    this.chance = chance;
    this.sleep = sleep;
  }

  <T> T run(Repeating repeating, Call<T> call) {
    long end = nanos.getAsLong() + retryFor.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return call.run();
      } catch (ApiException e) {
        KalturaDiscordException failure = failures.translate(e);
        Duration left = Duration.ofNanos(end - nanos.getAsLong());
        Duration wait = isRepeated(repeating, failure) ? wait(failure, pause, left) : null;
        if (wait == null) {
          throw failure;
        }
        sleep(wait, failure);
        pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    }
  }

  private static boolean isRepeated(Repeating repeating, KalturaDiscordException failure) {
    if (failure instanceof ProblemException problem) {
      return problem.isHeldBack() || (repeating == Repeating.HARMLESS && problem.isTransient());
    }
    return failure instanceof ConnectionException connection
        && (connection.isNeverSent()
            || (repeating == Repeating.HARMLESS && connection.isTransient()));
  }

  /** Null when the time that is left does not suffice. */
  private @Nullable Duration wait(KalturaDiscordException failure, Duration pause, Duration left) {
    Duration asked =
        failure instanceof ProblemException problem ? problem.retryAfter().orElse(null) : null;
    // Many clients that were sent away at once must not come back at once: never sooner than asked,
    // but a bit later.
    Duration least = asked == null ? scaled(pause, 1 - VARIATION) : asked;
    Duration variation = scaled(asked == null ? pause : min(asked, LONGEST_PAUSE), VARIATION);
    return least.compareTo(left) > 0
        ? null
        : min(least.plus(scaled(variation, chance.getAsDouble())), left);
  }

  private void sleep(Duration wait, KalturaDiscordException failure) {
    try {
      sleep.forMillis(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofNanos((long) (duration.toNanos() * factor));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
