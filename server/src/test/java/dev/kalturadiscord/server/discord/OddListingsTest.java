package dev.kalturadiscord.server.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.server.discord.DiscordException.Reason;
import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that Discord gives on bad days, and how often it is asked for them on good ones. */
final class OddListingsTest {

  private static final String UNKNOWN_GUILD = "{\"message\":\"Unknown Guild\",\"code\":10004}";

  private final ScriptedDiscord script = new ScriptedDiscord();
  private final ManualTicker time = new ManualTicker();
  private final GuildDirectory directory =
      new GuildDirectory(script.settings(), script.http(), time);

  OddListingsTest() throws IOException {}

  @AfterEach
  void stop() {
    script.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|<html>Please wait</html>",
        "200|''",
        "200|null",
        "200|\"text\"",
        "200|{}",
        "200|{\"1\":{\"id\":\"1\",\"type\":0}}",
        "200|[{\"name\":\"No id\",\"type\":0}]",
        "200|[1]",
        "204|''",
        "400|{\"message\":\"Bad\",\"code\":50035}",
        "401|{\"message\":\"401: Unauthorized\",\"code\":0}",
        "403|<html>Blocked</html>",
        "403|{\"message\":\"Verify\",\"code\":40002}",
        "404|{\"message\":\"404: Not Found\",\"code\":0}",
        "404|<html>Nothing here</html>",
        "500|''",
        "500|{\"message\":\"Unknown Guild\",\"code\":10004}",
        "502|<html>Bad gateway</html>",
        "503|{\"message\":\"Down\"}",
      })
  void whatTheGuildHasIsUnknownAtTheMoment(int status, String body) {
    script.answer(status, body);
    script.answer(status, body);

    assertThat(reason(() -> directory.hasRole("7", "1"))).isEqualTo(Reason.NOT_NOW);
    assertThat(reason(() -> directory.channel("7", "1"))).isEqualTo(Reason.NOT_NOW);
    assertThat(script.left()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"1\"}]",
        "[{\"id\":\"1\",\"type\":null}]",
        "[{\"id\":\"1\",\"type\":\"text\"}]"
      })
  void aChannelWithoutATypeIsNoneOfAnotherKind(String body) {
    script.answer(200, body);

    assertThat(reason(() -> directory.channel("7", "1"))).isEqualTo(Reason.NOT_NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"404|" + UNKNOWN_GUILD, "403|{\"message\":\"Missing Access\",\"code\":50001}"})
  void whereTheBotIsNotThereIsNothing(int status, String body) {
    script.answer(status, body);
    script.answer(status, body);

    assertThat(directory.hasRole("7", "7")).isFalse();
    assertThat(directory.channel("7", "1")).isEmpty();
  }

  @Test
  void aKindThatIsNewAtDiscordIsNotForMessages() {
    script.answer(200, "[{\"id\":\"1\",\"type\":99}]");

    assertThat(directory.channel("7", "1")).contains(ChannelKind.OTHER);
  }

  @Test
  void theBotsTokenIsShown() {
    script.answer(200, "[]");
    script.answer(200, "[]");

    directory.hasRole("7", "1");
    directory.channel("7", "1");

    assertThat(script.requests())
        .containsExactly(
            "/guilds/7/roles Bot " + ScriptedDiscord.BOT_TOKEN,
            "/guilds/7/channels Bot " + ScriptedDiscord.BOT_TOKEN);
  }

  @Test
  void aShortPauseIsMade() {
    script.answer(429, "{\"retry_after\":0.01}");
    script.answer(200, "[{\"id\":\"1\"}]");

    assertThat(directory.hasRole("7", "1")).isTrue();
  }

  @Test
  void aLongPauseIsNot() {
    script.answer(429, "{\"retry_after\":3.5}");
    script.answer(200, "[{\"id\":\"1\"}]");

    assertThat(reason(() -> directory.hasRole("7", "1"))).isEqualTo(Reason.NOT_NOW);
    assertThat(script.left()).isEqualTo(1);
  }

  @Test
  void whoNeverAnswersSaysNothing() {
    GuildDirectory hurried =
        new GuildDirectory(script.settings(), script.http(Duration.ofMillis(100)), time);

    assertThat(reason(() -> hurried.hasRole("7", "1"))).isEqualTo(Reason.NOT_NOW);
    assertThat(script.requests()).hasSize(1);
  }

  @Test
  void whoCannotBeReachedSaysNothing() {
    script.close();

    assertThat(reason(() -> directory.hasRole("7", "1"))).isEqualTo(Reason.NOT_NOW);
  }

  @Test
  void aFailureIsNotRemembered() {
    script.answer(500, "");
    script.answer(200, "[{\"id\":\"1\"}]");

    assertThat(reason(() -> directory.hasRole("7", "1"))).isEqualTo(Reason.NOT_NOW);
    assertThat(directory.hasRole("7", "1")).isTrue();
  }

  @Test
  void whatIsKnownIsNotAskedForAgain() {
    script.answer(200, "[{\"id\":\"1\"},{\"id\":\"2\"}]");

    assertThat(directory.hasRole("7", "1")).isTrue();
    time.pass(Duration.ofSeconds(29));
    assertThat(directory.hasRole("7", "2")).isTrue();

    assertThat(script.requests()).hasSize(1);
  }

  @Test
  void manyUnknownIdsAreOneRequest() {
    script.answer(200, "[{\"id\":\"1\"}]");

    assertThat(directory.hasRole("7", "2")).isFalse();
    assertThat(directory.hasRole("7", "3")).isFalse();
    time.pass(Duration.ofSeconds(2));
    assertThat(directory.hasRole("7", "4")).isFalse();

    assertThat(script.requests()).hasSize(1);
  }

  @Test
  void guildsAreRememberedApart() {
    script.answer(200, "[{\"id\":\"1\"}]");
    script.answer(200, "[{\"id\":\"2\"}]");

    assertThat(directory.hasRole("7", "1")).isTrue();
    assertThat(directory.hasRole("8", "1")).isFalse();
  }

  @Test
  void aGuildThatTheBotHasJustJoinedIsKnown() {
    script.answer(404, UNKNOWN_GUILD);
    script.answer(200, "[{\"id\":\"7\"}]");

    assertThat(directory.hasRole("7", "7")).isFalse();
    time.pass(Duration.ofMillis(2_001));

    assertThat(directory.hasRole("7", "7")).isTrue();
  }

  @Test
  void whatIsKnownStaysSoWhileDiscordIsAway() {
    script.answer(200, "[{\"id\":\"1\"}]");
    script.answer(503, "");

    assertThat(directory.hasRole("7", "1")).isTrue();
    time.pass(Duration.ofSeconds(10));
    assertThat(reason(() -> directory.hasRole("7", "2"))).isEqualTo(Reason.NOT_NOW);

    assertThat(directory.hasRole("7", "1")).isTrue();
    assertThat(script.requests()).hasSize(2);
  }

  private static Reason reason(ThrowingCallable call) {
    return catchThrowableOfType(DiscordException.class, call).reason();
  }
}
