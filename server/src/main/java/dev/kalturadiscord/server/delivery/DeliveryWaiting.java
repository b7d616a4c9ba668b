package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.server.platform.database.Announcements;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets those wait who want deliveries while there are none. All wake up when any message may have
 * become due, in whatever guild; who gets it, the database decides.
 */
@Singleton
final class DeliveryWaiting implements Announcements.Listener {

  /** On which the database announces messages that have something to do. */
  private static final String CHANNEL = "meeting_message";

  /** Helidon stops the web server at 0: before that, waiting requests should be answered. */
  private static final int BEFORE_THE_WEB_SERVER = -1;

  private final Announcements announcements;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private long heard;
  private boolean stopping;

  @Inject
  DeliveryWaiting(Announcements announcements) {
    this.announcements = announcements;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    announcements.listen(CHANNEL, this);
  }

  /** Ends all waiting; nobody waits any more. */
  void stop(
      @Observes @Priority(BEFORE_THE_WEB_SERVER) @BeforeDestroyed(ApplicationScoped.class)
          Object event) {
    lock.lock();
    try {
      stopping = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void announced(String payload) {
    lock.lock();
    try {
      heard++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void missedSome() {
    announced("");
  }

  /** How many wait now. */
  int waiting() {
    lock.lock();
    try {
      return lock.getWaitQueueLength(news);
    } finally {
      lock.unlock();
    }
  }

  /** How much was heard until now. Ask before looking for deliveries, to miss nothing after. */
  long heard() {
    lock.lock();
    try {
      return heard;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until more is heard than this.
   *
   * @param longest at most so long
   * @return false when there is no point in waiting any more: the server stops
   */
  boolean await(long heardBefore, Duration longest) {
    lock.lock();
    try {
      long left = longest.toNanos();
      while (left > 0 && !stopping && heard == heardBefore) {
        left = news.awaitNanos(left);
      }
      return !stopping;
    } catch (InterruptedException e) {
      // The web server ends requests so that are still under way when it stops.
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
