package dev.kalturadiscord.server.platform.ratelimit;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.time.Duration;

/**
 * How a caller stands with a limit after a request.
 *
 * @param allowed whether the request was within it
 * @param remaining how many more are within it now
 * @param untilFull when all of it is there again
 * @param untilNext when the next request is within it; zero when it is so already
 */
record Standing(
    Policy policy,
    Rate rate,
    boolean allowed,
    long remaining,
    Duration untilFull,
    Duration untilNext) {

  /** Of two limits that apply to the same request, the one to tell the caller about. */
  Standing orTighter(Standing other) {
    if (allowed != other.allowed) {
      return allowed ? other : this;
    }
    return remaining <= other.remaining ? this : other;
  }

  /** Value of the RateLimit-Policy header. */
  String policyHeader() {
    return "\"%s\";q=%d;w=%d".formatted(policy.text(), rate.requests(), rate.window().toSeconds());
  }

  /** Value of the RateLimit header. */
  String limitHeader() {
    return "\"%s\";r=%d;t=%d".formatted(policy.text(), remaining, seconds(untilFull));
  }

  /** What a caller is told who is beyond it. */
  ProblemException refusal() {
    long wait = Math.max(1, seconds(untilNext));
    return new ProblemException(
        ProblemCode.TOO_MANY_REQUESTS,
        "%s may make %s in %s; try again in %s."
            .formatted(
                policy.who(),
                counted(rate.requests(), "request"),
                counted(rate.window().toSeconds(), "second"),
                counted(wait, "second")),
        Duration.ofSeconds(wait),
        null);
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static long seconds(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }
}
