package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After some closes nobody may come back; the bot neither storms Discord nor seems well. */
class FinalCloseTest {

  @ParameterizedTest
  @ValueSource(ints = {4004, 4010, 4011, 4013, 4014})
  void aBotThatMustNotComeBackIsNotReadyAnyMore(int code) throws IOException, InterruptedException {
    try (BotOnLoopback bot = BotOnLoopback.started()) {
      Waiting.until("the bot is ready", bot::isReady);

      bot.discord.gateway("close", Map.of("code", code));

      Waiting.until("the bot says so", () -> !bot.isReady());
      assertThat(bot.discord.gateway().path("identified").asInt()).isEqualTo(1);
      assertThat(bot.discord.gateway().path("resumed").asInt()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4014})
  void aBotThatIsRefusedAtItsLoginIsNotReady(int code) throws IOException, InterruptedException {
    try (BotOnLoopback bot = BotOnLoopback.prepared()) {
      bot.discord.gateway("close", Map.of("code", code, "atIdentify", true));

      bot.begin();

      Waiting.until("health is answered, and bad", () -> !bot.isReady());
      assertThat(bot.discord.gateway().path("identified").asInt()).isZero();
    }
  }
}
