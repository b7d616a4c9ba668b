package dev.kalturadiscord.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.admin.AdminTool.Result;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.KalturaSimulatorProcess;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The check of the Kaltura account, with the settings of the server under test. */
@ExtendWith(RunningServer.class)
final class KalturaCheckTest {

  private final KalturaControl kaltura;

  KalturaCheckTest(KalturaControl kaltura) {
    this.kaltura = kaltura;
  }

  @Test
  void anAccountThatWorksIsRight() {
    Result result = AdminTool.run("kaltura", "check", "--make-room");

    assertThat(result.error()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("right    The settings are complete.", "right    A meeting of type webinar")
        .doesNotContain("wrong ", KalturaSimulatorProcess.ADMIN_SECRET);
    assertThat(kaltura.livingRooms("Check of the connection")).isEmpty();
  }

  @Test
  void aWrongSecretIsToldAndNotShown() {
    String wrong = "f".repeat(32);

    Result result = with("kaltura.admin-secret", wrong);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("wrong    Kaltura does not accept the administrator secret");
    assertThat(result.out() + result.error()).doesNotContain(wrong);
  }

  @Test
  void whatIsMissingIsNamed() {
    Result result = with("kaltura.kaf.base-url", "");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("wrong    The settings are not complete")
        .contains("kaltura.kaf.base-url (KALTURA_KAF_BASE_URL) is missing");
  }

  /** The server has read its settings already. */
  private static Result with(String setting, String value) {
    String before = Objects.requireNonNull(System.getProperty(setting));
    System.setProperty(setting, value);
    try {
      return AdminTool.run("kaltura", "check");
    } finally {
      System.setProperty(setting, before);
    }
  }
}
