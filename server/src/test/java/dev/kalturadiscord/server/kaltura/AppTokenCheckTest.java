package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.kaltura.AccountFinding.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator is told about app tokens. */
final class AppTokenCheckTest extends AppTokenSteps {

  AppTokenCheckTest() throws IOException {}

  @Test
  void goodTokensAreRight() {
    assertThat(check(adminToken, joinToken)).isEmpty();
  }

  @Test
  void theTokenThatIsWrongIsNamed() {
    var wrong = new KalturaCredential.AppToken(adminToken.id(), "0".repeat(32));

    assertThat(check(wrong, joinToken))
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .contains("kaltura.app-token.value", "INVALID_APP_TOKEN_HASH")
                    .doesNotContain("0".repeat(32)));
    assertThat(check(adminToken, new KalturaCredential.AppToken("0_gone", "x")))
        .singleElement()
        .satisfies(
            text -> assertThat(text).contains("kaltura.join-token.id", "APP_TOKEN_ID_NOT_FOUND"));
  }

  @Test
  void tokensThatAreMixedUpAreTold() {
    assertThat(check(joinToken, adminToken))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("sessions have to be of type ADMIN"));
  }

  /** What is wrong. */
  private List<String> check(KalturaCredential.AppToken service, KalturaCredential.AppToken join) {
    Map<String, String> more = new HashMap<>();
    more.put("kaltura.admin-secret", "");
    more.put("kaltura.app-token.id", service.id());
    more.put("kaltura.app-token.value", service.value());
    more.put("kaltura.join-token.id", join.id());
    more.put("kaltura.join-token.value", join.value());
    List<String> wrong = new ArrayList<>();
    AccountCheck.of(SimulatedAccount.settings(simulator.baseUrl(), more), Clock.systemUTC())
        .run(
            false,
            finding -> {
              if (finding.verdict() == Verdict.WRONG) {
                wrong.add(finding.text());
              }
            });
    return wrong;
  }
}
