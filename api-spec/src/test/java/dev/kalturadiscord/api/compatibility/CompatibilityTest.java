package dev.kalturadiscord.api.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate: holds the contract against that of the last release. */
class CompatibilityTest {

  private static final int MOST_LISTED = 20;

  private static final String ADVICE =
      """
      The contract breaks programs that were written for %s:

        %s

      Add instead of changing: a new optional property, parameter or operation beside the old one. Mark
      the old one as deprecated, with x-deprecated-since, x-sunset (six months later) and x-successor; once
      its sunset has come it may go.
      If it has to break: while the API is 0.x, raise the minor part of info.version in
      api-spec/openapi.yaml above that of the last release and describe the step under "Migration" in
      CHANGELOG.md. From 1.0 on it needs a path of its own, see docs/adr/0013-versions-of-the-api.md.
      """;

  @Test
  void nothingBreaksThatWasReleased() {
    Contract released = SomeContracts.released();
    Contract current = SomeContracts.current();

    Set<String> breaks = Breaks.between(released, current, LocalDate.now(ZoneOffset.UTC));

    if (!ApiVersion.of(current.version()).mayBreak(ApiVersion.of(released.version()))) {
      assertThat(breaks).as(ADVICE, released.version(), firstOf(breaks)).isEmpty();
    }
  }

  /** A schema that many operations share breaks in many places at once. */
  private static String firstOf(Set<String> breaks) {
    String listed = String.join("\n  ", breaks.stream().limit(MOST_LISTED).toList());
    int more = breaks.size() - MOST_LISTED;
    return more > 0 ? listed + "\n  and " + more + " more" : listed;
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0,0.1.0,false",
    "0.1.0,0.1.7,false",
    "0.1.0,0.2.0,true",
    "0.9.3,1.0.0,true",
    "1.0.0,1.1.0,false",
    "1.4.0,2.0.0,false",
  })
  void onlyAVersionBeforeTheFirstMayBreakWhatWasBefore(String earlier, String later, boolean may) {
    assertThat(ApiVersion.of(later).mayBreak(ApiVersion.of(earlier))).isEqualTo(may);
  }
}
