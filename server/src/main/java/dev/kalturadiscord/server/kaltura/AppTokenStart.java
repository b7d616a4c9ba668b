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
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Starts a session with an app token. It takes two calls: an anonymous session, then one that
 * proves that we know the token by a hash of both, so that the token itself never travels.
 */
final class AppTokenStart {

  /** Only has to last from the first call to the second. */
  private static final Duration WIDGET_LIFE = Duration.ofMinutes(5);

  private final KalturaApi api;
  private final int partnerId;
  private final Clock clock;

  AppTokenStart(KalturaApi api, int partnerId, Clock clock) {
    this.api = api;
    this.partnerId = partnerId;
    this.clock = clock;
  }

  /**
   * A session that Kaltura started.
   *
   * @param ks secret
   * @param at just before it was asked for
   * @param life how long it can be used from then on; not positive when Kaltura's clock is so far
   *     behind ours that this cannot be told
   */
  record Started(String ks, Instant at, Duration life) {

    @Override
    public String toString() {
      return "Started[at=" + at + ", life=" + life + "]";
    }
  }

  /**
   * Starts a session.
   *
   * @param privileges to add to those of the token; none that Kaltura reserves for tokens
   * @param life at most; the token may set a shorter one
   * @throws KalturaException MISCONFIGURED also when the token makes other sessions than this one
   */
  Started start(
      KalturaCredential.AppToken token,
      KalturaSession.Type type,
      String userId,
      Map<String, String> privileges,
      Duration life) {
    return start(token, type, userId, privileges, life, granted -> checkCalls(type, granted));
  }

  /** As {@link #start}, for a session that shows one video. */
  Started startViewing(KalturaCredential.AppToken token, Viewing viewing) {
    return start(
        token,
        KalturaSession.Type.USER,
        viewing.userId(),
        viewing.narrowed(),
        viewing.life(),
        granted -> {
          if (!viewing.isExactly(granted)) {
            throw unsuitable("it has to have the privileges " + Viewing.OF_TOKEN);
          }
        });
  }

  private Started start(
      KalturaCredential.AppToken token,
      KalturaSession.Type type,
      String userId,
      Map<String, String> privileges,
      Duration life,
      Consumer<List<String>> checkPrivileges) {
    Instant before = clock.instant();
    String widgetKs = startWidgetSession();
    ObjectNode parameters =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", token.id())
            .put("tokenHash", hash(widgetKs, token.value()))
            .put("userId", userId)
            .put("type", type.number)
            .put("expiry", life.toSeconds());
    if (!privileges.isEmpty()) {
      parameters.put("sessionPrivileges", text(privileges));
    }
    JsonNode session = api.call("appToken", "startSession", parameters, widgetKs);
    check(session, type, userId);
    checkPrivileges.accept(List.of(session.path("privileges").asText().split(",", -1)));
    Duration left =
        Duration.between(before, Instant.ofEpochSecond(session.path("expiry").asLong()));
    // Never more than asked for: our clock may be behind Kaltura's.
    return new Started(ks(session), before, left.compareTo(life) < 0 ? left : life);
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
  }

  private static void checkCalls(KalturaSession.Type type, List<String> privileges) {
    String noCalls = Admission.NO_CALLS + ":" + Admission.NO_CALLS_VALUE;
    boolean makesCalls = !privileges.contains(noCalls);
    if (makesCalls != (type == KalturaSession.Type.ADMIN)) {
      throw unsuitable(
          (makesCalls ? "it has to have" : "it must not have") + " the privilege " + noCalls);
    }
  }

  private static KalturaException unsuitable(String why) {
    return new KalturaException(
        Outcome.MISCONFIGURED, "UNSUITABLE_APP_TOKEN", "The app token is unsuitable: " + why, null);
  }

  /** Commas separate privileges and cannot be escaped, so no value may bring one. */
  private static String text(Map<String, String> privileges) {
    return privileges.entrySet().stream()
        .map(
            privilege -> {
              if (privilege.getValue().contains(",")) {
                throw new IllegalArgumentException(privilege.getKey() + " contains a comma");
              }
              return privilege.getKey() + ":" + privilege.getValue();
            })
        .collect(Collectors.joining(","));
  }

  /** As a token with the hash type SHA256 wants it. */
  static String hash(String widgetKs, String token) {
    return Sha256.hexOf(widgetKs + token);
  }
}
