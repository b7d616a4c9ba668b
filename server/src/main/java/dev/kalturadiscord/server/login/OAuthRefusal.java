package dev.kalturadiscord.server.login;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why the token endpoint gives no token (RFC 6749, 5.2). Its texts reach the client. */
final class OAuthRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;
  private final String description;
  private final @Nullable Duration retryAfter;

  private OAuthRefusal(
      int status,
      String error,
      String description,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(error + ": " + description, cause);
    this.status = status;
    this.error = error;
    this.description = description;
    this.retryAfter = retryAfter;
  }

  /** The request itself is wrong, or what it holds is not good. */
  static OAuthRefusal badRequest(String error, String description) {
    return new OAuthRefusal(400, error, description, null, null);
  }

  /** The client did not prove who it is. */
  static OAuthRefusal invalidClient(String description) {
    return new OAuthRefusal(401, "invalid_client", description, null, null);
  }

  /** Not at the moment. */
  static OAuthRefusal unavailable(String description, Duration retryAfter, Throwable cause) {
    return new OAuthRefusal(503, "temporarily_unavailable", description, retryAfter, cause);
  }

  /** Our fault. */
  static OAuthRefusal failed(Throwable cause) {
    return new OAuthRefusal(500, "server_error", "Something went wrong on our side.", null, cause);
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }

  String description() {
    return description;
  }

  /** When to try again; null when that changes nothing. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
