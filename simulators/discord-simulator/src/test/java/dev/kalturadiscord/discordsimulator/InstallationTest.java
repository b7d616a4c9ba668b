package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bot comes into guilds and leaves them, and guilds vanish in outages. */
class InstallationTest {
  private static final String GUILD = "/__sim/guilds/" + ControlClient.RIVERSIDE;

  private DiscordSimulator simulator;
  private ControlClient control;
  private GatewayClient bot;

  @BeforeEach
  void start() {
    simulator = DiscordSimulator.start(ControlClient.SETTINGS, new MutableClock());
    control = new ControlClient(simulator);
    control.bot(
        "PUT",
        "/applications/1000000000000000001/commands",
        "[{\"name\":\"hello\",\"description\":\"Says hello\"}]");
    bot = new GatewayClient(simulator);
    bot.identify(ControlClient.BOT_TOKEN);
    bot.next("GUILD_CREATE");
    bot.next("GUILD_CREATE");
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void aRemovedBotIsToldAndShutOut() {
    assertThat(control.delete(GUILD + "/bot").status()).isEqualTo(204);

    JsonNode told = bot.next("GUILD_DELETE").path("d");
    assertThat(told.path("id").asText()).isEqualTo(ControlClient.RIVERSIDE);
    assertThat(told.has("unavailable")).isFalse();
    assertThat(code("GET", "/guilds/" + ControlClient.RIVERSIDE, null)).isEqualTo(10004);
    assertThat(code("POST", "/channels/" + ControlClient.GENERAL + "/messages", hello()))
        .isEqualTo(50001);
    assertThat(use().status()).isEqualTo(400);
    assertThat(control.get(GUILD + "/commands").body()).isEmpty();
    control.post(GUILD + "/roles", "{\"name\":\"Unseen\"}");
    control.post(GUILD + "/bot", "{}");
    assertThat(bot.next().path("t").asText()).isEqualTo("GUILD_CREATE");
    assertThat(use().status()).isEqualTo(201);
  }

  @Test
  void aGuildInAnOutageIsUnavailableAndComesBack() {
    control.post(GUILD + "/availability", "{\"available\":false}");

    JsonNode told = bot.next("GUILD_DELETE").path("d");
    assertThat(told.path("unavailable").asBoolean()).isTrue();
    assertThat(use().status()).isEqualTo(400);
    GatewayClient newcomer = new GatewayClient(simulator);
    newcomer.identify(ControlClient.BOT_TOKEN);
    assertThat(newcomer.next("READY").path("d").path("guilds")).hasSize(2);
    assertThat(newcomer.next("GUILD_DELETE").path("d").path("id").asText())
        .isEqualTo(ControlClient.RIVERSIDE);

    control.post(GUILD + "/availability", "{\"available\":true}");
    assertThat(bot.next().path("d").path("id").asText()).isEqualTo(ControlClient.RIVERSIDE);
    assertThat(use().status()).isEqualTo(201);
  }

  @Test
  void commandsAloneNeedNoBotInTheGuild() {
    String guild =
        """
        {"name":"Commands Only","ownerId":"%s","scopes":["applications.commands"]}"""
            .formatted(ControlClient.ADA);
    JsonNode founded = control.post("/__sim/guilds", guild).body();
    String guildId = founded.path("id").asText();

    assertThat(use(guildId, founded.path("channelId").asText()).status()).isEqualTo(201);

    JsonNode frame = bot.next();
    assertThat(frame.path("t").asText()).isEqualTo("INTERACTION_CREATE");
    JsonNode told = frame.path("d");
    assertThat(told.path("guild_id").asText()).isEqualTo(guildId);
    assertThat(told.path("app_permissions").asLong() & (1L << 11)).isNotZero();
    assertThat(code("GET", "/guilds/" + guildId, null)).isEqualTo(10004);
    GatewayClient newcomer = new GatewayClient(simulator);
    newcomer.identify(ControlClient.BOT_TOKEN);
    assertThat(newcomer.next("READY").path("d").path("guilds")).hasSize(2);
  }

  @Test
  void scopesWithoutCommandsAreRefused() {
    assertThat(control.post(GUILD + "/bot", "{\"scopes\":[\"bot\"]}").status()).isEqualTo(400);
  }

  @Test
  void aDirectMessageComesWithoutGuildAndMember() {
    String id =
        control
            .post(
                "/__sim/interactions/direct-messages",
                "{\"userId\":\"" + ControlClient.MIA + "\",\"name\":\"hello\"}")
            .body()
            .path("interactionId")
            .asText();

    JsonNode told = bot.next("INTERACTION_CREATE").path("d");
    assertThat(told.path("id").asText()).isEqualTo(id);
    assertThat(told.has("guild_id") || told.has("guild") || told.has("member")).isFalse();
    assertThat(told.path("user").path("id").asText()).isEqualTo(ControlClient.MIA);
    assertThat(told.path("channel").path("type").asInt()).isEqualTo(1);
    assertThat(told.path("context").asInt()).isEqualTo(1);
    String callback = "/interactions/" + id + "/" + told.path("token").asText() + "/callback";
    assertThat(
            control
                .bot("POST", callback, "{\"type\":4,\"data\":{\"content\":\"hello\",\"flags\":64}}")
                .status())
        .isEqualTo(204);
    assertThat(control.outcome(id).path("message").path("content").asText()).isEqualTo("hello");
  }

  private ControlClient.Response use() {
    return use(ControlClient.RIVERSIDE, ControlClient.GENERAL);
  }

  private ControlClient.Response use(String guildId, String channelId) {
    return control.post(
        "/__sim/interactions/commands",
        """
        {"guildId":"%s","channelId":"%s","userId":"%s","name":"hello"}"""
            .formatted(guildId, channelId, ControlClient.ADA));
  }

  private int code(String method, String path, @Nullable String body) {
    return control.bot(method, path, body).body().path("code").asInt();
  }

  private static String hello() {
    return "{\"content\":\"hello\"}";
  }
}
