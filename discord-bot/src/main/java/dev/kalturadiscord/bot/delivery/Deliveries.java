package dev.kalturadiscord.bot.delivery;

import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.ServiceClient;
import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryReport;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over deliveries from the server as they fall due, makes each on a thread of its own and
 * tells the server what became of it. A delivery that is never acknowledged comes again when its
 * lease is over.
 */
public final class Deliveries {

  /** How many to take over with one call. */
  static final int LEASED_AT_ONCE = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  // More would only wait for Discord's limits while their leases run out.
  private static final int MOST_AT_WORK = 2 * LEASED_AT_ONCE;
  private static final Duration WAIT_FOR_DUE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration TIME_TO_BREAK_OFF = Duration.ofSeconds(1);
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final ServiceClient server;
  private final BooleanSupplier connected;
  private final DeliveryWork work;
  private final DeliveryCounts counts;
  private final LeaseTrouble trouble = new LeaseTrouble();
  private final Semaphore free = new Semaphore(MOST_AT_WORK);
  private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();
  private final Thread leasing = Thread.ofVirtual().name("deliveries").unstarted(this::lease);
  private volatile boolean stopping;

  /**
   * @param server asked with few repetitions: an outage is to be noticed
   * @param connected whether Discord is there; nothing is leased before it is for the first time
   */
  public Deliveries(
      ServiceClient server, BooleanSupplier connected, DeliveryWork work, DeliveryCounts counts) {
    this.server = server;
    this.connected = connected;
    this.work = work;
    this.counts = counts;
  }

  /** Begins; returns at once. To be called once. */
  public void start() {
    leasing.start();
  }

  /** Takes over nothing from now on; returns at once. */
  public void stopLeasing() {
    stopping = true;
    leasing.interrupt();
  }

  /**
   * After {@link #stopLeasing}: waits until all that was taken over is made.
   *
   * @param patience after which the rest is broken off; it comes again when its lease is over
   * @return whether nothing was broken off
   */
  public boolean finish(Duration patience) {
    try {
      if (allDone(patience)) {
        return true;
      }
      atWork.forEach(Thread::interrupt);
      boolean unused = allDone(TIME_TO_BREAK_OFF);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private boolean allDone(Duration patience) throws InterruptedException {
    boolean done = free.tryAcquire(MOST_AT_WORK, patience.toMillis(), TimeUnit.MILLISECONDS);
    if (done) {
      free.release(MOST_AT_WORK);
    }
    return done;
  }

  private void lease() {
    boolean begun = false;
    while (!stopping) {
      try {
        begun = begun || connected.getAsBoolean();
        Thread.sleep(begun ? leaseOnce() : BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        LOG.debug("Interrupted"); // only to look whether it is time to stop
      } catch (RuntimeException e) {
        LOG.error("A fault of the bot while leasing deliveries", e);
      }
    }
  }

  /** Gives how long to wait before the next time. */
  private Duration leaseOnce() throws InterruptedException {
    free.acquire(LEASED_AT_ONCE);
    int begun = 0;
    try {
      long asked = System.nanoTime();
      List<Delivery> due = server.deliveries().lease(LEASED_AT_ONCE, WAIT_FOR_DUE);
      trouble.over();
      for (; begun < Math.min(due.size(), LEASED_AT_ONCE); begun++) {
        begin(due.get(begun));
      }
      boolean waited = System.nanoTime() - asked > BETWEEN_LOOKS.toNanos();
      // A server that does not wait must not be asked all the time.
      return begun > 0 || waited ? Duration.ZERO : BETWEEN_LOOKS;
    } catch (KalturaDiscordException e) {
      return stopping ? Duration.ZERO : trouble.pauseAfter(e);
    } catch (RuntimeException e) {
      LOG.error("A fault of the bot while leasing deliveries", e);
      return LeaseTrouble.LONGEST_PAUSE;
    } finally {
      free.release(LEASED_AT_ONCE - begun);
    }
  }

  private void begin(Delivery delivery) {
    Thread unused =
        Thread.ofVirtual()
            .name("delivery " + delivery.getId())
            .start(
                () -> {
                  atWork.add(Thread.currentThread());
                  try {
                    make(delivery);
                  } finally {
                    atWork.remove(Thread.currentThread());
                    free.release();
                  }
                });
  }

  private void make(Delivery delivery) {
    try {
      long start = System.nanoTime();
      DeliveryReport report = work.make(delivery);
      String outcome = report.getOutcome().getValue();
      counts.add(outcome);
      LOG.info(
          "Delivery {} of {} to channel {}: {} after {} ms",
          delivery.getId(),
          delivery.getMeeting().getId(),
          delivery.getChannelId(),
          outcome,
          (System.nanoTime() - start) / 1_000_000);
      acknowledge(delivery, report);
    } catch (InterruptedException e) {
      counts.add("broken off");
      LOG.warn("Delivery {} was broken off, it will come again", delivery.getId());
    } catch (RuntimeException e) {
      counts.add("fault");
      LOG.error("A fault of the bot in delivery {}", delivery.getId(), e);
    }
  }

  private void acknowledge(Delivery delivery, DeliveryReport report) {
    try {
      server.deliveries().acknowledge(delivery.getId(), report);
    } catch (ProblemException e) {
      if (e.status() == NOT_FOUND || e.status() == CONFLICT) {
        // Nobody is interested any more, or it comes again.
        LOG.debug("Delivery {} is no more ours: {}", delivery.getId(), e.getMessage());
      } else {
        unacknowledged(delivery, e);
      }
    } catch (KalturaDiscordException e) {
      unacknowledged(delivery, e);
    }
  }

  private void unacknowledged(Delivery delivery, KalturaDiscordException e) {
    counts.add("unacknowledged");
    LOG.warn(
        "Delivery {} could not be acknowledged, it will come again: {}",
        delivery.getId(),
        e.getMessage());
  }
}
