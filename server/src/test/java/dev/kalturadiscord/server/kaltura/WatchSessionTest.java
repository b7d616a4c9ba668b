package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.testing.Api;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions that show one video, made with app tokens. */
class WatchSessionTest extends AppTokenSteps {

  private static final Viewing VIEWING =
      new Viewing("discord.71", "1_vid00008", Duration.ofMinutes(10));

  WatchSessionTest() throws IOException {}

  @Test
  void theTokenForAnyVideoMakesASessionForThisOne() {
    watchToken = addToken(0, "sview:*,setrole:PLAYBACK_BASE_ROLE", "");

    String ks = sessions().watch(VIEWING);

    assertThat(Api.page(picture("1_vid00008", ks)).status()).isEqualTo(200);
    assertThat(Api.page(picture("1_vid00009", ks)).status()).isEqualTo(404);
  }

  @Test
  void withoutTheTokenTheSettingsAreNamed() {
    assertThatThrownBy(() -> sessions().watch(VIEWING))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ProblemCode.KALTURA_MISCONFIGURED);
              assertThat(e.detail())
                  .contains("kaltura.watch-token.id", "kaltura.watch-token.value");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|sview:*|UNSUITABLE_APP_TOKEN",
        "0|sview:*,setrole:SOME_OTHER_ROLE|UNSUITABLE_APP_TOKEN",
        "0|sview:*,setrole:PLAYBACK_BASE_ROLE,disableentitlement|UNSUITABLE_APP_TOKEN",
        "2|sview:*,setrole:PLAYBACK_BASE_ROLE|UNSUITABLE_APP_TOKEN",
        "0|setrole:PLAYBACK_BASE_ROLE|START_SESSION_ERROR",
        "0|actionslimit:-1|START_SESSION_ERROR"
      })
  void anUnsuitableTokenIsAMatterForAnOperator(int type, String privileges, String code) {
    watchToken = addToken(type, privileges, "");

    assertMisconfigured(() -> sessions().watch(VIEWING), code);
  }

  private String picture(String id, String ks) {
    return settings.cdnBaseUrl()
        + "/p/1234567/thumbnail/entry_id/"
        + id
        + "/width/40/height/40/ks/"
        + java.net.URLEncoder.encode(ks, java.nio.charset.StandardCharsets.UTF_8);
  }
}
