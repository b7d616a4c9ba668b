package dev.kalturadiscord.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditSettingsTest {

  @Test
  void eventsAreKeptForAYear() {
    assertThat(AuditSettings.read(reader(Map.of())).retention()).isEqualTo(Duration.ofDays(365));
  }

  @ParameterizedTest
  @CsvSource({"P1D,1", "P30D,30", "PT48H,2", "P36500D,36500"})
  void anotherTimeCanBeSet(String value, int days) {
    SettingsReader reader = reader(Map.of("audit.retention", value));

    assertThat(AuditSettings.read(reader).retention()).isEqualTo(Duration.ofDays(days));
    assertThatCode(reader::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT23H59M59S", "P36501D", "P1Y", "0", "forever", "-P1D"})
  void atLeastADayIsKept(String value) {
    SettingsReader reader = reader(Map.of("audit.retention", value));
    AuditSettings.read(reader);

    assertThatThrownBy(reader::check)
        .message()
        .contains("audit.retention (AUDIT_RETENTION) must be")
        .hasLineCount(1);
  }

  private static SettingsReader reader(Map<String, String> values) {
    return new SettingsReader(GivenSettings.config(values));
  }
}
