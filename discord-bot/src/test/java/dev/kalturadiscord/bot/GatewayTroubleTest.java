package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the connection, the bot is there again and answers. */
class GatewayTroubleTest {

  private static BotOnLoopback bot;
  private static PeopleAtDiscord discord;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    bot = BotOnLoopback.started();
    discord = bot.discord;
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @AfterEach
  void reset() {
    discord.sim("/reset", Map.of());
    Waiting.until("the bot is there again", () -> bot.isReady() && discord.hasBot());
  }

  @Test
  void anInteractionThatWasMissedInADropIsReplayedAndAnswered() {
    int resumed = resumed();
    discord.gateway("drop", Map.of());

    assertThatTheBotAnswers();

    assertThat(resumed()).isEqualTo(resumed + 1);
  }

  @Test
  void whenDiscordAsksForItTheBotReconnectsAndResumes() {
    int resumed = resumed();
    discord.gateway("reconnect", Map.of());

    Waiting.until("the bot resumes", () -> resumed() > resumed);
    assertThatTheBotAnswers();
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 4000, 4009})
  void aClosedConnectionIsResumed(int code) {
    int resumed = resumed();
    int identified = identified();
    discord.gateway("close", Map.of("code", code));

    Waiting.until("the bot resumes", () -> resumed() > resumed);
    assertThatTheBotAnswers();
    assertThat(identified()).isEqualTo(identified);
  }

  @Test
  void anInvalidSessionThatCanBeResumedIsResumed() {
    int resumed = resumed();
    discord.gateway("invalid-session", Map.of("resumable", true));

    Waiting.until("the bot resumes", () -> resumed() > resumed);
    assertThatTheBotAnswers();
  }

  @Test
  void anInvalidSessionThatCannotBeResumedIsBegunAnew() {
    int identified = identified();
    discord.gateway("invalid-session", Map.of("resumable", false));

    Waiting.until("the bot identifies", () -> identified() > identified);
    Waiting.until("the bot is ready", bot::isReady);
    assertThatTheBotAnswers();
  }

  @Test
  void aConnectionWithoutAnswersToHeartbeatsIsGivenUp() {
    int resumed = resumed();
    discord.gateway("heartbeats", Map.of("answered", false, "intervalMillis", 300));
    discord.gateway("drop", Map.of());

    // Once for the drop, then for each connection that turns out to be dead.
    Waiting.until("the bot gives up dead connections", () -> resumed() >= resumed + 3);
    discord.gateway("heartbeats", Map.of("answered", true));
    discord.gateway("drop", Map.of());
    assertThatTheBotAnswers();
  }

  @Test
  void theBotComesBackAfterTheGatewayWasAway() {
    int resumed = resumed();
    int refused = discord.gateway().path("refused").asInt();
    discord.gateway("connections", Map.of("accepted", false));
    discord.gateway("drop", Map.of());
    Waiting.until("the bot says so", () -> !bot.isReady());
    Waiting.until("the bot is refused", () -> discord.gateway().path("refused").asInt() > refused);
    discord.gateway("connections", Map.of("accepted", true));

    Waiting.until("the bot resumes", () -> resumed() > resumed);
    assertThatTheBotAnswers();
  }

  @Test
  void anInteractionInAGuildThatIsNotThereYetIsAnsweredOnceItIs() {
    int identified = identified();
    discord.gateway("held", Map.of("events", List.of("GUILD_CREATE")));
    discord.gateway("invalid-session", Map.of("resumable", false));
    Waiting.until("the bot identifies", () -> identified() > identified);
    String interaction = discord.use("kaltura-list", Map.of());

    discord.gateway("held", Map.of("events", List.of()));

    assertThat(discord.answer(interaction).path("content").asText())
        .isEqualTo(BotOnLoopback.sentence("list.empty"));
  }

  @Test
  void aBotWithoutGuildsIsReadyAndServesTheFirstItIsAddedTo() {
    int identified = identified();
    discord.remove("/guilds/" + PeopleAtDiscord.CAMPUS + "/bot");
    discord.remove("/guilds/" + PeopleAtDiscord.MAKERS + "/bot");
    discord.gateway("invalid-session", Map.of("resumable", false));
    Waiting.until("the bot identifies", () -> identified() > identified);
    Waiting.until("the bot is ready", bot::isReady);

    discord.sim("/guilds/" + PeopleAtDiscord.CAMPUS + "/bot", Map.of());
    discord.sim("/guilds/" + PeopleAtDiscord.MAKERS + "/bot", Map.of());

    assertThatTheBotAnswers();
  }

  private static void assertThatTheBotAnswers() {
    assertThat(discord.answer(discord.use("kaltura-list", Map.of())).path("content").asText())
        .isEqualTo(BotOnLoopback.sentence("list.empty"));
  }

  private static int resumed() {
    return discord.gateway().path("resumed").asInt();
  }

  private static int identified() {
    return discord.gateway().path("identified").asInt();
  }
}
