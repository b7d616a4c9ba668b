package dev.kalturadiscord.server.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens on its own, for a bounded time. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Eventually() {}

  /** Repeats the assertion until it holds; fails with its last failure. */
  public static void holds(Runnable assertion) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError notYet) {
        if (System.nanoTime() > deadline) {
          throw notYet;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Repeats the question until the answer is the wanted one; gives the last answer. */
  public static <T> T returns(Supplier<T> question, Predicate<T> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      T answer = question.get();
      if (wanted.test(answer) || System.nanoTime() > deadline) {
        return answer;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
