package dev.kalturadiscord.server.kaltura;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How calls of Kaltura fare, for operators. */
@Singleton
final class CallMetrics implements CallRecord {

  private final MetricRegistry metrics;

  @Inject
  CallMetrics(MetricRegistry metrics) {
    this.metrics = metrics;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, Errands errands) {
    for (FarSide side : FarSide.values()) {
      metrics.gauge(
          "kaltura_circuit_open",
          errands,
          e -> e.isOpen(side) ? 1 : 0,
          new Tag("far_side", side.text()));
    }
  }

  @Override
  public void done(FarCall call, String outcome, Duration time) {
    metrics
        .timer(
            "kaltura_calls",
            new Tag("service", call.service()),
            new Tag("action", call.action()),
            new Tag("outcome", outcome))
        .update(time);
  }
}
