package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/**
 * Kaltura's API v3. It answers errors with HTTP 200: what is an error is told by the object's type,
 * and a text where an object was expected is a rate limit.
 */
@Singleton
final class KalturaApi {

  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final String CLIENT_TAG = "discord-integration:v0.1";

  private final KalturaHttp http;
  private final KalturaSettings settings;

  @Inject
  KalturaApi(KalturaHttp http, KalturaSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  /**
   * Calls an action.
   *
   * @param parameters of the action; the common ones are added
   * @param ks session, see {@link KalturaSessions}
   * @return the result object
   * @throws KalturaException with Kaltura's code when it refuses
   */
  JsonNode call(String service, String action, ObjectNode parameters, String ks) {
    return send(service, action, parameters.deepCopy().put("ks", ks));
  }

  /** As {@link #call}, for an action that anybody may call. */
  JsonNode callWithoutSession(String service, String action, ObjectNode parameters) {
    return send(service, action, parameters.deepCopy());
  }

  private JsonNode send(String service, String action, ObjectNode body) {
    body.put("format", 1).put("partnerId", settings.partnerId()).put("clientTag", CLIENT_TAG);
    URI url =
        URI.create(
            "%s/api_v3/service/%s/action/%s".formatted(settings.apiBaseUrl(), service, action));
    String what = service + "." + action;
    KalturaHttp.Answer answer = http.post(url, body, DEADLINE, what);
    JsonNode result = answer.body();
    if (isError(result)) {
      String code = result.path("code").asText("UNKNOWN_ERROR");
      if (code.equals("INVALID_KS") && !isNotOwner(result)) {
        throw KalturaException.refusedSession(code, what + " was refused: " + code);
      }
      throw new KalturaException(
          KalturaErrors.outcomeOf(code), code, what + " was refused: " + code, null);
    }
    if (answer.status() >= 500) {
      throw new KalturaException(
          Outcome.UNKNOWN, "HTTP_" + answer.status(), what + " failed", null);
    }
    if (result.isTextual()) {
      throw new KalturaException(
          Outcome.NOT_REACHED, "RATE_LIMITED", what + " was rate limited", null);
    }
    return result;
  }

  /** Whether the API answers {@code system.ping}; needs no session. */
  boolean ping(Duration deadline) {
    return http.answersOk(
        URI.create(settings.apiBaseUrl() + "/api_v3/service/system/action/ping?format=1"),
        deadline);
  }

  /** The session is good, but not its user's right to the object: no other one would help. */
  private static boolean isNotOwner(JsonNode error) {
    return error.path("args").path("ERR_CODE").asText().equals("-4");
  }

  private static boolean isError(JsonNode result) {
    return result.path("objectType").asText().equals("KalturaAPIException");
  }
}
