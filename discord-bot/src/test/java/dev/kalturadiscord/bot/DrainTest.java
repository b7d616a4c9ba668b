package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A bot that stops leaves nobody without an answer. */
class DrainTest {

  @Test
  void whatIsUnderWayIsAnsweredAndWhatComesIsDeclined() throws IOException, InterruptedException {
    try (BotOnLoopback bot = BotOnLoopback.started()) {
      bot.server().answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "ended"));
      CountDownLatch server = bot.server().hold("GET /meetings/mtg_1");
      String underWay = bot.discord.use("kaltura-join", Map.of("meeting-id", "mtg_1"));
      Waiting.until("the server is asked", () -> !bot.server().calls().isEmpty());

      CompletableFuture<Void> stopped = CompletableFuture.runAsync(bot::stop);

      String draining = BotOnLoopback.sentence("failure.draining");
      Waiting.until(
          "new interactions are declined",
          () ->
              bot.discord
                  .answer(bot.discord.use("kaltura-list", Map.of()))
                  .path("content")
                  .asText()
                  .equals(draining));
      String typing = bot.discord.type("kaltura-join", "meeting-id", "w");
      assertThat(bot.discord.outcome(typing).path("choices")).isEmpty();
      assertThat(bot.discord.state(underWay)).isEqualTo("deferred");
      assertThat(stopped).isNotDone();

      server.countDown();

      assertThat(bot.discord.answer(underWay).path("content").asText()).contains("Weekly sync");
      assertThat(stopped).succeedsWithin(Duration.ofSeconds(20));
      assertThat(bot.discord.gateway().path("connected").asBoolean()).isFalse();
    }
  }
}
