package dev.kalturadiscord.server.kaltura;

import org.jspecify.annotations.Nullable;

/** A call of Kaltura brought no result. The message holds no session and no secret. */
public final class KalturaException extends RuntimeException {

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
  private final boolean refusedSession;

  KalturaException(Outcome outcome, String code, String message, @Nullable Throwable cause) {
    this(outcome, code, message, cause, false);
  }

  private KalturaException(
      Outcome outcome,
      String code,
      String message,
      @Nullable Throwable cause,
      boolean refusedSession) {
    super(message, cause);
    this.outcome = outcome;
    this.code = code;
    this.refusedSession = refusedSession;
  }

  /** Kaltura did not accept the session itself, as when it has expired or was ended. */
  static KalturaException refusedSession(String code, String message) {
    return new KalturaException(Outcome.MISCONFIGURED, code, message, null, true);
  }

  /** Whether the session was refused before anything was done, so that a new one may help. */
  boolean refusedSession() {
    return refusedSession;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** Kaltura's error code, or our own word when there is none. */
  public String code() {
    return code;
  }

  /** Whether the call may have taken effect although no result came. */
  public boolean mayHaveHappened() {
    return outcome == Outcome.TIMED_OUT || outcome == Outcome.UNKNOWN;
  }
}
