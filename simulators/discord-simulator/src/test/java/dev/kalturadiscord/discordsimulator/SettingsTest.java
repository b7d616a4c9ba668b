package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void withoutTheSettingsNobodyCanLogIn() {
    Settings settings = settings(Map.of());

    assertThat(settings.client().secret()).isEmpty();
    assertThat(settings.client().redirectUris().registered()).isEmpty();
  }

  @Test
  void addressesAreSeparatedByCommas() {
    Settings settings =
        settings(
            Map.of(
                "discord-simulator.redirect-uris",
                "https://one.example/login, http://localhost:8080/login"));

    assertThat(settings.client().redirectUris().registered())
        .containsExactly("https://one.example/login", "http://localhost:8080/login");
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Map.of("discord-simulator.redirect-uris", "/login")))
        .withMessageContaining("/login");
  }

  @Test
  void secretsAreNotShown() {
    Settings settings = settings(Map.of("discord-simulator.client-secret", "hidden-secret"));

    assertThat(settings.client().secret()).contains("hidden-secret");
    assertThat(settings.toString())
        .contains("complete=true")
        .doesNotContain("hidden-secret", "hidden-token");
  }

  @Test
  void thereAreNoFurtherGuildsUnlessSomebodyWantsThem() {
    assertThat(settings(Map.of()).guilds()).isZero();
    assertThat(settings(Map.of("discord-simulator.guilds", "2500")).guilds()).isEqualTo(2500);
  }

  private static Settings settings(Map<String, String> changes) {
    Map<String, String> values = new HashMap<>(changes);
    values.put("discord-simulator.host", "127.0.0.1");
    values.put("discord-simulator.port", "0");
    values.put("discord-simulator.bot-token", "hidden-token");
    return Settings.from(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(values, "test", 100))
            .build());
  }
}
