package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatewayTest {
  private static DiscordSimulator simulator;
  private static ControlClient control;

  @BeforeAll
  static void start() {
    simulator = DiscordSimulator.start(ControlClient.SETTINGS, new MutableClock());
    control = new ControlClient(simulator);
    control.bot(
        "PUT",
        "/applications/1000000000000000001/commands",
        "[{\"name\":\"hello\",\"description\":\"Says hello\"}]");
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void identifyingAfterHelloBringsReadyAndBothGuilds() {
    GatewayClient bot = new GatewayClient(simulator);
    assertThat(bot.next().path("op").asInt()).isEqualTo(10);
    bot.identify(ControlClient.BOT_TOKEN);

    JsonNode ready = bot.next().path("d");
    assertThat(ready.path("application").path("id").asText()).isEqualTo(ControlClient.APPLICATION);
    assertThat(ready.path("guilds")).hasSize(2);
    assertThat(bot.next("GUILD_CREATE").path("d").path("channels")).hasSize(3);
    assertThat(bot.next("GUILD_CREATE").path("d").path("channels")).hasSize(2);
    bot.close();
  }

  @Test
  void aWrongTokenIsRefused() {
    GatewayClient bot = new GatewayClient(simulator);
    bot.identify("wrong");

    assertThat(bot.closeCode()).isEqualTo(4004);
  }

  @Test
  void aHeartbeatIsAcknowledgedAlsoBeforeIdentifying() {
    GatewayClient bot = new GatewayClient(simulator);
    bot.next();
    bot.send("{\"op\":1,\"d\":0}");

    assertThat(bot.next().path("op").asInt()).isEqualTo(11);
    bot.close();
  }

  @Test
  void whatHappenedWhileTheConnectionWasDownIsReplayedToWhoResumes() {
    GatewayClient before = new GatewayClient(simulator);
    before.identify(ControlClient.BOT_TOKEN);
    String session = before.next("READY").path("d").path("session_id").asText();
    before.next("GUILD_CREATE");
    long seen = before.next("GUILD_CREATE").path("s").asLong();
    control.post("/__sim/gateway/drop", "{}");
    assertThat(before.closeCode()).isEqualTo(1006);
    String interaction = control.useCommand(ControlClient.ADA, "hello", "{}");

    GatewayClient after = new GatewayClient(simulator);
    after.resume(session, seen);

    JsonNode replayed = after.next("INTERACTION_CREATE");
    assertThat(replayed.path("s").asLong()).isEqualTo(seen + 1);
    assertThat(replayed.path("d").path("id").asText()).isEqualTo(interaction);
    assertThat(after.next().path("t").asText()).isEqualTo("RESUMED");
    after.close();
  }

  @Test
  void aSessionTheClientClosedCannotBeResumed() {
    GatewayClient before = new GatewayClient(simulator);
    before.identify(ControlClient.BOT_TOKEN);
    String session = before.next("READY").path("d").path("session_id").asText();
    before.close();
    assertThat(before.closeCode()).isEqualTo(1000);
    while (control.get("/__sim/state").body().at("/bot/connected").asBoolean()) {
      // The echo of the close may arrive before the session has ended.
      Thread.onSpinWait();
    }

    GatewayClient after = new GatewayClient(simulator);
    after.next();
    after.resume(session, 1);

    JsonNode answer = after.next();
    assertThat(answer.path("op").asInt()).isEqualTo(9);
    assertThat(answer.path("d").asBoolean(true)).isFalse();
    after.close();
  }

  @Test
  void anInteractionTellsTheRolesAndPermissionsOfWhoActs() {
    GatewayClient bot = new GatewayClient(simulator);
    bot.identify(ControlClient.BOT_TOKEN);
    bot.next("READY");
    control.useCommand(ControlClient.ADA, "hello", "{}");

    JsonNode data = bot.next("INTERACTION_CREATE").path("d");

    assertThat(data.path("member").path("roles").path(0).asText()).isEqualTo("2200000000000000002");
    assertThat(data.path("member").path("permissions").asLong() & 8).isEqualTo(8);
    assertThat(data.path("data").path("name").asText()).isEqualTo("hello");
    assertThat(data.path("token").asText()).isNotEmpty();
    bot.close();
  }
}
