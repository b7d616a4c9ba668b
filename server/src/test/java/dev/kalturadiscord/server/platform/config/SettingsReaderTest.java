package dev.kalturadiscord.server.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {

  @Test
  void readsWhatIsThere() {
    SettingsReader reader =
        of(
            Map.of(
                "a.name", "  Ada ",
                "a.number", "42",
                "a.url", "https://example.org/base//",
                "a.time", "PT1M30S"));

    assertThat(reader.required("a.name", "a name")).isEqualTo("Ada");
    assertThat(reader.requiredNumber("a.number", "a number")).isEqualTo(42);
    assertThat(reader.url("a.url", "an address")).isEqualTo(URI.create("https://example.org/base"));
    assertThat(reader.duration("a.time", Duration.ZERO)).isEqualTo(Duration.ofSeconds(90));
    assertThatCode(reader::check).doesNotThrowAnyException();
  }

  @Test
  void whatIsAbsentOrBlankIsReplacedWhereThatIsAllowed() {
    SettingsReader reader = of(Map.of("blank", "  "));

    assertThat(reader.optional("blank")).isEmpty();
    assertThat(reader.optional("absent")).isEmpty();
    assertThat(reader.urlOr("absent", "http://localhost")).hasToString("http://localhost");
    assertThat(reader.duration("absent", Duration.ofDays(1))).isEqualTo(Duration.ofDays(1));
    assertThatCode(reader::check).doesNotThrowAnyException();
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnceWithBothItsNames() {
    SettingsReader reader = of(Map.of("third.one", " "));
    reader.required("first.some-name", "what comes first");
    reader.requiredNumber("second", "what comes second");
    reader.url("third.one", "what comes third");

    assertThatThrownBy(reader::check)
        .isInstanceOf(InvalidSettingsException.class)
        .message()
        .hasLineCount(3)
        .contains(
            "first.some-name (FIRST_SOME_NAME) is missing: what comes first",
            "second (SECOND) is missing: what comes second",
            "third.one (THIRD_ONE) is missing: what comes third");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "one", "1234567890", "0x1"})
  void aNumberIsWholeAndNotNegative(String value) {
    SettingsReader reader = of(Map.of("n.o", value));
    reader.requiredNumber("n.o", "a number");

    assertRefused(reader, "n.o (N_O) must be a number, not \"" + value + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:8080", "ftp://example.org", "http://", "http:/x", "a b", "http:x"})
  void anAddressIsAnAbsoluteOneOfTheWeb(String value) {
    SettingsReader reader = of(Map.of("u.rl", value));
    reader.url("u.rl", "an address");

    assertRefused(reader, "u.rl (U_RL) must be an http or https address, not \"" + value + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5m", "PT0S", "PT-5M", "five minutes"})
  void aDurationIsPositiveIso8601(String value) {
    SettingsReader reader = of(Map.of("d", value));
    reader.duration("d", Duration.ofDays(1));

    assertRefused(reader, "d (D) must be a positive duration such as PT5M, not \"" + value + "\"");
  }

  private static void assertRefused(SettingsReader reader, String message) {
    assertThatThrownBy(reader::check)
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(message);
  }

  private static SettingsReader of(Map<String, String> values) {
    return new SettingsReader(GivenSettings.config(values));
  }
}
