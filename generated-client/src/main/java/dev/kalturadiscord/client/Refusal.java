package dev.kalturadiscord.client;

import dev.kalturadiscord.client.model.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is no success.
 *
 * @param problem with status, code and request id in any case
 * @param retryAfter how long the server asks to wait, null when it does not say
 */
record Refusal(Problem problem, @Nullable Duration retryAfter) {

  int status() {
    return problem.getStatus();
  }

  String code() {
    return problem.getCode();
  }
}
