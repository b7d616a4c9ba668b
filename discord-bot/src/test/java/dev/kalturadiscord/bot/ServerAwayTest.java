package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The server is away: people wait a little, or are told. */
class ServerAwayTest {

  @Test
  void aBotThatStartsBeforeItsServerAnswersOnceThatIsThere()
      throws IOException, InterruptedException {
    try (BotOnLoopback bot = BotOnLoopback.withoutServer()) {
      bot.start();
      String interaction = bot.discord.use("kaltura-list", Map.of());
      Waiting.until(
          "the interaction is acknowledged",
          () -> bot.discord.state(interaction).equals("deferred"));

      bot.startServer();

      assertThat(bot.discord.answer(interaction).path("content").asText())
          .isEqualTo(BotOnLoopback.sentence("list.empty"));
    }
  }

  @Test
  void aServerThatGoesAwayLaterIsWaitedFor() throws IOException, InterruptedException {
    try (BotOnLoopback bot = BotOnLoopback.started()) {
      assertThat(bot.discord.answer(bot.discord.use("kaltura-list", Map.of())).isMissingNode())
          .isFalse();
      bot.stopServer();
      String interaction = bot.discord.use("kaltura-list", Map.of());
      Waiting.until(
          "the interaction is acknowledged",
          () -> bot.discord.state(interaction).equals("deferred"));

      bot.startServer();

      assertThat(bot.discord.answer(interaction).path("content").asText())
          .isEqualTo(BotOnLoopback.sentence("list.empty"));
    }
  }

  @Test
  void whoWouldWaitTooLongIsToldAtOnce() throws IOException, InterruptedException {
    try (BotOnLoopback bot = BotOnLoopback.started()) {
      bot.server().maintain("GET /meetings/mtg_1");

      assertThat(
              bot.discord
                  .answer(bot.discord.use("kaltura-join", Map.of("meeting-id", "mtg_1")))
                  .path("content")
                  .asText())
          .startsWith(BotOnLoopback.sentence("failure.try-again"));
    }
  }
}
