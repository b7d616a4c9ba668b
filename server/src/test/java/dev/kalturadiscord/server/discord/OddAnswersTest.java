package dev.kalturadiscord.server.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.server.discord.DiscordException.Reason;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that Discord gives on bad days. None of them may pass for "the person is gone". */
final class OddAnswersTest {

  private static final DiscordSession SESSION =
      new DiscordSession("access", "refresh", Instant.MAX);

  private final ScriptedDiscord script = new ScriptedDiscord();
  private final DiscordLogin discord =
      new DiscordLogin(script.settings(), script.http(), Clock.systemUTC());

  OddAnswersTest() throws IOException {}

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
        "200|[{\"name\":\"No id\",\"permissions\":\"0\"}]",
        "200|[{\"id\":\"1\",\"name\":\"No permissions\"}]",
        "200|[{\"id\":\"1\",\"name\":\"Odd\",\"permissions\":\"many\"}]",
        "204|''",
        "400|{\"message\":\"Bad\",\"code\":0}",
        "403|<html>Blocked</html>",
        "403|{\"message\":\"Missing\",\"code\":50026}",
        "404|{\"message\":\"Unknown\",\"code\":10004}",
        "500|''",
        "503|{\"message\":\"Down\"}",
      })
  void theGuildsAreUnknownAtTheMoment(int status, String body) {
    answer(status, body);

    assertThat(reason(() -> discord.guilds(SESSION))).isEqualTo(Reason.NOT_NOW);
  }

  @Test
  void aTokenThatIsNotGoodAnyMoreIsToldApart() {
    answer(401, "{\"message\":\"401: Unauthorized\",\"code\":0}");

    assertThat(reason(() -> discord.guilds(SESSION))).isEqualTo(Reason.NOT_GOOD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|{\"error\":\"invalid_grant\"}|NOT_GOOD",
        "401|{\"error\":\"invalid_client\"}|NOT_NOW",
        "400|{\"error\":\"unsupported_grant_type\"}|NOT_NOW",
        "400|{\"error\":\"invalid_request\"}|NOT_NOW",
        "200|{}|NOT_NOW",
        "200|{\"access_token\":\"a\",\"expires_in\":1}|NOT_NOW",
        "429|''|NOT_NOW",
        "500|''|NOT_NOW",
      })
  void onlyTheCodeItselfIsThePersonsFault(int status, String body, Reason reason) {
    answer(status, body);

    assertThat(reason(() -> discord.exchange("code", "verifier"))).isEqualTo(reason);
  }

  @Test
  void whoIsInNoGuildIsInNone() {
    answer(200, "[]");

    assertThat(discord.guilds(SESSION)).isEmpty();
  }

  @Test
  void whoLeftBetweenTwoQuestionsIsNoMember() {
    answer(200, "[{\"id\":\"1\",\"name\":\"One\",\"permissions\":\"8\"}]");
    answer(404, "{\"message\":\"Unknown Guild\",\"code\":10004}");

    assertThat(discord.member(SESSION, "1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"nick\":\"Nick\",\"user\":{\"id\":\"7\",\"global_name\":\"G\",\"username\":\"u\"}}|Nick",
        "{\"nick\":null,\"user\":{\"id\":\"7\",\"global_name\":\"G\",\"username\":\"u\"}}|G",
        "{\"user\":{\"id\":\"7\",\"global_name\":null,\"username\":\"u\"}}|u",
        "{\"nick\":\" \",\"user\":{\"id\":\"7\",\"username\":\"u\"}}|u",
      })
  void aMembersNameIsTheOneInTheGuild(String member, String name) {
    answer(200, "[{\"id\":\"1\",\"name\":\"One\",\"permissions\":\"8\"}]");
    answer(200, member);

    DiscordMember found = discord.member(SESSION, "1").orElseThrow();

    assertThat(found.displayName()).isEqualTo(name);
    assertThat(found.userId()).isEqualTo("7");
    assertThat(found.permissions()).isEqualTo(BigInteger.valueOf(8));
    assertThat(found.roleIds()).isEmpty();
  }

  @Test
  void aShortPauseIsMade() {
    answer(429, "{\"retry_after\":0.01}");
    answer(200, "[]");

    assertThat(discord.guilds(SESSION)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"retry_after\":3.5}", "{\"retry_after\":\"soon\"}", "{}", "busy"})
  void aLongPauseIsNot(String body) {
    answer(429, body);
    answer(200, "[]");

    assertThat(reason(() -> discord.guilds(SESSION))).isEqualTo(Reason.NOT_NOW);
    assertThat(script.left()).isEqualTo(1);
  }

  @Test
  void aPauseIsMadeOnce() {
    answer(429, "{\"retry_after\":0.01}");
    answer(429, "{\"retry_after\":0.01}");
    answer(200, "[]");

    assertThat(reason(() -> discord.guilds(SESSION))).isEqualTo(Reason.NOT_NOW);
    assertThat(script.left()).isEqualTo(1);
  }

  private void answer(int status, String body) {
    script.answer(status, body);
  }

  private static Reason reason(ThrowingCallable call) {
    return catchThrowableOfType(DiscordException.class, call).reason();
  }
}
