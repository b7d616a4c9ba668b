package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What Kaltura's error codes say about a call. */
final class KalturaErrors {

  /** Our word for a text in place of an object, which has no code. */
  static final String RATE_LIMITED = "RATE_LIMITED";

  /** What a code says. */
  enum Meaning {
    /** Our session, rights or account settings are at fault, whoever calls. */
    MISCONFIGURED(Outcome.MISCONFIGURED),
    /** Kaltura's own trouble: the call may or may not have been carried out. */
    TROUBLE(Outcome.UNKNOWN),
    /** Too many calls; not carried out. */
    RATE_LIMIT(Outcome.NOT_REACHED),
    /** A value is not allowed. */
    INVALID(Outcome.REFUSED),
    /** It collides with what is there. */
    CONFLICT(Outcome.REFUSED),
    /** What the call is about is not there. */
    NOT_FOUND(Outcome.REFUSED),
    /** A question that cannot be answered as it was put. */
    BAD_QUERY(Outcome.REFUSED),
    /** A code that we do not know. */
    OTHER(Outcome.REFUSED);

    private final Outcome outcome;

    Meaning(Outcome outcome) {
      this.outcome = outcome;
    }
  }

  private static final String UNKNOWN_CODE = "UNKNOWN_ERROR";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_ ]{0,99}");

  private static final Map<Meaning, List<String>> CODES =
      Map.of(
          Meaning.MISCONFIGURED,
          List.of(
              "INVALID_KS",
              "MISSING_KS",
              "INVALID_ACTIONS_LIMIT",
              "START_SESSION_ERROR",
              "START_WIDGET_SESSION_ERROR",
              "INVALID_WIDGET_ID",
              "APP_TOKEN_ID_NOT_FOUND",
              "APP_TOKEN_NOT_ACTIVE",
              "APP_TOKEN_EXPIRED",
              "INVALID_APP_TOKEN_HASH",
              "SERVICE_FORBIDDEN",
              "SERVICE_FORBIDDEN_CONTENT_BLOCKED",
              "SERVICE_FORBIDDEN_FULLY_BLOCKED",
              "SERVICE_FORBIDDEN_PARTNER_DELETED",
              "FEATURE_FORBIDDEN",
              "PLUGIN_NOT_AVAILABLE_FOR_PARTNER",
              "USER_BLOCKED",
              "ACCESS_UNAUTHORIZED",
              "PARTNER_ACCESS_FORBIDDEN",
              "SERVICE_NOT_SPECIFIED",
              "SERVICE_DOES_NOT_EXISTS",
              "ACTION_NOT_SPECIFIED",
              "ACTION_DOES_NOT_EXISTS",
              "CANNOT_RETRIEVE_ANOTHER_USER_USING_NON_ADMIN_SESSION"),
          Meaning.TROUBLE,
          List.of(
              "INTERNAL_SERVERL_ERROR", // spelt like this by Kaltura
              "INTERNAL_SERVER_ERROR",
              "INTERNAL_DATABASE_ERROR",
              "SEARCH_ENGINE_QUERY_FAILED",
              "LOCK_TIMED_OUT"),
          Meaning.RATE_LIMIT,
          List.of("ACTION_BLOCKED", RATE_LIMITED),
          Meaning.INVALID,
          List.of(
              "PROPERTY_VALIDATION_CANNOT_BE_NULL",
              "PROPERTY_VALIDATION_MIN_LENGTH",
              "PROPERTY_VALIDATION_MAX_LENGTH",
              "PROPERTY_VALIDATION_MIN_VALUE",
              "PROPERTY_VALIDATION_MAX_VALUE",
              "PROPERTY_VALIDATION_NUMERIC_VALUE",
              "PROPERTY_VALIDATION_WRONG_FORMAT",
              "PROPERTY_VALIDATION_NOT_UPDATABLE",
              "PROPERTY_VALIDATION_ADMIN_PROPERTY",
              "UNSAFE_HTML_TAGS",
              "INVALID_SCHEDULE_END_BEFORE_START",
              "MAX_SCHEDULE_DURATION_REACHED",
              "MAX_SCHEDULE_DURATION_MUST_MATCH_END_TIME",
              "START_TIME_AND_LINKED_TO_NOT_SET",
              "START_TIME_AND_LINKED_TO_CONFLICT",
              "RECURRENCE_LINKED_EVENT_CONFLICT",
              "RECURRENCE_CANT_BE_DELETE",
              "SCHEDULE_EVENT_TYPE_CANT_BE_UPDATED",
              "INVALID_FIELD_VALUE"),
          Meaning.CONFLICT,
          List.of(
              "SCHEDULE_TIME_IN_USE",
              "RESOURCE_IS_RESERVED",
              "SCHEDULE_EVENT_RESOURCE_ALREADY_EXISTS",
              "SYSTEM_NAME_ALREADY_EXISTS",
              "DUPLICATE_USER_BY_ID",
              "GROUP_USER_ALREADY_EXISTS",
              "USER_EXCEEDED_MAX_GROUPS",
              "GROUPS_CANNOT_CO_EXIST",
              "EVENT_NOTIFICATION_TEMPLATE_DUPLICATE_SYSTEM_NAME"),
          Meaning.NOT_FOUND,
          List.of(
              "INVALID_OBJECT_ID",
              "VIRTUAL_EVENT_NOT_FOUND",
              "SCHEDULE_EVENT_ID_NOT_FOUND",
              "SCHEDULE_RESOURCE_ID_NOT_FOUND",
              "ENTRY_ID_NOT_FOUND",
              "INVALID_ENTRY_ID",
              "USER_NOT_FOUND",
              "INVALID_USER_ID",
              "GROUP_NOT_FOUND",
              "INVALID_GROUP_ID",
              "GROUP_USER_NOT_FOUND",
              "GROUP_USER_DOES_NOT_EXISTS",
              "EVENT_NOTIFICATION_TEMPLATE_NOT_FOUND"),
          Meaning.BAD_QUERY,
          List.of(
              "MISSING_MANDATORY_PARAMETER",
              "INVALID_ENUM_VALUE",
              "OBJECT_TYPE_ABSTRACT",
              "INVALID_OBJECT_TYPE",
              "INVALID_PARAMETER_CHAR",
              "INVALID_PARAMETER_VALUE",
              "SEARCH_ENGINE_SYNTAX_ERROR",
              "QUERY_EXCEEDED_MAX_MATCHES_ALLOWED",
              "SEARCH_TYPE_NOT_ALLOWED_ON_FIELD",
              // Kaltura writes these with spaces.
              "EMPTY SEARCH ITEMS ARE NOT ALLOWED",
              "EMPTY SEARCH TERM IS NOT ALLOWED",
              "EMPTY SEARCH OPERATOR IS NOT ALLOWED",
              "SEARCH TYPE IS NOT ALLOWED ON UNIFIED SEARCH",
              "CRITERIA EXCEEDED MAX MATCHES ALLOWED",
              "MISSING OPERATOR TYPE",
              "MISSING MANDATORY PARAMETERS IN ORDER ITEM"));

  private static final Map<String, Meaning> MEANINGS = meanings();

  private KalturaErrors() {}

  static Meaning meaningOf(String code) {
    return MEANINGS.getOrDefault(code, Meaning.OTHER);
  }

  static Outcome outcomeOf(String code) {
    return meaningOf(code).outcome;
  }

  /** Whether the far side is not well, rather than of another opinion. */
  static boolean isTrouble(String code) {
    Meaning meaning = meaningOf(code);
    return meaning == Meaning.TROUBLE || meaning == Meaning.RATE_LIMIT;
  }

  /** A code as it may be logged and told; a word of ours for whatever does not look like one. */
  static String safe(String code) {
    return CODE.matcher(code).matches() ? code : UNKNOWN_CODE;
  }

  private static Map<String, Meaning> meanings() {
    Map<String, Meaning> meanings = new HashMap<>();
    CODES.forEach((meaning, codes) -> codes.forEach(code -> meanings.put(code, meaning)));
    return Map.copyOf(meanings);
  }
}
