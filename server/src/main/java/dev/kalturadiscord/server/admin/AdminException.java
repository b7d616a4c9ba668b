package dev.kalturadiscord.server.admin;

import org.jspecify.annotations.Nullable;

/** It cannot be done; the message says why in a sentence. */
final class AdminException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AdminException(String sentence) {
    super(sentence);
  }

  AdminException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
