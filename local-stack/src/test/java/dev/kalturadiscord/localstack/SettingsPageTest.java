package dev.kalturadiscord.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.testsupport.AskedSettings;
import dev.kalturadiscord.testsupport.SettingsTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/settings.md} and {@code ./run --help} say of the settings of {@code ./run}. */
class SettingsPageTest {

  private static final Path ROOT = Path.of("/project");
  private static final SettingsTable TABLE = SettingsTable.of("docs/settings.md", "Local stack");

  @Test
  void allSettingsStandThereAndNoOthers() {
    AskedSettings asked = new AskedSettings();
    StackConfig nothing = StackConfig.of(ROOT, Map.of());
    Settings unused = read(new StackConfig(asked.recorded(nothing.config()), ROOT, Map.of()));
    Map<String, String> everything =
        Map.ofEntries(
            Map.entry("discord.bot-token", "t"),
            Map.entry("discord.client-id", "77"),
            Map.entry("discord.client-secret", "s"),
            Map.entry("kaltura.partner-id", "42"),
            Map.entry("kaltura.kaf.base-url", "https://42.kaf.kaltura.com"),
            Map.entry("kaltura.app-token.id", "0_a"),
            Map.entry("kaltura.app-token.value", "v"),
            Map.entry("kaltura.join-token.id", "0_b"),
            Map.entry("kaltura.join-token.value", "v"),
            Map.entry("database.url", "jdbc:postgresql://localhost/a"),
            Map.entry("database.user", "u"),
            Map.entry("database.password", "p"));
    StackConfig all = StackConfig.of(ROOT, everything);
    unused = read(new StackConfig(asked.recorded(all.config()), ROOT, Map.of()));

    assertThat(TABLE.names()).containsExactlyInAnyOrderElementsOf(asked.names());
  }

  @Test
  void defaultsAreThoseOfTheProgram() {
    Settings settings = read(StackConfig.of(ROOT, Map.of()));
    TABLE
        .literals()
        .forEach(
            (name, literal) -> {
              Settings same = read(StackConfig.of(ROOT, Map.of(name, literal)));
              assertThat(same.ports()).as("%s=%s", name, literal).isEqualTo(settings.ports());
              assertThat(same.data()).as("%s=%s", name, literal).isEqualTo(settings.data());
              assertThat(same.publicBaseUrl())
                  .as("%s=%s", name, literal)
                  .isEqualTo(settings.publicBaseUrl());
            });
  }

  @Test
  void theHelpNamesAllOfThemByTheirEnvironment() throws IOException {
    try (InputStream file = Main.class.getResourceAsStream("/help.txt")) {
      String help = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      Set<String> named =
          Pattern.compile("[A-Z]+_[A-Z_]+")
              .matcher(help)
              .results()
              .map(found -> found.group())
              .filter(name -> !name.startsWith("JAVA_"))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> known =
          TABLE.names().stream()
              .filter(name -> !name.equals("discord.api.base-url")) // for proxies and tests only
              .map(Port::environmentName)
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(named).isEqualTo(known);
    }
  }

  private static Settings read(StackConfig config) {
    return new SettingsReader(config).read();
  }
}
