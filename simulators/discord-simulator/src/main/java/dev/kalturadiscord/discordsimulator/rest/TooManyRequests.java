package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.time.Duration;

/**
 * Discord's answer 429. Clients take one without a {@code via} header for a ban of their address,
 * and need whole seconds in {@code Retry-After}.
 */
final class TooManyRequests {
  private static final int STATUS = 429;

  private TooManyRequests() {}

  /**
   * The answer; its headers are added to the call.
   *
   * @param retryAfter after which the request would be taken
   */
  static Answer answer(RestCall call, LimitScope scope, Duration retryAfter) {
    double seconds = retryAfter.toMillis() / 1000.0;
    call.answerHeader("via", "1.1 google");
    call.answerHeader("Retry-After", String.valueOf((long) Math.ceil(seconds)));
    call.answerHeader("X-RateLimit-Scope", scope.word());
    if (scope == LimitScope.GLOBAL) {
      call.answerHeader("X-RateLimit-Global", "true");
    }
    ObjectNode body = Json.object();
    body.put("message", "You are being rate limited.");
    body.put("retry_after", seconds);
    body.put("global", scope == LimitScope.GLOBAL);
    return new Answer(STATUS, body);
  }
}
