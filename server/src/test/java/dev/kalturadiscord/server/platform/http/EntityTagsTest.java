package dev.kalturadiscord.server.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityTagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"7-a\" | true | true",
        "* | true | true",
        "\"6-b\", \"7-a\" | true | true",
        "\"x,y\",\"7-a\" | true | true",
        "W/\"7-a\" | false | true",
        "\"7-b\" | false | false",
        "\"\" | false | false"
      })
  void tagsAreComparedAsTheRfcSays(String header, boolean strongly, boolean weakly) {
    assertThat(IfMatch.parse(header).matches("\"7-a\"")).isEqualTo(strongly);
    assertThat(IfNoneMatch.parse(header).matches("\"7-a\"")).isEqualTo(weakly);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7-a", "\"7-a", "7", "w/\"7-a\"", "\"a\" \"b\"", "\"a\",", "\"7-a \"", ""})
  void whatIsNoTagIsRefusedByName(String header) {
    assertThatThrownBy(() -> IfMatch.parse(header))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ProblemCode.INVALID_PARAMETER);
              assertThat(refused.detail()).startsWith("If-Match must be an ETag");
            });
  }

  @Test
  void whoHasNothingHasNotWhatIsThere() {
    assertThat(IfNoneMatch.parse(null).matches("\"7-a\"")).isFalse();
  }
}
