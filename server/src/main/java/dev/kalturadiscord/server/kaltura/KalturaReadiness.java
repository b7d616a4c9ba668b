package dev.kalturadiscord.server.kaltura;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when Kaltura's API and KAF answer and accept us; otherwise it says what is wrong. */
@Readiness
@ApplicationScoped
public class KalturaReadiness implements HealthCheck {

  @Inject KalturaProbe probe;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("kaltura");
    var complaints = probe.complaints();
    complaints.forEach(response::withData);
    return response.status(complaints.isEmpty()).build();
  }
}
