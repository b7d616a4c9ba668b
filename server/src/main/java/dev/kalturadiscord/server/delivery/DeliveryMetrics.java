package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Whether messages reach Discord, for operators: those that nobody takes pile up, and when nobody
 * waits for any, no bot is there.
 */
@Singleton
final class DeliveryMetrics {

  private final MetricRegistry metrics;
  private final Transactions transactions;
  private final MeetingMessages messages;
  private final DeliveryWaiting waiting;
  private final Clock clock;

  @Inject
  DeliveryMetrics(
      MetricRegistry metrics,
      Transactions transactions,
      MeetingMessages messages,
      DeliveryWaiting waiting,
      Clock clock) {
    this.metrics = metrics;
    this.transactions = transactions;
    this.messages = messages;
    this.waiting = waiting;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    metrics.gauge("deliveries_due", this, DeliveryMetrics::due);
    metrics.gauge("delivery_waiters", waiting, DeliveryWaiting::waiting);
  }

  /** Somebody said what became of a delivery. */
  void count(Outcome outcome) {
    metrics.counter("deliveries", new Tag("outcome", outcome.text())).inc();
  }

  /** Not a number while the database cannot be asked: the other metrics are wanted then. */
  private double due() {
    try {
      return transactions.read(entities -> messages.countDue(entities, clock.instant()));
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }
}
