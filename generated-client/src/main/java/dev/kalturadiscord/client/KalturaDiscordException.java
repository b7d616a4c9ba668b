package dev.kalturadiscord.client;

import org.jspecify.annotations.Nullable;

/** Why a call of the API brought no result. Messages hold no secret. */
public abstract sealed class KalturaDiscordException extends RuntimeException
    permits ProblemException, ConnectionException {

  private static final long serialVersionUID = 1L;

  KalturaDiscordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
