package dev.kalturadiscord.bot.interaction;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The acknowledgements on their way to Discord. What is done for an interaction afterwards lets
 * them go first: of many interactions at once, the work for the first would else take the
 * processors that the acknowledgement of the last needs, for which Discord waits 3 seconds only.
 */
final class PendingAcks {

  /** Work that came first is not put off for longer by whatever comes after it. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private int pending;

  /** Counts an acknowledgement until it is done, in whatever way; gives it back. */
  <T> CompletionStage<T> count(CompletionStage<T> acknowledgement) {
    add(1);
    return acknowledgement.whenComplete((done, failure) -> add(-1));
  }

  /**
   * Returns as soon as none is on its way, after a moment in any case, at once when interrupted.
   */
  void letGoFirst() {
    long left = LONGEST_WAIT.toNanos();
    lock.lock();
    try {
      while (pending > 0 && left > 0) {
        left = none.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void add(int number) {
    lock.lock();
    try {
      pending += number;
      if (pending == 0) {
        none.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }
}
