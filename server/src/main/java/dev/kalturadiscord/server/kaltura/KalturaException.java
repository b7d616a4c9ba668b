package dev.kalturadiscord.server.kaltura;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of Kaltura brought no result. The message holds no session and no secret. */
public class KalturaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is known about the call. */
  public enum Outcome {
    /** Kaltura answered with an error: nothing was done. */
    REFUSED,
    /** Kaltura refused our session or rights: an operator has to act. */
    MISCONFIGURED,
    /** The call never reached Kaltura, or Kaltura was too busy to take it: nothing was done. */
    NOT_REACHED,
    /** No answer in time: it may have been done. */
    TIMED_OUT,
    /** The connection broke or the answer is unreadable: it may have been done. */
    UNKNOWN
  }

  private final Outcome outcome;
  private final String code;
  private final @Nullable String requestId;
  private final boolean refusedSession;
  private final @Nullable Duration retryAfter;

  KalturaException(Outcome outcome, String code, String message, @Nullable Throwable cause) {
    this(outcome, code, message, null, cause);
  }

  KalturaException(
      Outcome outcome,
      String code,
      String message,
      @Nullable String requestId,
      @Nullable Throwable cause) {
    this(outcome, code, message, requestId, cause, false, null);
  }

  private KalturaException(
      Outcome outcome,
      String code,
      String message,
      @Nullable String requestId,
      @Nullable Throwable cause,
      boolean refusedSession,
      @Nullable Duration retryAfter) {
    super(message, cause);
    this.outcome = outcome;
    this.code = code;
    this.requestId = requestId;
    this.refusedSession = refusedSession;
    this.retryAfter = retryAfter;
  }

  /** Kaltura did not accept the session itself, as when it has expired or was ended. */
  static KalturaException refusedSession(String code, String message, @Nullable String requestId) {
    return new KalturaException(Outcome.MISCONFIGURED, code, message, requestId, null, true, null);
  }

  /** The call was not sent, to spare Kaltura or ourselves. */
  static KalturaException heldBack(String code, String message, @Nullable Duration retryAfter) {
    return new KalturaException(Outcome.NOT_REACHED, code, message, null, null, false, retryAfter);
  }

  /**
   * Something was made that should not stay, and could not be removed yet.
   *
   * @param failure of the removal
   */
  static KalturaException leftBehind(String what, KalturaException failure) {
    return new KalturaException(
        Outcome.TIMED_OUT,
        failure.code(),
        what + ": " + failure.getMessage(),
        failure.requestId(),
        failure);
  }

  /** Whether the session was refused before anything was done, so that a new one may help. */
  final boolean refusedSession() {
    return refusedSession;
  }

  public final Outcome outcome() {
    return outcome;
  }

  /** Kaltura's error code, or our own word when there is none. */
  public final String code() {
    return code;
  }

  /** By which Kaltura's people find the call; null when no answer came or it named none. */
  public final @Nullable String requestId() {
    return requestId;
  }

  /** After which time a repetition may do better, where that is known. */
  public final Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Whether the call may have taken effect although no result came. */
  public final boolean mayHaveHappened() {
    return outcome == Outcome.TIMED_OUT || outcome == Outcome.UNKNOWN;
  }
}
