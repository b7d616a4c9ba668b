package dev.kalturadiscord.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  private static final Map<String, String> REQUIRED =
      Map.of(
          "database.url", "jdbc:postgresql://localhost/kaltura",
          "database.user", "kaltura",
          "database.password", "secret-of-the-database",
          "kaltura.partner-id", "1234567",
          "kaltura.admin-secret", "secret-of-kaltura",
          "kaltura.kaf.base-url", "https://1234567.kaf.example.org",
          "public.base-url", "https://meet.example.org/");

  @Test
  void theRequiredOnesAreEnough() {
    Settings settings = Settings.read(GivenSettings.config(REQUIRED));

    assertThat(settings.kaltura().partnerId()).isEqualTo(1_234_567);
    assertThat(settings.kaltura().apiBaseUrl()).hasToString("https://www.kaltura.com");
    assertThat(settings.token().issuer()).isEqualTo("https://meet.example.org");
    assertThat(settings.ticket().publicBaseUrl()).hasToString("https://meet.example.org");
  }

  @Test
  void everyRequiredOneThatIsMissingIsNamedAtOnce() {
    assertThatThrownBy(() -> Settings.read(GivenSettings.config(Map.of())))
        .isInstanceOf(InvalidSettingsException.class)
        .message()
        .contains(REQUIRED.keySet())
        .contains(
            "DATABASE_URL",
            "DATABASE_USER",
            "DATABASE_PASSWORD",
            "KALTURA_PARTNER_ID",
            "KALTURA_ADMIN_SECRET",
            "KALTURA_KAF_BASE_URL",
            "PUBLIC_BASE_URL")
        .satisfies(message -> assertThat(message.lines()).doesNotHaveDuplicates().hasSize(7));
  }

  @Test
  void noSecretIsPrinted() {
    assertThat(Settings.read(GivenSettings.config(REQUIRED)).toString())
        .contains("1234567")
        .doesNotContain("secret-of-");
  }

  @Test
  void aWrongSettingStandsBesideAMissingOne() {
    Map<String, String> values = new HashMap<>(REQUIRED);
    values.remove("database.user");
    values.put("join-link.life", "soon");

    assertThatThrownBy(() -> Settings.read(GivenSettings.config(values)))
        .message()
        .contains("database.user (DATABASE_USER) is missing", "join-link.life (JOIN_LINK_LIFE)")
        .hasLineCount(2);
  }
}
