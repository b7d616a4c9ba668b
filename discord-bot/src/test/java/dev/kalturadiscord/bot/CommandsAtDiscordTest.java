package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.bot.command.CommandCatalogue;
import dev.kalturadiscord.bot.command.CommandRegistration;
import dev.kalturadiscord.bot.config.DiscordSettings;
import dev.kalturadiscord.bot.config.ShardRange;
import dev.kalturadiscord.bot.discord.DiscordRest;
import dev.kalturadiscord.bot.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Registers commands with the real JDA, in starts that know nothing of each other. */
class CommandsAtDiscordTest {

  private static final String OF_RIVERSIDE =
      "/applications/"
          + SimulatedDiscord.APPLICATION
          + "/guilds/"
          + SimulatedDiscord.RIVERSIDE
          + "/commands";
  private static final String LAUNCH =
      """
      [{"type":4,"name":"launch","description":"","handler":2,"contexts":[0],
        "integration_types":[0,1],"description_localizations":{"de":"Starten"}}]\
      """;

  private final SimulatedDiscord discord = new SimulatedDiscord();
  private final Features features = Features.all(Clock.systemUTC());
  private final CommandCatalogue catalogue =
      CommandCatalogue.of("1.2.3", new Texts(), features::definitions);

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void theFirstStartRegistersAllCommandsAndTheNextOneNothing() throws InterruptedException {
    start(catalogue, discord.settings());
    assertThat(discord.commands(SimulatedDiscord.GLOBAL)).hasSize(catalogue.definitions().size());

    start(catalogue, discord.settings());
    assertThat(discord.writes(SimulatedDiscord.GLOBAL)).isEqualTo(1);
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void anotherDescriptionIsRegistered() throws InterruptedException {
    start(catalogue, discord.settings());
    CommandCatalogue changed = changed();

    start(changed, discord.settings());

    assertThat(changed.hash()).isNotEqualTo(catalogue.hash());
    assertThat(discord.writes(SimulatedDiscord.GLOBAL)).isEqualTo(2);
    assertThat(descriptions(SimulatedDiscord.GLOBAL)).contains("Quite another description");
  }

  @Test
  void whatSomebodyElseChangedIsPutRight() throws InterruptedException {
    start(catalogue, discord.settings());
    discord.overwrite(
        SimulatedDiscord.GLOBAL, "[{\"name\":\"other\",\"description\":\"Not ours\"}]");

    start(catalogue, discord.settings());

    assertThat(names(SimulatedDiscord.GLOBAL)).contains("kaltura-start").doesNotContain("other");
  }

  @Test
  void anEntryPointStaysAsItIs() throws InterruptedException {
    discord.overwrite(SimulatedDiscord.GLOBAL, LAUNCH);
    JsonNode before = discord.commands(SimulatedDiscord.GLOBAL).path(0);

    start(catalogue, discord.settings());
    start(catalogue, discord.settings());

    JsonNode after =
        StreamSupport.stream(discord.commands(SimulatedDiscord.GLOBAL).spliterator(), false)
            .filter(command -> command.path("name").asText().equals("launch"))
            .findFirst()
            .orElseThrow();
    for (String field : List.of("id", "type", "handler", "contexts", "description_localizations")) {
      assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
    }
    assertThat(names(SimulatedDiscord.GLOBAL)).contains("kaltura-start");
    assertThat(discord.writes(SimulatedDiscord.GLOBAL)).isEqualTo(2); // LAUNCH was the first
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void commandsOfSingleGuildsLeaveTheGlobalOnesAlone() throws InterruptedException {
    discord.overwrite(
        SimulatedDiscord.GLOBAL, "[{\"name\":\"other\",\"description\":\"Not ours\"}]");
    DiscordSettings settings =
        discord.settings(List.of(SimulatedDiscord.RIVERSIDE), Optional.empty());

    start(catalogue, settings);
    start(catalogue, settings);

    assertThat(names(OF_RIVERSIDE)).contains("kaltura-start");
    assertThat(discord.writes(OF_RIVERSIDE)).isEqualTo(1);
    assertThat(names(SimulatedDiscord.GLOBAL)).containsExactly("other");
  }

  @Test
  void aGuildThatCannotBeKeepsTheOthersFromNothing() throws InterruptedException {
    DiscordSettings settings =
        discord.settings(
            List.of("9000000000000000009", SimulatedDiscord.RIVERSIDE), Optional.empty());
    try (Start start = new Start(catalogue, settings)) {
      Waiting.until("the good guild has them", () -> discord.writes(OF_RIVERSIDE) == 1);
      assertThat(start.registration.isDone()).isFalse();
    }
  }

  @Test
  void registrationIsTriedAgainUntilDiscordTakesIt() throws InterruptedException {
    discord.fail(SimulatedDiscord.GLOBAL, 503, 3);

    start(catalogue, discord.settings());

    assertThat(names(SimulatedDiscord.GLOBAL)).contains("kaltura-start");
    assertThat(discord.exchanges())
        .filteredOn(exchange -> exchange.path("status").asInt() == 503)
        .hasSize(3);
  }

  @Test
  void aProcessWithoutTheFirstShardRegistersNothing() throws InterruptedException {
    DiscordSettings settings = discord.settings(List.of(), Optional.of(new ShardRange(2, 1, 1)));
    try (Start start = new Start(catalogue, settings)) {
      Waiting.until("it is connected", start.connection::isConnected);
      assertThat(start.registration.isDone()).isFalse();
    }
    assertThat(settings.hasFirstShard()).isFalse();
    assertThat(discord.exchanges())
        .noneMatch(exchange -> exchange.path("path").asText().contains("/commands"));
  }

  private CommandCatalogue changed() {
    return CommandCatalogue.of(
        "1.2.4",
        new Texts(),
        phrases -> {
          var definitions = features.definitions(phrases);
          definitions.getFirst().setDescription("Quite another description");
          return definitions;
        });
  }

  private void start(CommandCatalogue commands, DiscordSettings settings)
      throws InterruptedException {
    try (Start start = new Start(commands, settings)) {
      Waiting.until("Discord has the commands", start.registration::isDone);
    }
  }

  private List<String> names(String path) {
    return discord.commands(path).findValuesAsText("name");
  }

  private List<String> descriptions(String path) {
    return discord.commands(path).findValuesAsText("description");
  }

  /** One process, as far as commands go. */
  private static final class Start implements AutoCloseable {
    private final CommandRegistration registration;
    private final DiscordConnection connection;

    Start(CommandCatalogue catalogue, DiscordSettings settings) throws InterruptedException {
      registration =
          new CommandRegistration(
              catalogue,
              settings.commandGuilds(),
              new DiscordRest(settings.apiBaseUrl(), settings.token(), () -> {}),
              Duration.ofMillis(10));
      connection = new DiscordConnection(settings, () -> {}, () -> {}, registration);
      connection.open();
    }

    @Override
    public void close() {
      registration.stop();
      connection.close();
    }
  }
}
