package dev.kalturadiscord.server.kaltura;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes sessions the way the configured credential asks for. */
@Singleton
final class SessionWiring {

  @Produces
  @Singleton
  KalturaSessions sessions(
      KalturaSettings settings, KalturaApi api, Clock clock, SessionStanding standing) {
    return switch (settings.credential()) {
      case KalturaCredential.AdminSecret secret ->
          new AdminSecretSessions(settings.partnerId(), secret.value(), clock, standing);
      case KalturaCredential.AppTokens tokens ->
          new AppTokenSessions(
              tokens, new AppTokenStart(api, settings.partnerId(), clock), clock, standing);
    };
  }
}
