package dev.kalturadiscord.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.testsupport.AskedSettings;
import dev.kalturadiscord.testsupport.SettingsTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What {@code docs/settings.md} says of the server's settings. */
final class SettingsPageTest {

  private static final String OF_GUILDS = "guild.defaults.";

  /** What Helidon and Logback read themselves. */
  private static final Set<String> NOT_READ_BY_US =
      Set.of("server.host", "server.port", "KALTURA_WIRE_LOG", "LOG_FORMAT", "LOG_LEVEL");

  private static final Map<String, String> REQUIRED =
      Map.of(
          "database.url", "jdbc:postgresql://localhost/kaltura",
          "database.user", "kaltura",
          "database.password", "secret",
          "kaltura.partner-id", "1234567",
          "kaltura.admin-secret", "secret",
          "kaltura.kaf.base-url", "https://1234567.kaf.example.org");

  private static final SettingsTable TABLE = SettingsTable.of("docs/settings.md", "Server");

  @Test
  void allSettingsStandThereAndNoOthers() {
    AskedSettings asked = new AskedSettings();
    Map<String, String> withTokens = new TreeMap<>(REQUIRED);
    withTokens.remove("kaltura.admin-secret");
    for (String token : Set.of("app", "join", "watch")) {
      withTokens.put("kaltura." + token + "-token.id", "0_abc");
      withTokens.put("kaltura." + token + "-token.value", "secret");
    }
    var unused = Settings.read(asked.recorded(with(REQUIRED, Map.of())));
    unused = Settings.read(asked.recorded(with(withTokens, Map.of())));
    Set<String> names = asked.names();
    names.removeIf(name -> name.startsWith(OF_GUILDS) && !name.endsWith(".file"));
    names.add(OF_GUILDS + "…");
    names.addAll(NOT_READ_BY_US);

    assertThat(TABLE.names()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void defaultsAreThoseOfTheProgram() {
    Settings settings = Settings.read(with(REQUIRED, Map.of()));
    TABLE.literals().entrySet().stream()
        .filter(row -> !NOT_READ_BY_US.contains(row.getKey()))
        .forEach(
            row ->
                assertThat(Settings.read(with(REQUIRED, Map.of(row.getKey(), row.getValue()))))
                    .as("%s", row)
                    .usingRecursiveComparison()
                    .isEqualTo(settings));
  }

  @Test
  void defaultsThatOthersReadAreTheirs() throws IOException {
    Properties shipped = shipped();
    assertThat(TABLE.literals())
        .containsEntry("server.port", shipped.getProperty("server.port"))
        .containsEntry("server.host", shipped.getProperty("server.host"));
    try (InputStream file = getClass().getResourceAsStream("/logback.xml")) {
      Matcher variable =
          Pattern.compile("\\$\\{(\\w+):-(\\w+)}")
              .matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      Map<String, String> variables = new TreeMap<>();
      while (variable.find()) {
        variables.put(variable.group(1), variable.group(2));
      }
      assertThat(TABLE.literals()).containsAllEntriesOf(variables);
      assertThat(variables).hasSize(3);
    }
  }

  @Test
  void whatIsRequiredIsCalledSo() {
    InvalidSettingsException missing =
        catchThrowableOfType(
            InvalidSettingsException.class, () -> Settings.read(with(Map.of(), Map.of())));
    assertThat(
            String.valueOf(missing.getMessage())
                .lines()
                .map(line -> line.strip().replaceAll(" .*", "")))
        .filteredOn(name -> name.contains("."))
        .containsExactlyInAnyOrderElementsOf(TABLE.required());
  }

  private static Config with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>();
    try {
      shipped().forEach((name, value) -> all.put(name.toString(), value.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.putAll(some);
    all.putAll(more);
    return GivenSettings.config(all);
  }

  private static Properties shipped() throws IOException {
    Properties shipped = new Properties();
    try (InputStream file =
        Settings.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      shipped.load(file);
    }
    return shipped;
  }
}
