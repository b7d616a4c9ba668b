package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bot needs to find out how it stands with Discord. */
class BotLifeTest {
  private static final String COMMANDS = "/applications/" + ControlClient.APPLICATION + "/commands";
  private static final String ENTRY_POINT =
      "{\"type\":4,\"name\":\"launch\",\"description\":\"\",\"handler\":2}";
  private static final String GO =
      """
      {"name":"go","description":"Goes","description_localizations":{"de":"Geht"},
       "options":[{"type":3,"name":"to","description":"Where","choices":[
         {"name":"Home","name_localizations":{"de":"Heim"},"value":"home"}]}]}\
      """;

  private DiscordSimulator simulator;
  private ControlClient control;

  @BeforeEach
  void start() {
    simulator = DiscordSimulator.start(ControlClient.SETTINGS, new MutableClock());
    control = new ControlClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void anEntryPointCannotBeLeftOut() {
    control.bot("PUT", COMMANDS, "[" + ENTRY_POINT + "]");

    ControlClient.Response refused = control.bot("PUT", COMMANDS, "[" + GO + "]");
    ControlClient.Response taken = control.bot("PUT", COMMANDS, "[" + GO + "," + ENTRY_POINT + "]");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("code").asInt()).isEqualTo(50240);
    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.body().path(1).path("handler").asInt()).isEqualTo(2);
  }

  @Test
  void localizationsAreThereWhenAskedFor() {
    control.bot("PUT", COMMANDS, "[" + GO + "]");

    JsonNode plain = control.bot("GET", COMMANDS, null).body().path(0);
    JsonNode full = control.bot("GET", COMMANDS + "?with_localizations=true", null).body().path(0);

    assertThat(plain.findParents("name_localizations")).isEmpty();
    assertThat(plain.findParents("description_localizations")).isEmpty();
    assertThat(full.path("description_localizations").path("de").asText()).isEqualTo("Geht");
    assertThat(full.findValue("choices").path(0).path("name_localizations").path("de").asText())
        .isEqualTo("Heim");
  }

  @Test
  void listsOfCommandsCanFail() {
    control.post(
        "/__sim/oauth2/faults", "{\"path\":\"%s\",\"status\":503,\"times\":2}".formatted(COMMANDS));

    assertThat(control.bot("GET", COMMANDS, null).status()).isEqualTo(503);
    assertThat(control.bot("PUT", COMMANDS, "[]").status()).isEqualTo(503);
    assertThat(control.bot("PUT", COMMANDS, "[]").status()).isEqualTo(200);
  }

  @Test
  void theBotSeesItsApplicationAndItsGuilds() {
    assertThat(control.bot("GET", "/oauth2/applications/@me", null).body().path("id").asText())
        .isEqualTo(ControlClient.APPLICATION);

    JsonNode guilds = control.bot("GET", "/users/@me/guilds?limit=1", null).body();
    JsonNode rest =
        control
            .bot("GET", "/users/@me/guilds?after=" + guilds.path(0).path("id").asText(), null)
            .body();

    assertThat(guilds).hasSize(1);
    assertThat(guilds.path(0).path("name").asText()).isEqualTo("Riverside Campus");
    assertThat(guilds.path(0).path("permissions").asLong() & 2048).isEqualTo(2048);
    assertThat(rest).hasSize(1);
  }

  @Test
  void theGatewayClosesWithTheCodeAskedFor() {
    GatewayClient bot = new GatewayClient(simulator);
    bot.identify(ControlClient.BOT_TOKEN);
    bot.next("READY");

    control.post("/__sim/gateway/close", "{\"code\":4014}");

    assertThat(bot.closeCode()).isEqualTo(4014);
  }
}
