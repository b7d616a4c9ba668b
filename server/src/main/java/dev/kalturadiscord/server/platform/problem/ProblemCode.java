package dev.kalturadiscord.server.platform.problem;

import java.util.Locale;

/** The stable codes of problem documents, each with its HTTP status and title. */
public enum ProblemCode {
  MALFORMED_REQUEST(400, "Malformed request"),
  INVALID_PARAMETER(400, "Invalid parameter"),
  IDEMPOTENCY_KEY_REQUIRED(400, "Idempotency key required"),
  INVALID_GRANT(400, "Invalid grant"),
  UNAUTHORIZED(401, "Unauthorized"),
  FORBIDDEN(403, "Forbidden"),
  COMMANDS_DISABLED(403, "Commands are switched off"),
  COMMAND_NOT_ALLOWED(403, "Command left to others"),
  NOT_FOUND(404, "Not found"),
  KALTURA_NOT_FOUND(404, "Not found at Kaltura"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Not acceptable"),
  IN_PROGRESS(409, "Still in progress"),
  TOO_EARLY(409, "Too early"),
  CONFLICT(409, "Conflict"),
  CHANNEL_BUSY(409, "A meeting is live in the channel"),
  VIDEO_NOT_READY(409, "The video cannot be watched"),
  KALTURA_CONFLICT(409, "Conflict at Kaltura"),
  MEETING_ENDED(410, "The meeting has ended"),
  PRECONDITION_FAILED(412, "Changed meanwhile"),
  CONTENT_TOO_LARGE(413, "Content too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  INVALID_FIELD(422, "Invalid field"),
  KALTURA_REJECTED(422, "Not accepted by Kaltura"),
  IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused"),
  PRECONDITION_REQUIRED(428, "Precondition required"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL_ERROR(500, "Internal error"),
  KALTURA_ERROR(502, "Kaltura could not do this"),
  KALTURA_MISCONFIGURED(502, "Kaltura is not set up correctly"),
  KALTURA_UNAVAILABLE(503, "Kaltura is unavailable"),
  UNAVAILABLE(503, "Temporarily unavailable"),
  KALTURA_TIMEOUT(504, "Kaltura did not answer");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** A short name for people; the same for every problem of this code. */
  public String title() {
    return title;
  }

  /** As it stands in documents, for example {@code not_found}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code that says no more than an HTTP status does. */
  public static ProblemCode ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> CONTENT_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
    };
  }
}
