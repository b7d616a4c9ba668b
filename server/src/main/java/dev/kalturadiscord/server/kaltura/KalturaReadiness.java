package dev.kalturadiscord.server.kaltura;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when Kaltura's API answers within two seconds. */
@Readiness
@ApplicationScoped
public class KalturaReadiness implements HealthCheck {

  @Inject KalturaApi api;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("kaltura").status(api.ping(Duration.ofSeconds(2))).build();
  }
}
