package dev.kalturadiscord.bot.interaction;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The work on interactions: a virtual thread and a deadline for each, and an orderly end. */
final class InFlight {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("interaction-deadlines").factory());
  private final Phaser running = new Phaser(1);
  private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();
  private volatile boolean draining;

  InFlight() {
    clock.setRemoveOnCancelPolicy(true);
  }

  boolean isDraining() {
    return draining;
  }

  /**
   * Begins a piece of work.
   *
   * @param deadline after which it is interrupted
   */
  void start(Runnable work, Duration deadline) {
    running.register();
    threads.execute(
        () -> {
          Thread self = Thread.currentThread();
          Future<?> alarm =
              clock.schedule(self::interrupt, deadline.toMillis(), TimeUnit.MILLISECONDS);
          atWork.add(self);
          try {
            work.run();
          } finally {
            atWork.remove(self);
            alarm.cancel(false);
            running.arriveAndDeregister();
          }
        });
  }

  /**
   * Takes nothing new from now on and waits for what is under way. To be called once.
   *
   * @param patience after which the remaining work is interrupted
   * @param farewell for how long it may still answer then
   * @return whether all of it ended
   */
  boolean drain(Duration patience, Duration farewell) {
    draining = true;
    int phase = running.arriveAndDeregister();
    try {
      if (ended(phase, patience)) {
        return true;
      }
      atWork.forEach(Thread::interrupt);
      return ended(phase, farewell);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean ended(int phase, Duration patience) throws InterruptedException {
    try {
      running.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillAtWork) {
      return false;
    }
  }
}
