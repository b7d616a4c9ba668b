package dev.kalturadiscord.server.kaltura;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How calls of Kaltura fare, for operators. */
@Singleton
final class CallMetrics implements CallRecord {

  private static final Logger log = LoggerFactory.getLogger(CallMetrics.class);

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
    try {
      metrics
          .timer(
              "kaltura_calls",
              new Tag("service", call.service()),
              new Tag("action", call.action()),
              new Tag("outcome", outcome))
          .update(time);
    } catch (RuntimeException e) {
      // A call must not fail because it could not be counted.
      log.debug("{} was not counted", call.what(), e);
    }
  }
}
