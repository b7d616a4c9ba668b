package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From Kaltura's error code to what the caller of our API is told. */
final class KalturaErrorsTest {

  /** Every code that Kaltura documents for our calls. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          INVALID_KS,                                   MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          MISSING_KS,                                   MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          INVALID_ACTIONS_LIMIT,                        MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          SERVICE_FORBIDDEN,                            MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          FEATURE_FORBIDDEN,                            MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          PLUGIN_NOT_AVAILABLE_FOR_PARTNER,             MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          SERVICE_FORBIDDEN_CONTENT_BLOCKED,            MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          SERVICE_FORBIDDEN_FULLY_BLOCKED,              MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          SERVICE_FORBIDDEN_PARTNER_DELETED,            MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          USER_BLOCKED,                                 MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          ACCESS_UNAUTHORIZED,                          MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          PARTNER_ACCESS_FORBIDDEN,                     MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          START_SESSION_ERROR,                          MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          APP_TOKEN_ID_NOT_FOUND,                       MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          APP_TOKEN_NOT_ACTIVE,                         MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          APP_TOKEN_EXPIRED,                            MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          INVALID_APP_TOKEN_HASH,                       MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          INVALID_WIDGET_ID,                            MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          START_WIDGET_SESSION_ERROR,                   MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          SERVICE_NOT_SPECIFIED,                        MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          SERVICE_DOES_NOT_EXISTS,                      MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          ACTION_NOT_SPECIFIED,                         MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          ACTION_DOES_NOT_EXISTS,                       MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          CANNOT_RETRIEVE_ANOTHER_USER_USING_NON_ADMIN_SESSION, MISCONFIGURED, 502, KALTURA_MISCONFIGURED, false
          ACTION_BLOCKED,                               NOT_REACHED, 503, KALTURA_UNAVAILABLE, true
          RATE_LIMITED,                                 NOT_REACHED, 503, KALTURA_UNAVAILABLE, true
          MISSING_MANDATORY_PARAMETER,                  REFUSED, 400, INVALID_PARAMETER, false
          INVALID_ENUM_VALUE,                           REFUSED, 400, INVALID_PARAMETER, false
          OBJECT_TYPE_ABSTRACT,                         REFUSED, 400, INVALID_PARAMETER, false
          INVALID_OBJECT_TYPE,                          REFUSED, 400, INVALID_PARAMETER, false
          INVALID_PARAMETER_CHAR,                       REFUSED, 400, INVALID_PARAMETER, false
          INVALID_PARAMETER_VALUE,                      REFUSED, 400, INVALID_PARAMETER, false
          PROPERTY_VALIDATION_CANNOT_BE_NULL,           REFUSED, 422, KALTURA_REJECTED, false
          PROPERTY_VALIDATION_MIN_LENGTH,               REFUSED, 422, KALTURA_REJECTED, false
          PROPERTY_VALIDATION_MAX_LENGTH,               REFUSED, 422, KALTURA_REJECTED, false
          PROPERTY_VALIDATION_MIN_VALUE,                REFUSED, 422, KALTURA_REJECTED, false
          PROPERTY_VALIDATION_MAX_VALUE,                REFUSED, 422, KALTURA_REJECTED, false
          PROPERTY_VALIDATION_NUMERIC_VALUE,            REFUSED, 422, KALTURA_REJECTED, false
          PROPERTY_VALIDATION_WRONG_FORMAT,             REFUSED, 422, KALTURA_REJECTED, false
          PROPERTY_VALIDATION_NOT_UPDATABLE,            REFUSED, 422, KALTURA_REJECTED, false
          PROPERTY_VALIDATION_ADMIN_PROPERTY,           REFUSED, 422, KALTURA_REJECTED, false
          UNSAFE_HTML_TAGS,                             REFUSED, 422, KALTURA_REJECTED, false
          INVALID_SCHEDULE_END_BEFORE_START,            REFUSED, 422, KALTURA_REJECTED, false
          MAX_SCHEDULE_DURATION_REACHED,                REFUSED, 422, KALTURA_REJECTED, false
          MAX_SCHEDULE_DURATION_MUST_MATCH_END_TIME,    REFUSED, 422, KALTURA_REJECTED, false
          START_TIME_AND_LINKED_TO_NOT_SET,             REFUSED, 422, KALTURA_REJECTED, false
          START_TIME_AND_LINKED_TO_CONFLICT,            REFUSED, 422, KALTURA_REJECTED, false
          RECURRENCE_LINKED_EVENT_CONFLICT,             REFUSED, 422, KALTURA_REJECTED, false
          RECURRENCE_CANT_BE_DELETE,                    REFUSED, 422, KALTURA_REJECTED, false
          SCHEDULE_EVENT_TYPE_CANT_BE_UPDATED,          REFUSED, 422, KALTURA_REJECTED, false
          INVALID_FIELD_VALUE,                          REFUSED, 422, KALTURA_REJECTED, false
          SCHEDULE_TIME_IN_USE,                         REFUSED, 409, KALTURA_CONFLICT, false
          RESOURCE_IS_RESERVED,                         REFUSED, 409, KALTURA_CONFLICT, false
          SCHEDULE_EVENT_RESOURCE_ALREADY_EXISTS,       REFUSED, 409, KALTURA_CONFLICT, false
          SYSTEM_NAME_ALREADY_EXISTS,                   REFUSED, 409, KALTURA_CONFLICT, false
          DUPLICATE_USER_BY_ID,                         REFUSED, 409, KALTURA_CONFLICT, false
          GROUP_USER_ALREADY_EXISTS,                    REFUSED, 409, KALTURA_CONFLICT, false
          USER_EXCEEDED_MAX_GROUPS,                     REFUSED, 409, KALTURA_CONFLICT, false
          GROUPS_CANNOT_CO_EXIST,                       REFUSED, 409, KALTURA_CONFLICT, false
          EVENT_NOTIFICATION_TEMPLATE_DUPLICATE_SYSTEM_NAME, REFUSED, 409, KALTURA_CONFLICT, false
          INVALID_OBJECT_ID,                            REFUSED, 404, KALTURA_NOT_FOUND, false
          VIRTUAL_EVENT_NOT_FOUND,                      REFUSED, 404, KALTURA_NOT_FOUND, false
          SCHEDULE_EVENT_ID_NOT_FOUND,                  REFUSED, 404, KALTURA_NOT_FOUND, false
          SCHEDULE_RESOURCE_ID_NOT_FOUND,               REFUSED, 404, KALTURA_NOT_FOUND, false
          ENTRY_ID_NOT_FOUND,                           REFUSED, 404, KALTURA_NOT_FOUND, false
          INVALID_ENTRY_ID,                             REFUSED, 404, KALTURA_NOT_FOUND, false
          USER_NOT_FOUND,                               REFUSED, 404, KALTURA_NOT_FOUND, false
          INVALID_USER_ID,                              REFUSED, 404, KALTURA_NOT_FOUND, false
          GROUP_NOT_FOUND,                              REFUSED, 404, KALTURA_NOT_FOUND, false
          INVALID_GROUP_ID,                             REFUSED, 404, KALTURA_NOT_FOUND, false
          GROUP_USER_NOT_FOUND,                         REFUSED, 404, KALTURA_NOT_FOUND, false
          GROUP_USER_DOES_NOT_EXISTS,                   REFUSED, 404, KALTURA_NOT_FOUND, false
          EVENT_NOTIFICATION_TEMPLATE_NOT_FOUND,        REFUSED, 404, KALTURA_NOT_FOUND, false
          INTERNAL_SERVERL_ERROR,                       UNKNOWN, 502, KALTURA_ERROR, false
          INTERNAL_SERVER_ERROR,                        UNKNOWN, 502, KALTURA_ERROR, false
          INTERNAL_DATABASE_ERROR,                      UNKNOWN, 502, KALTURA_ERROR, false
          SEARCH_ENGINE_QUERY_FAILED,                   UNKNOWN, 502, KALTURA_ERROR, false
          LOCK_TIMED_OUT,                               UNKNOWN, 502, KALTURA_ERROR, false
          SEARCH_ENGINE_SYNTAX_ERROR,                   REFUSED, 400, INVALID_PARAMETER, false
          QUERY_EXCEEDED_MAX_MATCHES_ALLOWED,           REFUSED, 400, INVALID_PARAMETER, false
          EMPTY SEARCH ITEMS ARE NOT ALLOWED,           REFUSED, 400, INVALID_PARAMETER, false
          EMPTY SEARCH TERM IS NOT ALLOWED,             REFUSED, 400, INVALID_PARAMETER, false
          EMPTY SEARCH OPERATOR IS NOT ALLOWED,         REFUSED, 400, INVALID_PARAMETER, false
          SEARCH TYPE IS NOT ALLOWED ON UNIFIED SEARCH, REFUSED, 400, INVALID_PARAMETER, false
          CRITERIA EXCEEDED MAX MATCHES ALLOWED,        REFUSED, 400, INVALID_PARAMETER, false
          MISSING OPERATOR TYPE,                        REFUSED, 400, INVALID_PARAMETER, false
          MISSING MANDATORY PARAMETERS IN ORDER ITEM,   REFUSED, 400, INVALID_PARAMETER, false
          SEARCH_TYPE_NOT_ALLOWED_ON_FIELD,             REFUSED, 400, INVALID_PARAMETER, false
          SOMETHING_NEW,                                REFUSED, 502, KALTURA_ERROR, false
          """)
  void eachCodeHasItsOutcomeAndItsProblem(
      String code, Outcome outcome, int status, ProblemCode problem, boolean retryAfter) {
    assertThat(KalturaErrors.safe(code)).isEqualTo(code);
    assertThat(KalturaErrors.outcomeOf(code)).isEqualTo(outcome);
    assertThat(KalturaErrors.isTrouble(code))
        .isEqualTo(outcome == Outcome.UNKNOWN || outcome == Outcome.NOT_REACHED);

    ProblemException told = told(outcome, code);

    assertThat(told.code()).isEqualTo(problem);
    assertThat(told.code().status()).isEqualTo(status);
    assertThat(told.retryAfter().isPresent()).isEqualTo(retryAfter);
    assertThat(told.atKaltura()).contains(new ProblemException.AtKaltura(code, "123456789"));
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_REACHED, UNREACHABLE,       503, true",
    "NOT_REACHED, HTTP_503,          503, true",
    "TIMED_OUT,   TIMEOUT,           504, true",
    "TIMED_OUT,   OUT_OF_TIME,       504, true",
    "UNKNOWN,     CONNECTION_LOST,   504, true",
    "UNKNOWN,     HTTP_500,          502, false",
    "UNKNOWN,     UNREADABLE_ANSWER, 502, false",
    "REFUSED,     ROOM_NOT_CREATED,  502, false",
  })
  void whatHasNoCodeOfKalturaIsToldToo(
      Outcome outcome, String code, int status, boolean retryAfter) {
    ProblemException told = told(outcome, code);

    assertThat(told.code().status()).isEqualTo(status);
    assertThat(told.retryAfter().isPresent()).isEqualTo(retryAfter);
  }

  @Test
  void whoIsHeldBackIsToldForHowLong() {
    KalturaException heldBack =
        KalturaException.heldBack("CIRCUIT_OPEN", "held back", Duration.ofSeconds(17));

    ProblemException told = KalturaProblems.problemOf(heldBack);

    assertThat(told.code()).isEqualTo(ProblemCode.KALTURA_UNAVAILABLE);
    assertThat(told.retryAfter()).contains(Duration.ofSeconds(17));
  }

  @ParameterizedTest
  @CsvSource({
    "djJ8MTIzNDU2N3ylKPpLwG0P",
    "'Invalid KS \"x\"'",
    "''",
    "a_code",
    "'A\nB'",
    "'<B>'",
  })
  void whatDoesNotLookLikeACodeIsNotPassedOn(String code) {
    assertThat(KalturaErrors.safe(code)).isEqualTo("UNKNOWN_ERROR");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED,false",
    "MISCONFIGURED,false",
    "NOT_REACHED,false",
    "TIMED_OUT,true",
    "UNKNOWN,true",
  })
  void onlyAnUnknownOutcomeMayHaveHappened(Outcome outcome, boolean mayHaveHappened) {
    assertThat(new KalturaException(outcome, "X", "x", null).mayHaveHappened())
        .isEqualTo(mayHaveHappened);
  }

  private static ProblemException told(Outcome outcome, String code) {
    return KalturaProblems.problemOf(
        new KalturaException(outcome, code, "a call failed", "123456789", null));
  }
}
