package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocketHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway goes wrong in every way that somebody may wish. */
class GatewayTroublesTest {
  private static final String IDENTIFY =
      """
      {"op":2,"d":{"token":"%s","intents":1,"shard":[0,1],"properties":{}}}"""
          .formatted(ControlClient.BOT_TOKEN);

  private DiscordSimulator simulator;
  private ControlClient control;
  private GatewayClient bot;
  private String session;
  private long seen;

  @BeforeEach
  void start() {
    simulator = DiscordSimulator.start(ControlClient.SETTINGS, new MutableClock());
    control = new ControlClient(simulator);
    control.bot(
        "PUT",
        "/applications/1000000000000000001/commands",
        "[{\"name\":\"hello\",\"description\":\"Says hello\",\"contexts\":[0]}]");
    bot = new GatewayClient(simulator);
    bot.identify(ControlClient.BOT_TOKEN);
    session = bot.next("READY").path("d").path("session_id").asText();
    bot.next("GUILD_CREATE");
    seen = bot.next("GUILD_CREATE").path("s").asLong();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4010, 4011, 4013, 4014})
  void aFinalCloseEndsTheSession(int code) {
    assertThat(gateway("close", "{\"code\":" + code + "}")).isEqualTo(204);

    assertThat(bot.closeCode()).isEqualTo(code);
    assertThat(resumeIsTaken()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 4000, 4009})
  void anyOtherCloseLeavesTheSession(int code) {
    gateway("close", "{\"code\":" + code + "}");

    assertThat(bot.closeCode()).isEqualTo(code);
    assertThat(resumeIsTaken()).isTrue();
  }

  @Test
  void theNextToIdentifyCanBeClosed() {
    gateway("close", "{\"code\":4014,\"atIdentify\":true}");
    GatewayClient refused = new GatewayClient(simulator);
    refused.send(IDENTIFY);

    assertThat(refused.closeCode()).isEqualTo(4014);
    assertThat(identify().next("READY").path("d").path("guilds")).hasSize(2);
  }

  @Test
  void theBotIsAskedToReconnect() {
    gateway("reconnect", "{}");

    assertThat(bot.next().path("op").asInt()).isEqualTo(7);
    assertThat(resumeIsTaken()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void anInvalidSessionCanBeResumedOrNot(boolean resumable) {
    gateway("invalid-session", "{\"resumable\":" + resumable + "}");

    JsonNode frame = bot.next();
    assertThat(frame.path("op").asInt()).isEqualTo(9);
    assertThat(frame.path("d").asBoolean()).isEqualTo(resumable);
    assertThat(resumeIsTaken()).isEqualTo(resumable);
  }

  @Test
  void heartbeatsGoUnanswered() {
    gateway("heartbeats", "{\"answered\":false,\"intervalMillis\":500}");
    bot.send("{\"op\":1,\"d\":0}");
    // What is answered to frames comes in their order, so this tells when the heartbeat was read.
    bot.resume("none", 0);
    assertThat(bot.next().path("op").asInt()).isEqualTo(9);

    gateway("heartbeats", "{\"answered\":true}");
    bot.send("{\"op\":1,\"d\":0}");
    assertThat(bot.next().path("op").asInt()).isEqualTo(11);
  }

  @Test
  void newConnectionsAreToldAnotherInterval() {
    gateway("heartbeats", "{\"answered\":true,\"intervalMillis\":500}");

    assertThat(new GatewayClient(simulator).next().path("d").path("heartbeat_interval").asInt())
        .isEqualTo(500);
  }

  @Test
  void connectionsAreRefusedForAWhile() {
    gateway("connections", "{\"accepted\":false}");
    assertThatThrownBy(() -> new GatewayClient(simulator))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    assertThat(control.get("/__sim/gateway").body().path("refused").asInt()).isEqualTo(1);

    gateway("connections", "{\"accepted\":true}");
    assertThat(new GatewayClient(simulator).next().path("op").asInt()).isEqualTo(10);
  }

  @Test
  void theGuildsOfReadyAreHeldBackUntilTheyAreReleased() {
    gateway("held", "{\"events\":[\"GUILD_CREATE\"]}");
    GatewayClient other = identify();
    long ready = other.next("READY").path("s").asLong();
    control.useCommand(ControlClient.MIA, "hello", "{}");
    assertThat(other.next().path("t").asText()).isEqualTo("INTERACTION_CREATE");

    gateway("held", "{\"events\":[]}");

    JsonNode first = other.next();
    assertThat(first.path("t").asText()).isEqualTo("GUILD_CREATE");
    assertThat(first.path("s").asLong()).isEqualTo(ready + 2);
    assertThat(other.next().path("t").asText()).isEqualTo("GUILD_CREATE");
  }

  @Test
  void aResetEndsAllTroubles() {
    gateway("held", "{\"events\":[\"INTERACTION_CREATE\"]}");
    gateway("connections", "{\"accepted\":false}");
    control.useCommand(ControlClient.MIA, "hello", "{}");

    control.post("/__sim/reset", "{}");

    assertThat(bot.next().path("t").asText()).isEqualTo("INTERACTION_CREATE");
    assertThat(new GatewayClient(simulator).next().path("op").asInt()).isEqualTo(10);
  }

  @Test
  void itIsCountedHowOftenABotCame() {
    gateway("drop", "{}");
    assertThat(resumeIsTaken()).isTrue();

    JsonNode counts = control.get("/__sim/gateway").body();
    assertThat(counts.path("identified").asInt()).isEqualTo(1);
    assertThat(counts.path("resumed").asInt()).isEqualTo(1);
    assertThat(counts.path("connected").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          close | {"code":12}
          invalid-session | {}
          heartbeats | {"answered":"no"}
          connections | {}
          """)
  void aWishThatCannotBeIsRefused(String what, String body) {
    assertThat(gateway(what, body)).isEqualTo(400);
  }

  private int gateway(String what, String body) {
    return control.post("/__sim/gateway/" + what, body).status();
  }

  private GatewayClient identify() {
    GatewayClient client = new GatewayClient(simulator);
    client.next();
    client.send(IDENTIFY);
    return client;
  }

  private boolean resumeIsTaken() {
    GatewayClient after = new GatewayClient(simulator);
    after.next();
    after.resume(session, seen);
    return after.next().path("t").asText().equals("RESUMED");
  }
}
