package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.kaltura.AccountFinding.Verdict;
import dev.kalturadiscord.server.testing.KalturaSimulatorProcess;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator is told about an account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountCheckTest {

  private static final Map<String, String> TEMPLATES =
      Map.of(
          "kaltura.room.template.webinar", "1_tmplwebinar",
          "kaltura.room.template.meeting", "1_tmplmeeting");

  private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

  private final SimulatedAccount account;

  AccountCheckTest() throws IOException {
    account = SimulatedAccount.start();
  }

  @AfterAll
  void stop() {
    account.close();
  }

  @AfterEach
  void asBefore() {
    account.control().clearFaults();
    account.control().moveClock(Duration.ZERO);
  }

  @Test
  void rightSettingsAreRightAndNothingIsMade() {
    int rooms = account.control().rooms().size();

    List<AccountFinding> findings = check(TEMPLATES, false);

    assertThat(findings)
        .extracting(AccountFinding::verdict)
        .hasSizeGreaterThanOrEqualTo(7)
        .containsOnly(Verdict.RIGHT);
    assertThat(account.control().rooms()).hasSize(rooms);
    assertThat(findings.toString()).doesNotContain(KalturaSimulatorProcess.ADMIN_SECRET);
  }

  @ParameterizedTest
  @EnumSource(ProviderName.class)
  void meetingsAreMadeEnteredAndRemovedWhenAskedFor(ProviderName provider) {
    int events = account.control().events().size();
    int joins = account.control().joins().size();

    assertThat(check(Map.of("kaltura.provider", provider.text()), true))
        .extracting(AccountFinding::verdict)
        .containsOnly(Verdict.RIGHT);

    assertThat(account.control().events().size()).isEqualTo(events + 3);
    assertThat(account.control().joins().size()).isEqualTo(joins + 3);
    int deleted = 3;
    assertThat(account.control().events().valueStream().toList())
        .allSatisfy(event -> assertThat(event.path("status").asInt()).isEqualTo(deleted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kaltura.admin-secret | 99999999999999999999999999999999 | kaltura.admin-secret",
        "kaltura.partner-id | 7654321 | kaltura.partner-id",
        "kaltura.api.base-url | http://127.0.0.1:1 | kaltura.api.base-url",
        "kaltura.kaf.base-url | http://127.0.0.1:1 | kaltura.kaf.base-url",
        "kaltura.room.template.classroom | 1_nothere | kaltura.room.template.classroom"
      })
  void aWrongSettingIsTheOnlyThingThatIsWrong(String setting, String value, String named) {
    List<AccountFinding> findings = check(Map.of(setting, value), false);

    assertThat(findings)
        .filteredOn(finding -> finding.verdict() == Verdict.WRONG)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains(named));
    assertThat(findings.toString()).doesNotContain("99999999999999999999999999999999");
  }

  @Test
  void theKafOfAnotherAccountIsTold() throws IOException {
    try (SimulatedAccount other =
        SimulatedAccount.start(
            Map.of("KALTURA_SIMULATOR_ADMIN_SECRET", "00000000000000000000000000000000"))) {
      assertThat(check(Map.of("kaltura.kaf.base-url", other.baseUrl()), false))
          .filteredOn(finding -> finding.verdict() == Verdict.WRONG)
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.text()).contains("does not accept our sessions", "1234567"));
    }
  }

  @Test
  void aTemplateThatOnlyKafSeesIsProvenByATrial() {
    assertThat(check(Map.of("kaltura.room.template.meeting", "1_nothere"), true))
        .filteredOn(finding -> finding.verdict() == Verdict.WRONG)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("type meeting"));
  }

  @ParameterizedTest
  @ValueSource(longs = {-120, 120})
  void aClockThatIsWrongIsDoubtful(long seconds) {
    account.control().moveClock(Duration.ofSeconds(seconds));

    assertThat(check(TEMPLATES, false))
        .filteredOn(finding -> finding.verdict() == Verdict.DOUBTFUL)
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.text())
                    .contains("seconds " + (seconds > 0 ? "behind" : "ahead of") + " Kaltura's"));
  }

  @Test
  void anAccountWithoutKalturaMeetingsIsTold() {
    account
        .control()
        .fault(
            """
            {"match": {"service": "schedule_scheduleResource", "action": "add"}, "kind": "error",
             "code": "FEATURE_FORBIDDEN", "times": 3}
            """);

    assertThat(check(Map.of("kaltura.provider", "kme"), true))
        .filteredOn(finding -> finding.verdict() == Verdict.WRONG)
        .hasSize(3)
        .allSatisfy(finding -> assertThat(finding.text()).contains("kaltura.provider=room"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http503", "internalError", "malformed", "reset", "empty500"})
  void anApiInTroubleIsTold(String kind) {
    account
        .control()
        .fault(
            """
            {"match": {"service": "system"}, "kind": "%s", "times": 10}
            """
                .formatted(kind));

    assertThat(check(TEMPLATES, false))
        .filteredOn(finding -> finding.verdict() == Verdict.WRONG)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("The API does not answer"));
  }

  @Test
  void whenNothingAnswersThatIsAll() {
    assertThat(
            check(
                Map.of(
                    "kaltura.api.base-url", NOBODY_LISTENS,
                    "kaltura.kaf.base-url", NOBODY_LISTENS),
                true))
        .extracting(AccountFinding::verdict)
        .containsExactly(Verdict.WRONG, Verdict.WRONG);
  }

  private List<AccountFinding> check(Map<String, String> more, boolean makeMeetings) {
    List<AccountFinding> findings = new ArrayList<>();
    AccountCheck.of(SimulatedAccount.settings(account.baseUrl(), more), Clock.systemUTC())
        .run(makeMeetings, findings::add);
    return findings;
  }
}
