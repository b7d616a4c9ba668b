package dev.kalturadiscord.client;

import dev.kalturadiscord.client.model.FieldError;
import dev.kalturadiscord.client.model.Problem;
import dev.kalturadiscord.client.model.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server refused or failed: its problem document (RFC 9457) as an exception. */
public final class ProblemException extends KalturaDiscordException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  ProblemException(Problem problem, @Nullable Duration retryAfter) {
    super(
        problem.getStatus()
            + " "
            + problem.getCode()
            + ": "
            + Optional.ofNullable(problem.getDetail()).orElse(problem.getTitle())
            + " (request "
            + problem.getRequestId()
            + ")",
        null);
    this.status = problem.getStatus();
    this.code = problem.getCode();
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The HTTP status, 400 to 599. */
  public int status() {
    return status;
  }

  /** The stable code of the problem, for example {@code meeting_ended}. New ones may appear. */
  public String code() {
    return code;
  }

  /** What happened and what to do, in English for people. */
  public Optional<String> detail() {
    return Optional.ofNullable(problem.getDetail());
  }

  /** The id under which operators find the request in the logs. */
  public String requestId() {
    return problem.getRequestId();
  }

  /** Kaltura's own code, when it was Kaltura that could not do something. */
  public Optional<String> kalturaCode() {
    return Optional.ofNullable(problem.getKalturaCode());
  }

  /** Kaltura's id of its request, for its support. */
  public Optional<String> kalturaRequestId() {
    return Optional.ofNullable(problem.getKalturaRequestId());
  }

  /** The meeting that is in the way ({@code channel_busy}). */
  public Optional<String> meetingId() {
    return Optional.ofNullable(problem.getMeetingId());
  }

  /** The least role that may do what was refused; empty when it is no matter of role. */
  public Optional<Role> requiredRole() {
    return Optional.ofNullable(problem.getRequiredRole());
  }

  /** Ids of the roles in Discord that would do, when the server names them; maybe none. */
  public Optional<List<String>> allowedRoleIds() {
    return Optional.ofNullable(problem.getAllowedRoleIds()).map(List::copyOf);
  }

  /** The refused fields; empty when no single field is to blame. */
  public List<FieldError> fieldErrors() {
    return problem.getErrors() == null ? List.of() : List.copyOf(problem.getErrors());
  }

  /** How long the server asks to wait before a repetition. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Whether the same call may succeed a moment later. */
  public boolean isTransient() {
    return status == 429 || status == 503 || (status == 409 && code.equals("in_progress"));
  }
}
