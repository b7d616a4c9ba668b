package dev.kalturadiscord.server.kaltura;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether Kaltura accepts what we prove ourselves with, as far as our calls have shown. */
@Singleton
final class SessionStanding {

  private static final Set<String> ABOUT_SESSIONS =
      Set.of(
          "INVALID_KS",
          "MISSING_KS",
          "START_SESSION_ERROR",
          "START_WIDGET_SESSION_ERROR",
          "INVALID_WIDGET_ID",
          "APP_TOKEN_ID_NOT_FOUND",
          "APP_TOKEN_NOT_ACTIVE",
          "APP_TOKEN_EXPIRED",
          "INVALID_APP_TOKEN_HASH",
          "UNSUITABLE_APP_TOKEN",
          "SERVICE_FORBIDDEN_CONTENT_BLOCKED",
          "SERVICE_FORBIDDEN_FULLY_BLOCKED",
          "SERVICE_FORBIDDEN_PARTNER_DELETED",
          "ACCESS_UNAUTHORIZED",
          "PARTNER_ACCESS_FORBIDDEN");

  private volatile @Nullable String refusal;
  private volatile boolean proven;

  /** Why no session is accepted; empty when one was, or none was tried. */
  Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Whether one was accepted, and none refused since. */
  boolean isProven() {
    return proven;
  }

  /** Makes a call with a session, with all its attempts, and remembers how that went. */
  <T> T watch(Supplier<T> call) {
    try {
      T result = call.get();
      refusal = null;
      proven = true;
      return result;
    } catch (KalturaException e) {
      if (e.refusedSession() || ABOUT_SESSIONS.contains(e.code())) {
        refusal = e.code();
        proven = false;
      }
      throw e;
    }
  }
}
