package dev.kalturadiscord.server.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes expired rows once in an hour. Several servers doing so at once do no harm. */
@Singleton
final class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private final Transactions transactions;
  private final Instance<ExpiringRows> features;
  private final Clock clock;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  @Inject
  Housekeeping(Transactions transactions, @Any Instance<ExpiringRows> features, Clock clock) {
    this.transactions = transactions;
    this.features = features;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    var unused = hourly.scheduleWithFixedDelay(this::clean, 1, 60, TimeUnit.MINUTES);
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    hourly.shutdownNow();
  }

  void clean() {
    try {
      int rows =
          transactions.call(
              entities ->
                  features.stream()
                      .mapToInt(feature -> feature.deleteExpired(entities, clock.instant()))
                      .sum());
      log.info("{} expired rows deleted", rows);
    } catch (RuntimeException e) {
      log.warn("Expired rows could not be deleted; the next round tries again: {}", e.toString());
    }
  }
}
