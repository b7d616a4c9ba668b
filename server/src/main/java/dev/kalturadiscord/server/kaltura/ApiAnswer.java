package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;

/**
 * What an answer of API v3 means. Errors come with HTTP 200 too: what is an error is told by the
 * object's type, and a text where an object was expected is a rate limit.
 */
final class ApiAnswer {

  private ApiAnswer() {}

  /**
   * The result in an answer.
   *
   * @throws KalturaException with Kaltura's code when it refuses
   */
  static JsonNode result(String what, KalturaHttp.Answer answer) {
    JsonNode result = unwrapped(answer.body());
    if (isError(result)) {
      throw error(what, result, answer.requestId());
    }
    int status = answer.status();
    if (status == 503) {
      throw new KalturaTrouble(
          Outcome.NOT_REACHED, "HTTP_503", what + " answered 503", answer.requestId(), null);
    }
    if (status == 429 || result.isTextual()) {
      throw new KalturaTrouble(
          Outcome.NOT_REACHED,
          KalturaErrors.RATE_LIMITED,
          what + " was rate limited",
          answer.requestId(),
          null);
    }
    if (status >= 400 && status < 500) {
      throw new KalturaException(
          Outcome.MISCONFIGURED,
          "HTTP_" + status,
          what + " answered " + status + ": there is no API at this address",
          answer.requestId(),
          null);
    }
    if (status >= 300) {
      throw new KalturaTrouble(
          Outcome.UNKNOWN, "HTTP_" + status, what + " failed", answer.requestId(), null);
    }
    if (result.isMissingNode()) {
      throw new KalturaTrouble(
          Outcome.UNKNOWN,
          "UNREADABLE_ANSWER",
          what + " answered no JSON",
          answer.requestId(),
          null);
    }
    return result;
  }

  /** Kaltura itself sends none, but what stands in front of some accounts wraps its answers. */
  private static JsonNode unwrapped(JsonNode body) {
    if (!body.has("result") || body.has("objectType") || body.has("id")) {
      return body;
    }
    JsonNode result = body.path("result");
    return result.path("error").isObject() ? result.path("error") : result;
  }

  private static boolean isError(JsonNode result) {
    return result.path("objectType").asText().equals("KalturaAPIException")
        || (result.has("code") && result.has("message") && !result.has("id"));
  }

  /** Its message is left out: Kaltura echoes sessions in it. */
  private static KalturaException error(
      String what, JsonNode error, @org.jspecify.annotations.Nullable String requestId) {
    String code = KalturaErrors.safe(error.path("code").asText());
    String message = what + " was refused: " + code;
    if (code.equals("INVALID_KS") && !isNotOwner(error)) {
      return KalturaException.refusedSession(code, message, requestId);
    }
    Outcome outcome = KalturaErrors.outcomeOf(code);
    return KalturaErrors.isTrouble(code)
        ? new KalturaTrouble(outcome, code, message, requestId, null)
        : new KalturaException(outcome, code, message, requestId, null);
  }

  /** The session is good, but not its user's right to the object: no other one would help. */
  private static boolean isNotOwner(JsonNode error) {
    return error.path("args").path("ERR_CODE").asText().equals("-4");
  }
}
