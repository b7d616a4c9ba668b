package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManyGuildsTest {
  private static final int FURTHER = 40;

  @Test
  void furtherGuildsAreOfTheUsualSizeAndOnAllShards() {
    Settings usual = ControlClient.settings(Optional.empty());
    Settings many =
        new Settings(usual.host(), 0, usual.botToken(), Optional.empty(), usual.client(), FURTHER);
    try (DiscordSimulator simulator = DiscordSimulator.start(many, new MutableClock())) {
      Set<String> ids = new HashSet<>();
      for (int shard = 0; shard < 2; shard++) {
        GatewayClient bot = new GatewayClient(simulator);
        bot.send(
            """
            {"op":2,"d":{"token":"%s","intents":1,"shard":[%d,2],"properties":{}}}"""
                .formatted(ControlClient.BOT_TOKEN, shard));
        int guilds = bot.next("READY").path("d").path("guilds").size();
        assertThat(guilds).isBetween(FURTHER / 2, FURTHER / 2 + 2);
        for (int i = 0; i < guilds; i++) {
          JsonNode guild = bot.next("GUILD_CREATE").path("d");
          if (guild.path("name").asText().startsWith("Guild ")) {
            assertThat(guild.path("channels")).hasSize(31);
            assertThat(guild.path("roles")).hasSize(17);
            assertThat(guild.path("members")).hasSize(1);
            assertThat(guild.path("member_count").asInt()).isEqualTo(1);
            ids.addAll(guild.path("channels").findValuesAsText("id"));
            ids.addAll(guild.path("roles").findValuesAsText("id"));
          }
        }
        bot.close();
      }
      assertThat(ids).hasSize(FURTHER * (31 + 17));
    }
  }
}
