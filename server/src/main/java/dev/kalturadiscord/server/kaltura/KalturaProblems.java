package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.kaltura.KalturaErrors.Meaning;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.time.Duration;
import java.util.Set;

/** What the caller of our API is told when Kaltura did not do something. */
public final class KalturaProblems {

  private static final Duration SOON = Duration.ofSeconds(5);

  /** An answer that never came, unlike one that cannot be read. */
  private static final Set<String> NO_ANSWER = Set.of("CONNECTION_LOST", "INTERRUPTED");

  private KalturaProblems() {}

  /** The problem for a failure; names Kaltura's code and request, never a session. */
  public static ProblemException problemOf(KalturaException e) {
    ProblemException problem =
        switch (e.outcome()) {
          case REFUSED -> refused(e);
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
                  "Kaltura cannot be reached or is too busy at the moment; nothing was made, try"
                      + " again shortly.",
                  e.retryAfter().orElse(SOON),
                  e);
          case TIMED_OUT -> noAnswer(e);
          case UNKNOWN -> NO_ANSWER.contains(e.code()) ? noAnswer(e) : trouble(e);
        };
    return problem.atKaltura(e.code(), e.requestId());
  }

  private static ProblemException refused(KalturaException e) {
    Meaning meaning = KalturaErrors.meaningOf(e.code());
    return switch (meaning) {
      case INVALID ->
          new ProblemException(
              ProblemCode.KALTURA_REJECTED,
              "Kaltura does not accept these values (" + e.code() + "); change them.",
              e);
      case CONFLICT ->
          new ProblemException(
              ProblemCode.KALTURA_CONFLICT,
              "This collides with something at Kaltura (" + e.code() + ").",
              e);
      case NOT_FOUND ->
          new ProblemException(
              ProblemCode.KALTURA_NOT_FOUND, "Kaltura does not have this (" + e.code() + ").", e);
      case BAD_QUERY ->
          new ProblemException(
              ProblemCode.INVALID_PARAMETER,
              "Kaltura cannot answer this question (" + e.code() + ").",
              e);
      case MISCONFIGURED, TROUBLE, RATE_LIMIT, OTHER ->
          new ProblemException(
              ProblemCode.KALTURA_ERROR, "Kaltura refused this (" + e.code() + ").", e);
    };
  }

  private static ProblemException noAnswer(KalturaException e) {
    return new ProblemException(
        ProblemCode.KALTURA_TIMEOUT,
        "Kaltura did not answer in time. Nothing is lost or doubled: try again.",
        SOON,
        e);
  }

  private static ProblemException trouble(KalturaException e) {
    return new ProblemException(
        ProblemCode.KALTURA_ERROR,
        "Kaltura has trouble with this (" + e.code() + "). Nothing is lost or doubled: try again.",
        e);
  }
}
