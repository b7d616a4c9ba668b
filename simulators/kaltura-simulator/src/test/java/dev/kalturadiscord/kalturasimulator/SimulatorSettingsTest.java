package dev.kalturadiscord.kalturasimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatorSettingsTest {
  @Test
  void everythingButTheSecretHasADefault() {
    SimulatorSettings settings =
        SimulatorSettings.from(config(Map.of("kaltura-simulator.admin-secret", "s3cret")));
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8091);
    assertThat(settings.indexLag()).isEqualTo(Duration.ZERO);
    assertThat(settings.account().partnerId()).isEqualTo(1234567);
    assertThat(settings.account().adminSecret()).isEqualTo("s3cret");
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void withoutASecretTheComplaintSaysWhatToSet() {
    assertThatThrownBy(() -> SimulatorSettings.from(config(Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("KALTURA_SIMULATOR_ADMIN_SECRET");
  }

  private static SmallRyeConfig config(Map<String, String> given) {
    return new SmallRyeConfigBuilder()
        .addPropertiesSources()
        .addDefaultInterceptors()
        .withSources(new PropertiesConfigSource(given, "test", 200))
        .build();
  }
}
