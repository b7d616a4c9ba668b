package dev.kalturadiscord.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.testsupport.AskedSettings;
import dev.kalturadiscord.testsupport.SettingsTable;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What {@code docs/settings.md} says of the bot's settings. */
class SettingsPageTest {

  private static final Map<String, String> ENOUGH =
      Map.of(
          "discord.bot-token", "token",
          "server.base-url", "http://localhost:8080",
          "server.client-id", "bot",
          "server.client-secret", "secret");
  private static final SettingsTable TABLE = SettingsTable.of("docs/settings.md", "Bot");

  @Test
  void allSettingsStandThereAndNoOthers() {
    AskedSettings asked = new AskedSettings();
    Map<String, String> shards =
        Map.of(
            "discord.shards.total", "2", "discord.shards.first", "0", "discord.shards.last", "1");
    BotConfiguration unused = BotConfiguration.read(asked.recorded(with(shards)));

    assertThat(TABLE.names()).containsExactlyInAnyOrderElementsOf(asked.names());
  }

  @Test
  void defaultsAreThoseOfTheProgram() {
    BotConfiguration configuration = BotConfiguration.read(with(Map.of()));
    TABLE
        .literals()
        .forEach(
            (name, literal) ->
                assertThat(BotConfiguration.read(with(Map.of(name, literal))))
                    .as("%s=%s", name, literal)
                    .isEqualTo(configuration));
    assertThat(TABLE.literals()).containsEntry("bot.health.port", "8092");
  }

  @Test
  void whatIsRequiredIsCalledSo() {
    ConfigurationException missing =
        catchThrowableOfType(
            ConfigurationException.class, () -> BotConfiguration.read(config(Map.of())));
    assertThat(TABLE.required()).isNotEmpty();
    assertThat(
            TABLE.names().stream()
                .filter(name -> String.valueOf(missing.getMessage()).contains(name + " (")))
        .containsExactlyInAnyOrderElementsOf(TABLE.required());
  }

  private static Config with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(ENOUGH);
    all.putAll(more);
    return config(all);
  }

  /** These, above what ships with the bot. */
  private static Config config(Map<String, String> values) {
    try {
      return new SmallRyeConfigBuilder()
          .withSources(new PropertiesConfigSource(values, "given", 200))
          .withSources(
              new PropertiesConfigSource(
                  BotConfiguration.class.getResource("/META-INF/microprofile-config.properties")))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
