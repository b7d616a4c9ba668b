package dev.kalturadiscord.server.kaltura;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the sessions we need at Kaltura; each is as narrow and short as its use allows. */
@Singleton
final class KalturaSessions {

  /** Longer than any call, including its retries. */
  private static final Duration SERVICE_LIFE = Duration.ofMinutes(10);

  /** A person clicks and is inside; whoever finds the address later stays outside. */
  private static final Duration JOIN_LIFE = Duration.ofMinutes(5);

  private final SessionSigner signer;
  private final Clock clock;

  @Inject
  KalturaSessions(KalturaSettings settings, Clock clock) {
    this.signer =
        new SessionSigner(settings.partnerId(), settings.adminSecret(), new SecureRandom());
    this.clock = clock;
  }

  /**
   * A session for our own calls.
   *
   * @param userId Kaltura user who will own what is made
   */
  String service(String userId) {
    return signer.sign(
        new KalturaSession(
            userId,
            KalturaSession.Type.ADMIN,
            Map.of("disableentitlement", ""),
            clock.instant().plus(SERVICE_LIFE)));
  }

  /** A session with which one person enters one room, and nothing else: it is good for no call. */
  String join(String userId, String roomId, PersonName name, boolean host) {
    Map<String, String> privileges = new LinkedHashMap<>();
    privileges.put("actionslimit", "-1");
    privileges.put("userId", userId);
    privileges.put("entryId", roomId);
    privileges.put("firstName", name.first());
    if (!name.last().isEmpty()) {
      privileges.put("lastName", name.last());
    }
    privileges.put("role", host ? "adminRole" : "viewerRole");
    privileges.put("roomModerator", host ? "1" : "0");
    privileges.put("chatModerator", host ? "1" : "0");
    return signer.sign(
        new KalturaSession(
            userId, KalturaSession.Type.USER, privileges, clock.instant().plus(JOIN_LIFE)));
  }
}
