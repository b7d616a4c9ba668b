package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.time.Duration;

/** What the caller of our API is told when Kaltura did not do something. */
public final class KalturaProblems {

  private static final Duration SOON = Duration.ofSeconds(5);

  private KalturaProblems() {}

  /** The problem for a failure; names Kaltura's code, never a session. */
  public static ProblemException problemOf(KalturaException e) {
    return switch (e.outcome()) {
      case REFUSED ->
          new ProblemException(
              ProblemCode.KALTURA_ERROR, "Kaltura refused this (" + e.code() + ").", e);
      case MISCONFIGURED ->
          new ProblemException(
              ProblemCode.KALTURA_MISCONFIGURED,
              "The connection to Kaltura is not set up correctly ("
                  + e.code()
                  + "); tell an operator.",
              e);
      case NOT_REACHED ->
          new ProblemException(
              ProblemCode.KALTURA_UNAVAILABLE,
              "Kaltura cannot be reached at the moment; nothing was made, try again shortly.",
              SOON,
              e);
      case TIMED_OUT, UNKNOWN ->
          new ProblemException(
              ProblemCode.KALTURA_TIMEOUT,
              "Kaltura did not answer in time. Nothing is lost or doubled: try again.",
              SOON,
              e);
    };
  }
}
