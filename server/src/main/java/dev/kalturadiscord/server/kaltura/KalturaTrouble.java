package dev.kalturadiscord.server.kaltura;

import org.jspecify.annotations.Nullable;

/**
 * The far side is not well: it cannot be reached, does not answer, or answers that it has trouble
 * or too much to do. Only these failures are repeated, and only they open a circuit breaker.
 */
final class KalturaTrouble extends KalturaException {

  private static final long serialVersionUID = 1L;

  KalturaTrouble(
      Outcome outcome,
      String code,
      String message,
      @Nullable String requestId,
      @Nullable Throwable cause) {
    super(outcome, code, message, requestId, cause);
  }
}
