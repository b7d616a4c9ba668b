package dev.kalturadiscord.server.kaltura;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Sessions signed on this machine with the account's administrator secret: no remote calls. */
final class AdminSecretSessions implements KalturaSessions {

  /** A person clicks and is inside; whoever finds the address later stays outside. */
  private static final Duration JOIN_LIFE = Duration.ofMinutes(5);

  private final SessionSigner signer;
  private final Clock clock;
  private final ServiceSessions service;

  AdminSecretSessions(int partnerId, String adminSecret, Clock clock, SessionStanding standing) {
    this.signer = new SessionSigner(partnerId, adminSecret, new SecureRandom());
    this.clock = clock;
    this.service = new ServiceSessions(this::startService, clock, standing);
  }

  @Override
  public <T> T call(String userId, Function<String, T> call) {
    return service.call(userId, call);
  }

  @Override
  public String join(Admission admission) {
    Map<String, String> privileges = new LinkedHashMap<>();
    privileges.put(Admission.NO_CALLS, Admission.NO_CALLS_VALUE);
    privileges.putAll(admission.privileges());
    return sign(admission.userId(), KalturaSession.Type.USER, privileges, JOIN_LIFE);
  }

  private StartedSession startService(String userId) {
    Instant now = clock.instant();
    String ks =
        sign(
            userId,
            KalturaSession.Type.ADMIN,
            Map.of("disableentitlement", ""),
            ServiceSessions.LIFE);
    return new StartedSession(ks, now, ServiceSessions.LIFE);
  }

  private String sign(
      String userId, KalturaSession.Type type, Map<String, String> privileges, Duration life) {
    return signer.sign(new KalturaSession(userId, type, privileges, clock.instant().plus(life)));
  }
}
