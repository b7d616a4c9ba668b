package dev.kalturadiscord.bot.interaction;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The work on interactions: a virtual thread and a deadline for each, and an orderly end. */
final class InFlight {

  private final Duration deadline;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("interaction-deadlines").factory());
  private final Phaser running = new Phaser(1);
  private volatile boolean draining;

  /**
   * @param deadline after which a piece of work is interrupted
   */
  InFlight(Duration deadline) {
    this.deadline = deadline;
    clock.setRemoveOnCancelPolicy(true);
  }

  boolean isDraining() {
    return draining;
  }

  void start(Runnable work) {
    running.register();
    threads.execute(
        () -> {
          Future<?> alarm =
              clock.schedule(
                  Thread.currentThread()::interrupt, deadline.toMillis(), TimeUnit.MILLISECONDS);
          try {
            work.run();
          } finally {
            alarm.cancel(false);
            running.arriveAndDeregister();
          }
        });
  }

  /**
   * Takes nothing new from now on and waits for what is under way. To be called once.
   *
   * @return whether all of it ended in time
   */
  boolean drain(Duration patience) {
    draining = true;
    int phase = running.arriveAndDeregister();
    try {
      running.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillAtWork) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
