package dev.kalturadiscord.server.meeting;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.firstError;
import static dev.kalturadiscord.server.testing.Problems.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which meetings people may ask for. */
@ExtendWith(RunningServer.class)
final class WishRulesTest {

  private final Guild guild;
  private final String token;

  WishRulesTest(Api api) {
    this.guild = new Guild(api);
    this.token = guild.ada();
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "channelId"})
  void aRequiredFieldThatIsMissingIsNamed(String field) {
    ObjectNode wish = Guild.wish("T");
    wish.remove(field);

    assertThat(refused(wish)).isEqualTo("/" + field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "channelId"})
  void aRequiredFieldThatIsNullIsNamed(String field) {
    assertThat(refused(Guild.wish("T").putNull(field))).isEqualTo("/" + field);
  }

  @Test
  void allFieldsThatAreWrongAreNamed() {
    Api.Answer answer = start(Guild.wish("").put("channelId", "general"));

    assertThat(pointers(answer)).containsExactly("/channelId", "/title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", " \t ", "\u2003", "two\nlines", "a\u0000b", "bell\u0007", "\u0085"})
  void aTitleThatIsBlankOrHasControlCharactersIsRefused(String title) {
    assertThat(refused(Guild.wish(title))).isEqualTo("/title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "\uD83D\uDE00"})
  void aTitleIsMeasuredInBytes(String character) {
    int bytes = character.equals("é") ? 2 : 4;
    String fitting = character.repeat(256 / bytes);

    Api.Answer refused = start(Guild.wish(fitting + "x"));

    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).containsExactly("/title");
    assertThat(firstError(refused)).contains("256 bytes", "257");
    Api.Answer created = start(Guild.wish(fitting));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("title")).isEqualTo(fitting);
  }

  @Test
  void aDescriptionThatIsTooLongIsRefused() {
    assertThat(refused(Guild.wish("T").put("description", "d".repeat(4_001))))
        .isEqualTo("/description");
  }

  @Test
  void aDescriptionThatCannotBeStoredIsRefused() {
    assertThat(refused(Guild.wish("T").put("description", "a\u0000b"))).isEqualTo("/description");
  }

  @Test
  void aDescriptionMayHaveLines() {
    Api.Answer created = start(Guild.wish("T").put("description", "One\n\ttwo\r\nthree"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("description")).isEqualTo("One\n\ttwo\r\nthree");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "general", "-1", "1.5", "123456789012345678901"})
  void aChannelIsAnIdOfDiscord(String channel) {
    assertThat(refused(Guild.wish("T").put("channelId", channel))).isEqualTo("/channelId");
  }

  @Test
  void aMeetingCannotStartInThePast() {
    assertThat(refused(wishFrom(Duration.ofMinutes(-10), Duration.ofMinutes(50))))
        .isEqualTo("/startsAt");
  }

  @Test
  void aMeetingCannotStartInMoreThanAYear() {
    assertThat(refused(wishFrom(Duration.ofDays(367), Duration.ofDays(367).plusHours(1))))
        .isEqualTo("/startsAt");
  }

  @Test
  void aMeetingCannotEndBeforeItsStart() {
    assertThat(refused(wishFrom(Duration.ofHours(2), Duration.ofHours(1)))).isEqualTo("/endsAt");
  }

  @Test
  void aMeetingCannotEndAtItsStart() {
    assertThat(refused(wishFrom(Duration.ofHours(2), Duration.ofHours(2)))).isEqualTo("/endsAt");
  }

  @Test
  void aMeetingLastsAtMostADay() {
    Duration start = Duration.ofHours(1);

    assertThat(refused(wishFrom(start, start.plusHours(24).plusSeconds(1)))).isEqualTo("/endsAt");
    assertThat(start(wishFrom(start, start.plusHours(24))).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"})
  void timesAtTheEndOfTimeAreRefused(String time) {
    ObjectNode wish = Guild.wish("T").put("startsAt", time);

    Api.Answer answer = start(wish);

    assertThat(answer.status()).as(answer.response().body()).isIn(400, 422);
  }

  private static ObjectNode wishFrom(Duration startsIn, Duration endsIn) {
    Instant now = Instant.now();
    return Guild.wish("T")
        .put("startsAt", now.plus(startsIn).toString())
        .put("endsAt", now.plus(endsIn).toString());
  }

  /** The only field that is refused. */
  private String refused(ObjectNode wish) {
    Api.Answer answer = start(wish);
    assertProblem(answer, 422, "invalid_field");
    assertThat(firstError(answer)).isNotBlank();
    assertThat(pointers(answer).stream().distinct()).hasSize(1);
    return pointers(answer).getFirst();
  }

  private Api.Answer start(ObjectNode wish) {
    return guild.start(token, UUID.randomUUID().toString(), wish);
  }
}
