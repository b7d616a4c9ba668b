package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** App tokens that make no session, or none that is fit for its purpose. */
class UnsuitableAppTokenTest extends AppTokenSteps {

  UnsuitableAppTokenTest() throws IOException {}

  @Test
  void aWrongTokenValueIsAMatterForAnOperator() {
    var wrong = new KalturaCredential.AppToken(adminToken.id(), "0".repeat(32));
    AppTokenSessions sessions = sessions(wrong, wrong, Clock.systemUTC());
    assertMisconfigured(() -> ks(sessions, OWNER), "INVALID_APP_TOKEN_HASH");
    assertMisconfigured(() -> join(sessions), "INVALID_APP_TOKEN_HASH");
    assertThat(standing.refusal()).contains("INVALID_APP_TOKEN_HASH");
    assertThat(ks(sessions(), OWNER)).isNotEmpty();
    assertThat(standing.refusal()).isEmpty();
  }

  @Test
  void aWrongTokenValueIsTriedWithTwoAnonymousSessionsAndNoMore() {
    int before = starts();
    int widgetsBefore = widgetStarts();
    var wrong = new KalturaCredential.AppToken(adminToken.id(), "0".repeat(32));
    assertMisconfigured(
        () -> ks(sessions(wrong, wrong, Clock.systemUTC()), OWNER), "INVALID_APP_TOKEN_HASH");
    assertThat(starts() - before).isEqualTo(2);
    assertThat(widgetStarts() - widgetsBefore).isEqualTo(2);
  }

  @Test
  void aTokenThatIsGoneIsAMatterForAnOperator() {
    var gone = new KalturaCredential.AppToken("0_gone", "0".repeat(32));
    AppTokenSessions sessions = sessions(gone, gone, Clock.systemUTC());
    assertMisconfigured(() -> ks(sessions, OWNER), "APP_TOKEN_ID_NOT_FOUND");
  }

  @Test
  void aFailedStartIsNotKept() {
    control.fault(
        """
        {"match": {"service": "appToken"}, "kind": "actionBlocked", "times": 4}
        """);
    AppTokenSessions sessions = sessions();
    assertCode(() -> ks(sessions, OWNER), "ACTION_BLOCKED");
    assertThat(ks(sessions, OWNER)).isNotEmpty();
  }

  @Test
  void tokensThatAreMixedUpMakeNoSession() {
    AppTokenSessions sessions = sessions(joinToken, adminToken, Clock.systemUTC());
    assertMisconfigured(() -> ks(sessions, OWNER), "UNSUITABLE_APP_TOKEN");
    assertMisconfigured(() -> join(sessions), "UNSUITABLE_APP_TOKEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "actionslimit:5"})
  void aJoinTokenWhoseSessionsCanMakeCallsMakesNone(String privileges) {
    AppTokenSessions sessions =
        sessions(adminToken, addToken(0, privileges, ""), Clock.systemUTC());
    assertMisconfigured(() -> join(sessions), "UNSUITABLE_APP_TOKEN");
  }

  @Test
  void aTokenOfOneUserMakesNoSessionForAnother() {
    AppTokenSessions sessions =
        sessions(adminToken, addToken(0, JOIN, "somebody"), Clock.systemUTC());
    assertMisconfigured(() -> join(sessions), "UNSUITABLE_APP_TOKEN");
  }

  @Test
  void theHashIsThatOfTheWidgetSessionFollowedByTheToken() {
    assertThat(AppTokenStart.hash("V2lkZ2V0S1M=", "fedcba9876543210fedcba9876543210"))
        .isEqualTo("3b1cfcfa0dcd934d1471761f0066a4b3b3377d2ef210f85caea3babfcf7a0449");
  }
}
