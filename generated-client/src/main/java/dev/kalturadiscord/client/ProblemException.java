package dev.kalturadiscord.client;

import dev.kalturadiscord.client.model.FieldError;
import dev.kalturadiscord.client.model.Problem;
import dev.kalturadiscord.client.model.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server refused or failed: its problem document (RFC 9457) as an exception. {@link Problems}
 * has a type for each code that this version of the client knows.
 */
public non-sealed class ProblemException extends KalturaDiscordException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  ProblemException(Refusal refusal) {
    super(message(refusal.problem()), null);
    this.problem = refusal.problem();
    this.status = refusal.status();
    this.code = refusal.code();
    this.retryAfter = refusal.retryAfter();
  }

  private static String message(Problem problem) {
    return "%d %s: %s (request %s)"
        .formatted(
            problem.getStatus(),
            problem.getCode(),
            Optional.ofNullable(problem.getDetail()).orElse(problem.getTitle()),
            problem.getRequestId());
  }

  /** The HTTP status, 300 to 599; the server itself says 400 and above. */
  public final int status() {
    return status;
  }

  /** The stable code of the problem, for example {@code meeting_ended}. New ones may appear. */
  public final String code() {
    return code;
  }

  /** What happened and what to do, in English for people. */
  public final Optional<String> detail() {
    return Optional.ofNullable(problem.getDetail());
  }

  /** The id under which operators find the request in the logs. */
  public final String requestId() {
    return problem.getRequestId();
  }

  /** Kaltura's own code, when it was Kaltura that could not do something. */
  public final Optional<String> kalturaCode() {
    return Optional.ofNullable(problem.getKalturaCode());
  }

  /** Kaltura's id of its request, for its support. */
  public final Optional<String> kalturaRequestId() {
    return Optional.ofNullable(problem.getKalturaRequestId());
  }

  /** The meeting that is in the way ({@code channel_busy}). */
  public final Optional<String> meetingId() {
    return Optional.ofNullable(problem.getMeetingId());
  }

  /** The least role that may do what was refused; empty when it is no matter of role. */
  public final Optional<Role> requiredRole() {
    return Optional.ofNullable(problem.getRequiredRole());
  }

  /** Ids of the roles in Discord that would do, when the server names them; maybe none. */
  public final Optional<List<String>> allowedRoleIds() {
    return Optional.ofNullable(problem.getAllowedRoleIds()).map(List::copyOf);
  }

  /** The refused fields; empty when no single field is to blame. */
  public final List<FieldError> fieldErrors() {
    return problem.getErrors() == null ? List.of() : List.copyOf(problem.getErrors());
  }

  /** How long the server asks to wait before a repetition. */
  public final Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * Whether the same call may succeed a moment later: too many requests, the server or Kaltura is
   * not there at the moment, or the server is still at work on it.
   */
  public final boolean isTransient() {
    return isHeldBack()
        || status == 503
        || (status == 409 && code.equals("in_progress"))
        || code.equals("unavailable"); // also a proxy's 502 and 504
  }

  /** Whether the server did not even begin. */
  final boolean isHeldBack() {
    return status == 429;
  }

  /** The same problem, for another caller. */
  final ProblemException again() {
    return ProblemTypes.exception(new Refusal(problem, retryAfter));
  }
}
