package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import java.util.Set;

/** What Kaltura's error codes say about a call. */
final class KalturaErrors {

  /** Our session, rights or account settings are at fault, whoever calls. */
  private static final Set<String> MISCONFIGURED =
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
          "SERVICE_FORBIDDEN",
          "SERVICE_FORBIDDEN_CONTENT_BLOCKED",
          "FEATURE_FORBIDDEN",
          "PLUGIN_NOT_AVAILABLE_FOR_PARTNER",
          "USER_BLOCKED",
          "ACCESS_UNAUTHORIZED",
          "PARTNER_ACCESS_FORBIDDEN",
          "SERVICE_DOES_NOT_EXISTS",
          "ACTION_DOES_NOT_EXISTS");

  /** Kaltura's own trouble: the call may or may not have been carried out. */
  private static final Set<String> TROUBLE =
      Set.of(
          "INTERNAL_SERVERL_ERROR", // spelt like this by Kaltura
          "INTERNAL_SERVER_ERROR",
          "INTERNAL_DATABASE_ERROR",
          "SEARCH_ENGINE_QUERY_FAILED",
          "LOCK_TIMED_OUT");

  private KalturaErrors() {}

  static Outcome outcomeOf(String code) {
    if (MISCONFIGURED.contains(code)) {
      return Outcome.MISCONFIGURED;
    }
    if (TROUBLE.contains(code)) {
      return Outcome.UNKNOWN;
    }
    return code.equals("ACTION_BLOCKED") ? Outcome.NOT_REACHED : Outcome.REFUSED;
  }
}
