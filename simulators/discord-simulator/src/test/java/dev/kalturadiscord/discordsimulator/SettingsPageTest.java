package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.testsupport.AskedSettings;
import dev.kalturadiscord.testsupport.SettingsTable;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What the README says of the simulator's settings. */
class SettingsPageTest {

  private static final SettingsTable TABLE =
      SettingsTable.of("simulators/discord-simulator/README.md", "Settings");

  @Test
  void allSettingsStandThereAndNoOthers() {
    AskedSettings asked = new AskedSettings();
    Settings unused = Settings.from(asked.recorded(config(Map.of())));

    assertThat(TABLE.names()).containsExactlyInAnyOrderElementsOf(asked.names());
  }

  @Test
  void eachHasItsVariable() {
    TABLE
        .variables()
        .forEach(
            (name, variable) ->
                assertThat(variable)
                    .isEqualTo(name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)));
    assertThat(TABLE.variables().keySet()).isEqualTo(TABLE.names());
  }

  @Test
  void defaultsAreThoseOfTheProgram() {
    Settings settings = Settings.from(config(Map.of()));
    TABLE
        .literals()
        .forEach(
            (name, literal) ->
                assertThat(Settings.from(config(Map.of(name, literal))))
                    .as("%s=%s", name, literal)
                    .usingRecursiveComparison()
                    .isEqualTo(settings));
    assertThat(TABLE.literals()).containsEntry("discord-simulator.host", "127.0.0.1");
  }

  private static Config config(Map<String, String> more) {
    Map<String, String> given = new TreeMap<>(more);
    given.put("discord-simulator.bot-token", "secret");
    try {
      return new SmallRyeConfigBuilder()
          .withSources(new PropertiesConfigSource(given, "given", 200))
          .withSources(
              new PropertiesConfigSource(
                  Settings.class.getResource("/META-INF/microprofile-config.properties")))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
