package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void secondsAreTakenAsTheyAre() {
    assertThat(of("7", null)).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void aDateIsHeldAgainstTheServersClock() {
    assertThat(of("Mon, 30 Nov 2026 10:00:30 GMT", "Mon, 30 Nov 2026 10:00:00 GMT"))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aDateIsHeldAgainstOurClockWhenTheServerSaysNone() {
    assertThat(of("Mon, 30 Nov 2026 12:01:00 GMT", null)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aDateThatIsOverMeansNow() {
    assertThat(of("Mon, 30 Nov 2026 11:00:00 GMT", null)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "99999999999999999999"})
  void whatIsNeitherIsNothing(String value) {
    assertThat(of(value, null)).isNull();
  }

  private static @Nullable Duration of(String value, @Nullable String date) {
    Map<String, List<String>> headers =
        date == null
            ? Map.of("Retry-After", List.of(value))
            : Map.of("Retry-After", List.of(value), "Date", List.of(date));
    return RetryAfter.of(HttpHeaders.of(headers, (name, text) -> true), CLOCK);
  }
}
