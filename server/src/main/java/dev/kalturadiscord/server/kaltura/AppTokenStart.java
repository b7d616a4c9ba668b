package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Starts a session with an app token. It takes two calls: an anonymous session, then one that
 * proves that we know the token by a hash of both, so that the token itself never travels.
 */
final class AppTokenStart {

  private static final Duration WIDGET_LIFE = Duration.ofHours(1);

  /** Well before its end, so that no call starts with one about to end. */
  private static final Duration WIDGET_USE = Duration.ofMinutes(45);

  private final KalturaApi api;
  private final int partnerId;
  private final Clock clock;

  /** It is nobody's and good for nothing else, so one serves for all starts. */
  private final AtomicReference<@Nullable StartedSession> widget = new AtomicReference<>();

  AppTokenStart(KalturaApi api, int partnerId, Clock clock) {
    this.api = api;
    this.partnerId = partnerId;
    this.clock = clock;
  }

  /**
   * Starts a session.
   *
   * @param privileges to add to those of the token; none that Kaltura reserves for tokens
   * @param life at most; the token may set a shorter one
   * @throws KalturaException MISCONFIGURED also when the token makes other sessions than this one
   */
  StartedSession start(
      KalturaCredential.AppToken token,
      KalturaSession.Type type,
      String userId,
      Map<String, String> privileges,
      Duration life) {
    StartedSession anonymous = widgetSession();
    try {
      return start(token, type, userId, privileges, life, anonymous.ks());
    } catch (KalturaException e) {
      if (!e.refusedSession() && !e.code().equals("INVALID_APP_TOKEN_HASH")) {
        throw e;
      }
      // Either the token is wrong, or the anonymous session is not what it was.
      widget.compareAndSet(anonymous, null);
      return start(token, type, userId, privileges, life, widgetSession().ks());
    }
  }

  private StartedSession start(
      KalturaCredential.AppToken token,
      KalturaSession.Type type,
      String userId,
      Map<String, String> privileges,
      Duration life,
      String widgetKs) {
    Instant before = clock.instant();
    ObjectNode parameters =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", token.id())
            .put("tokenHash", hash(widgetKs, token.value()))
            .put("userId", userId)
            .put("type", type.number)
            .put("expiry", life.toSeconds());
    if (!privileges.isEmpty()) {
      parameters.put("sessionPrivileges", Privileges.text(privileges));
    }
    JsonNode session = api.call("appToken", "startSession", parameters, widgetKs);
    check(session, type, userId);
    Duration left =
        Duration.between(before, Instant.ofEpochSecond(session.path("expiry").asLong()));
    // Never more than asked for: our clock may be behind Kaltura's.
    return new StartedSession(ks(session), before, left.compareTo(life) < 0 ? left : life);
  }

  private StartedSession widgetSession() {
    StartedSession known = widget.get();
    Instant now = clock.instant();
    if (known != null && known.at().plus(WIDGET_USE).isAfter(now)) {
      return known;
    }
    StartedSession started = new StartedSession(startWidgetSession(), now, WIDGET_LIFE);
    widget.set(started);
    return started;
  }

  private String startWidgetSession() {
    ObjectNode parameters =
        JsonNodeFactory.instance
            .objectNode()
            .put("widgetId", "_" + partnerId)
            .put("expiry", WIDGET_LIFE.toSeconds());
    return ks(api.callWithoutSession("session", "startWidgetSession", parameters));
  }

  private static String ks(JsonNode session) {
    String ks = session.path("ks").asText();
    if (ks.isEmpty()) {
      throw new KalturaException(
          Outcome.UNKNOWN, "UNREADABLE_ANSWER", "Kaltura started a session without a KS", null);
    }
    return ks;
  }

  /**
   * What the token fixes wins over what is asked for. A session of type ADMIN, or one that can make
   * calls, must never get into the address of a room: two tokens that were mixed up would do that.
   */
  private static void check(JsonNode session, KalturaSession.Type type, String userId) {
    if (session.path("sessionType").asInt(-1) != type.number) {
      throw unsuitable("its sessions have to be of type " + type);
    }
    if (!session.path("userId").asText().equalsIgnoreCase(userId)) {
      throw unsuitable("it must not name a user");
    }
    String noCalls = Admission.NO_CALLS + ":" + Admission.NO_CALLS_VALUE;
    boolean makesCalls =
        !List.of(session.path("privileges").asText().split(",", -1)).contains(noCalls);
    if (makesCalls != (type == KalturaSession.Type.ADMIN)) {
      throw unsuitable(
          (makesCalls ? "it has to have" : "it must not have") + " the privilege " + noCalls);
    }
  }

  private static KalturaException unsuitable(String why) {
    return new KalturaException(
        Outcome.MISCONFIGURED, "UNSUITABLE_APP_TOKEN", "The app token is unsuitable: " + why, null);
  }

  /** As a token with the hash type SHA256 wants it. */
  static String hash(String widgetKs, String token) {
    return Sha256.hexOf(widgetKs + token);
  }
}
