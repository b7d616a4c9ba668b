package dev.kalturadiscord.server.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RateLimitSettingsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void allLimitsAreOnUnlessAnOperatorSaysOtherwise() {
    assertThat(read(Map.of()).rates())
        .containsOnly(
            Map.entry(Policy.MEMBER, new Rate(120, MINUTE)),
            Map.entry(Policy.CLIENT, new Rate(6_000, MINUTE)),
            Map.entry(Policy.ADDRESS, new Rate(300, MINUTE)),
            Map.entry(Policy.FAILED_AUTHENTICATION, new Rate(30, MINUTE)));
    assertThat(read(Map.of()).exempt()).isEmpty();
  }

  @Test
  void eachCanBeChangedOrSwitchedOff() {
    RateLimitSettings settings =
        read(
            Map.of(
                "rate-limit.member", "5/PT10S",
                "rate-limit.failed-authentication", "off",
                "rate-limit.exempt", "192.0.2.0/24"));

    assertThat(settings.rates())
        .containsEntry(Policy.MEMBER, new Rate(5, Duration.ofSeconds(10)))
        .doesNotContainKey(Policy.FAILED_AUTHENTICATION)
        .containsKey(Policy.ADDRESS);
    assertThat(settings.exempt()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "120",
        "0/PT1M",
        "-1/PT1M",
        "1.5/PT1M",
        "120/1M",
        "120/PT0S",
        "120/PT-1M",
        "120/PT0.5S",
        "120/P2D",
        "120/P999999999999D",
        "1234567890/PT1M",
        "OFF",
        "none",
        "120 / PT1M",
      })
  void whatIsNoRateIsReportedInWords(String text) {
    assertThatThrownBy(() -> read(Map.of("rate-limit.client", text)))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            "rate-limit.client (RATE_LIMIT_CLIENT) must be a rate such as 6000/PT1M, or off,"
                + " not \"%s\"",
            text);
  }

  private static RateLimitSettings read(Map<String, String> values) {
    SettingsReader reader = new SettingsReader(GivenSettings.config(values));
    RateLimitSettings settings = RateLimitSettings.read(reader);
    reader.check();
    return settings;
  }
}
