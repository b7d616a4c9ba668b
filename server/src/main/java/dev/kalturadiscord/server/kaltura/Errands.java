package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls with patience: each waits for its turn, is repeated where that is harmless and may
 * help, and ends in time. Waits and pauses: never inside a transaction.
 */
@Singleton
final class Errands {

  private static final Logger log = LoggerFactory.getLogger(Errands.class);

  private static final int MOST_REPETITIONS = 3;

  /** With less time than this left, an attempt would only be broken off. */
  private static final Duration TOO_SHORT = Duration.ofMillis(50);

  private final Crowd crowd;
  private final Turns turns;
  private final Patience patience;
  private final CallRecord record;
  private final Map<FarSide, BreakerWatch> watches = new EnumMap<>(FarSide.class);

  @Inject
  Errands(Crowd crowd, Turns turns, KalturaSettings settings, CallRecord record) {
    this.crowd = crowd;
    this.turns = turns;
    this.patience = settings.patience();
    this.record = record;
    for (FarSide side : FarSide.values()) {
      watches.put(side, new BreakerWatch(side, patience.breakerDelay()));
    }
  }

  /**
   * Makes a call.
   *
   * @param attempt makes it once, within the given time
   * @throws KalturaException of the last attempt
   */
  <T> T run(FarCall call, Function<Duration, T> attempt) {
    long start = System.nanoTime();
    String outcome = "failed";
    try {
      T result =
          turns.isHeld()
              ? withRepetitions(call, attempt)
              : crowd.admit(() -> withRepetitions(call, attempt));
      outcome = "ok";
      return result;
    } catch (BulkheadException e) {
      outcome = text(Outcome.NOT_REACHED);
      throw Turns.tooBusy(call.what());
    } catch (KalturaException e) {
      outcome = text(e.outcome());
      throw e;
    } finally {
      record.done(call, outcome, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /**
   * Does an errand of several calls in one turn, and all of it in the time there is for an errand.
   *
   * @throws KalturaException NOT_REACHED when its turn did not come; else what its calls throw
   */
  <T> T inOneTurn(String what, Supplier<T> errand) {
    try {
      return crowd.admit(
          () ->
              Deadline.within(
                  patience.errand(),
                  () -> turns.hold(Deadline.after(patience.errand()), what, errand)));
    } catch (BulkheadException e) {
      throw Turns.tooBusy(what);
    }
  }

  /** As one of its attempts, past all who wait for their turn: for finding out how things are. */
  <T> T probe(FarCall call, Function<Duration, T> attempt) {
    return watch(call).watch(call.what(), () -> attempt.apply(call.longest()));
  }

  /** Whether nothing is sent there at present. */
  boolean isOpen(FarSide side) {
    return watchOf(side).isOpen();
  }

  private <T> T withRepetitions(FarCall call, Function<Duration, T> attempt) {
    Deadline deadline = Deadline.after(call.repeatable() ? patience.call() : call.longest());
    Duration pause = patience.firstPause();
    for (int repetition = 0; ; repetition++) {
      try {
        return once(call, deadline, attempt);
      } catch (KalturaException e) {
        if (repetition == MOST_REPETITIONS
            || !call.mayBeRepeatedAfter(e)
            || !pause(pause, deadline)) {
          throw e;
        }
        log.info("{}; trying again (Kaltura request {})", e.getMessage(), e.requestId());
        pause = pause.multipliedBy(2);
      }
    }
  }

  private <T> T once(FarCall call, Deadline deadline, Function<Duration, T> attempt) {
    BreakerWatch watch = watch(call);
    watch.check(call.what());
    return turns.take(
        deadline,
        call.what(),
        !call.startsSession(),
        () -> {
          Duration left = deadline.left(call.longest());
          if (left.compareTo(TOO_SHORT) < 0) {
            // Said as if it might have happened: whoever gives up in the middle has to look again.
            throw new KalturaException(
                Outcome.TIMED_OUT, "OUT_OF_TIME", call.what() + " came too late", null);
          }
          return watch.watch(call.what(), () -> attempt.apply(left));
        });
  }

  /** Waits about so long; false when the time would be over before. */
  private static boolean pause(Duration about, Deadline deadline) {
    long millis = about.toMillis();
    long spread = Math.max(1, millis / 5);
    long nanos =
        TimeUnit.MILLISECONDS.toNanos(
            millis - spread + ThreadLocalRandom.current().nextLong(2 * spread + 1));
    if (deadline.left().toNanos() <= nanos) {
      return false;
    }
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
    }
    return true;
  }

  private BreakerWatch watch(FarCall call) {
    return watchOf(call.side());
  }

  private BreakerWatch watchOf(FarSide side) {
    return java.util.Objects.requireNonNull(watches.get(side));
  }

  private static String text(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
