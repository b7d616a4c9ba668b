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

  KalturaException(Outcome outcome, String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outcome = outcome;
    this.code = code;
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
