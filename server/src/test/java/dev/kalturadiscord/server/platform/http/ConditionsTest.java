package dev.kalturadiscord.server.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionsTest {

  private static final String ETAG = "\"7-3f2a\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        " * ",
        "\"7-3f2a\"",
        "\"a\", \"7-3f2a\"",
        "\"a,b\",\"7-3f2a\"",
        ", \t\"7-3f2a\" ,,",
        "W/\"7-3f2a\", \"7-3f2a\"",
      })
  void aHeaderWithTheTagMatchesBothWays(String header) {
    assertThat(IfMatch.parse(header).matches(ETAG)).isTrue();
    assertThat(IfNoneMatch.parse(header).matches(ETAG)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\"", "\"7-3f2A\"", "\"7-3f2\"", "\"*\"", "\"7-3f2a,\"", "\"'7-3f2a'\", \"é\""})
  void aHeaderWithOtherTagsDoesNotMatch(String header) {
    assertThat(IfMatch.parse(header).matches(ETAG)).isFalse();
    assertThat(IfNoneMatch.parse(header).matches(ETAG)).isFalse();
  }

  @Test
  void aWeakTagIsEnoughNotToSendItAgainButNotToChangeIt() {
    assertThat(IfMatch.parse("W/" + ETAG).matches(ETAG)).isFalse();
    assertThat(IfNoneMatch.parse("W/" + ETAG).matches(ETAG)).isTrue();
  }

  @Test
  void whoHasNothingIsSentEverything() {
    assertThat(IfNoneMatch.parse(null).matches(ETAG)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        ",",
        "7-3f2a",
        "\"7-3f2a",
        "7-3f2a\"",
        "\"7-3f2a\" \"b\"",
        "\"7-3f2a\"x",
        "\"7 3\"",
        "w/\"7-3f2a\"",
        "W/ \"7-3f2a\"",
        "W/",
        "*, \"7-3f2a\"",
        "\"7-3f2a\", *",
        "\"7\n3\"",
      })
  void whatIsNoListOfTagsIsRefusedByTheNameOfItsHeader(String header) {
    assertThatThrownBy(() -> IfMatch.parse(header)).satisfies(refused("If-Match"));
    assertThatThrownBy(() -> IfNoneMatch.parse(header)).satisfies(refused("If-None-Match"));
  }

  private static Consumer<Throwable> refused(String parameter) {
    return failure -> {
      assertThat(failure)
          .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_PARAMETER);
                assertThat(problem.fields().getFirst().pointer()).isEqualTo(parameter);
              });
    };
  }
}
