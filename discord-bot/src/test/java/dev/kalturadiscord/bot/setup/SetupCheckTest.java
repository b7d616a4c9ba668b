package dev.kalturadiscord.bot.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.StubDiscord;
import dev.kalturadiscord.bot.discord.DiscordRest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetupCheckTest {

  private static final String FIRST_PAGE = "users/@me/guilds?limit=200&after=0";
  private static final long MINIMUM = 274877926400L;

  private final AtomicInteger rateLimits = new AtomicInteger();
  private StubDiscord discord;

  @BeforeEach
  void start() throws IOException {
    discord =
        new StubDiscord()
            .answer("users/@me", 200, "{\"id\":\"7\",\"username\":\"kaltura\"}")
            .answer("oauth2/applications/@me", 200, "{\"id\":\"1000000000000000001\"}");
  }

  @AfterEach
  void stop() {
    discord.close();
  }

  @Test
  void theInviteLinkAsksForTheLeast() throws InterruptedException {
    discord.answer(FIRST_PAGE, 200, guilds(1, 1, MINIMUM));

    SetupReport report = check(Optional.of("1000000000000000001"));

    assertThat(report.invite())
        .contains(
            "https://discord.com/oauth2/authorize?client_id=1000000000000000001"
                + "&scope=bot+applications.commands&permissions=274877926400");
    assertThat(report.bot()).contains("kaltura (user 7)");
    assertThat(report.problems()).isEmpty();
    assertThat(report.isGood()).isTrue();
  }

  @Test
  void aBotOfAnotherApplicationIsAProblem() throws InterruptedException {
    discord.answer(FIRST_PAGE, 200, guilds(1, 1, MINIMUM));

    assertThat(check(Optional.of("1000000000000000002")).problems())
        .containsExactly(
            "The token is of application 1000000000000000001, but discord.application-id is"
                + " 1000000000000000002");
  }

  @Test
  void aBotWithoutAGuildIsToldHowToGetOne() throws InterruptedException {
    discord.answer(FIRST_PAGE, 200, "[]");

    SetupReport report = check(Optional.empty());

    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().getFirst()).contains("no guild yet", "invite link");
  }

  @Test
  void whatIsMissingInAGuildIsNamedAsDiscordNamesIt() throws InterruptedException {
    discord.answer(FIRST_PAGE, 200, guilds(1, 1, 1L << 10 | 1L << 11));

    assertThat(check(Optional.empty()).problems())
        .containsExactly(
            "In guild 1 (Guild 1) the bot lacks Embed Links, Send Messages in Threads: give it to"
                + " its role, or invite it again");
  }

  @Test
  void anAdministratorLacksNothing() throws InterruptedException {
    discord.answer(FIRST_PAGE, 200, guilds(1, 1, 8));

    assertThat(check(Optional.empty()).problems()).isEmpty();
  }

  @Test
  void ofManyGuildsTenAreNamed() throws InterruptedException {
    discord.answer(FIRST_PAGE, 200, guilds(1, 200, 0));
    discord.answer("users/@me/guilds?limit=200&after=200", 200, guilds(201, 203, 0));

    assertThat(check(Optional.empty()).problems())
        .hasSize(11)
        .last()
        .isEqualTo("In 193 further guilds the bot lacks permissions");
  }

  @Test
  void aWrongTokenIsSaidInWords() throws InterruptedException {
    try (StubDiscord refusing =
        new StubDiscord().answer("users/@me", 401, "{\"message\":\"401: Unauthorized\"}")) {
      SetupReport report = check(refusing, Optional.empty());
      assertThat(report.problems())
          .containsExactly(
              "Discord refuses the token: check discord.bot-token (DISCORD_BOT_TOKEN)");
      assertThat(report.invite()).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatCannotBeAskedIsAProblemAndTheLinkIsThereAllTheSame() throws InterruptedException {
    discord.answer(FIRST_PAGE, 500, "{\"message\":\"broken\"}");

    SetupReport report = check(Optional.empty());

    assertThat(report.invite()).isPresent();
    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().getFirst()).contains("500", "broken").doesNotContain("secret");
  }

  @Test
  void aRateLimitIsWaitedForAndCounted() throws InterruptedException {
    discord.answer(FIRST_PAGE, 429, "{}").answer(FIRST_PAGE, 200, guilds(1, 1, MINIMUM));

    assertThat(check(Optional.empty()).problems()).isEmpty();
    assertThat(rateLimits).hasValue(1);
  }

  private SetupReport check(Optional<String> applicationId) throws InterruptedException {
    return check(discord, applicationId);
  }

  private SetupReport check(StubDiscord at, Optional<String> applicationId)
      throws InterruptedException {
    DiscordRest rest = new DiscordRest(at.url(), "secret", rateLimits::incrementAndGet);
    return new SetupCheck(rest, applicationId).run();
  }

  private static String guilds(int first, int last, long permissions) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(
            id ->
                "{\"id\":\"%d\",\"name\":\"Guild %d\",\"permissions\":\"%d\"}"
                    .formatted(id, id, permissions))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
