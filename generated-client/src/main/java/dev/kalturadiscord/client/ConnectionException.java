package dev.kalturadiscord.client;

import org.jspecify.annotations.Nullable;

/**
 * The server could not be reached, or the connection broke or timed out before an answer was read.
 * Whether the call took effect is unknown; repeating it is safe for every operation of this client.
 */
public final class ConnectionException extends KalturaDiscordException {

  private static final long serialVersionUID = 1L;

  ConnectionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
