package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From Kaltura's error code to what the caller of our API is told. */
final class KalturaErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "INVALID_KS, MISCONFIGURED, KALTURA_MISCONFIGURED",
    "SERVICE_FORBIDDEN, MISCONFIGURED, KALTURA_MISCONFIGURED",
    "PLUGIN_NOT_AVAILABLE_FOR_PARTNER, MISCONFIGURED, KALTURA_MISCONFIGURED",
    "INTERNAL_SERVERL_ERROR, UNKNOWN, KALTURA_TIMEOUT",
    "INTERNAL_DATABASE_ERROR, UNKNOWN, KALTURA_TIMEOUT",
    "ACTION_BLOCKED, NOT_REACHED, KALTURA_UNAVAILABLE",
    "INVALID_OBJECT_ID, REFUSED, KALTURA_ERROR",
    "SOMETHING_NEW, REFUSED, KALTURA_ERROR",
  })
  void eachCodeHasItsOutcomeAndItsProblem(String code, Outcome outcome, ProblemCode problem) {
    assertThat(KalturaErrors.outcomeOf(code)).isEqualTo(outcome);

    ProblemException told =
        KalturaProblems.problemOf(new KalturaException(outcome, code, "a call failed", null));

    assertThat(told.code()).isEqualTo(problem);
    boolean aRepetitionMayHelp = problem.status() == 503 || problem.status() == 504;
    assertThat(told.retryAfter().isPresent()).isEqualTo(aRepetitionMayHelp);
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
}
