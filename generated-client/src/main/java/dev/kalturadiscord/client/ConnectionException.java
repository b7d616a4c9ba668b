package dev.kalturadiscord.client;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/**
 * The server could not be reached, the connection broke or timed out before an answer was read, or
 * what was answered cannot be read. Whether the call took effect is unknown unless {@link
 * #isNeverSent} says so.
 */
public final class ConnectionException extends KalturaDiscordException {

  private static final long serialVersionUID = 1L;

  private final boolean neverSent;
  private final boolean answered;

  private ConnectionException(
      String message, @Nullable Throwable cause, boolean neverSent, boolean answered) {
    super(message, cause);
    this.neverSent = neverSent;
    this.answered = answered;
  }

  static ConnectionException broken(@Nullable Throwable cause) {
    boolean neverSent = isNoConnection(cause);
    return new ConnectionException(
        neverSent ? "The server cannot be reached" : "The server did not answer",
        cause,
        neverSent,
        false);
  }

  /** An answer that is not what the contract says. */
  static ConnectionException unreadable(String place) {
    return new ConnectionException("The answer cannot be read: " + place, null, false, true);
  }

  /** The caller was interrupted before anything was sent. */
  static ConnectionException interrupted(InterruptedException cause) {
    return new ConnectionException("Interrupted while waiting for a token", cause, true, false);
  }

  private static boolean isNoConnection(@Nullable Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnknownHostException
        || cause instanceof UnresolvedAddressException;
  }

  /** Whether the call certainly took no effect: there was no connection to send it over. */
  public boolean isNeverSent() {
    return neverSent;
  }

  /** Whether asking again could bring something else. */
  boolean isTransient() {
    return !answered;
  }
}
