package dev.kalturadiscord.server.kaltura;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Sessions signed on this machine with the account's administrator secret: no remote calls. */
final class AdminSecretSessions implements KalturaSessions {

  /** Longer than any call, including its retries. */
  private static final Duration SERVICE_LIFE = Duration.ofMinutes(10);

  /** A person clicks and is inside; whoever finds the address later stays outside. */
  private static final Duration JOIN_LIFE = Duration.ofMinutes(5);

  private final SessionSigner signer;
  private final Clock clock;

  AdminSecretSessions(int partnerId, String adminSecret, Clock clock) {
    this.signer = new SessionSigner(partnerId, adminSecret, new SecureRandom());
    this.clock = clock;
  }

  /** With a session made for this call, so that a second one would fare no better. */
  @Override
  public <T> T call(String userId, Function<String, T> call) {
    return call.apply(
        sign(userId, KalturaSession.Type.ADMIN, Map.of("disableentitlement", ""), SERVICE_LIFE));
  }

  @Override
  public String join(Admission admission) {
    Map<String, String> privileges = new LinkedHashMap<>();
    privileges.put(Admission.NO_CALLS, Admission.NO_CALLS_VALUE);
    privileges.putAll(admission.privileges());
    return sign(admission.userId(), KalturaSession.Type.USER, privileges, JOIN_LIFE);
  }

  @Override
  public String watch(Viewing viewing) {
    return sign(viewing.userId(), KalturaSession.Type.USER, viewing.privileges(), viewing.life());
  }

  private String sign(
      String userId, KalturaSession.Type type, Map<String, String> privileges, Duration life) {
    return signer.sign(new KalturaSession(userId, type, privileges, clock.instant().plus(life)));
  }
}
