package dev.kalturadiscord.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Map<String, String> TABLE = table();

  @Test
  void allSettingsStandThereAndNoOthers() {
    Set<String> names = new TreeSet<>();
    Map<String, String> withTokens = new TreeMap<>(REQUIRED);
    withTokens.remove("kaltura.admin-secret");
    for (String token : Set.of("app", "join", "watch")) {
      withTokens.put("kaltura." + token + "-token.id", "0_abc");
      withTokens.put("kaltura." + token + "-token.value", "secret");
    }
    var unused = Settings.read(recorded(with(REQUIRED, Map.of()), names));
    unused = Settings.read(recorded(with(withTokens, Map.of()), names));
    names.removeIf(name -> name.startsWith(OF_GUILDS) && !name.endsWith(".file"));
    names.add(OF_GUILDS + "…");
    names.addAll(NOT_READ_BY_US);

    assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void defaultsAreThoseOfTheProgram() {
    Settings settings = Settings.read(with(REQUIRED, Map.of()));
    defaults()
        .forEach(
            (name, value) ->
                assertThat(Settings.read(with(REQUIRED, Map.of(name, value))))
                    .as("%s=%s", name, value)
                    .usingRecursiveComparison()
                    .isEqualTo(settings));
  }

  @Test
  void defaultsThatOthersReadAreTheirs() throws IOException {
    Properties shipped = shipped();
    assertThat(TABLE.get("server.port")).isEqualTo("`" + shipped.getProperty("server.port") + "`");
    assertThat(TABLE.get("server.host")).isEqualTo("`" + shipped.getProperty("server.host") + "`");
    try (InputStream file = getClass().getResourceAsStream("/logback.xml")) {
      Matcher variable =
          Pattern.compile("\\$\\{(\\w+):-(\\w+)}")
              .matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      Map<String, String> variables = new TreeMap<>();
      while (variable.find()) {
        variables.put(variable.group(1), "`" + variable.group(2) + "`");
      }
      assertThat(TABLE).containsAllEntriesOf(variables);
      assertThat(variables).hasSize(3);
    }
  }

  @Test
  void whatIsRequiredIsCalledSo() {
    InvalidSettingsException missing =
        catchThrowableOfType(
            InvalidSettingsException.class, () -> Settings.read(with(Map.of(), Map.of())));
    Set<String> required =
        TABLE.entrySet().stream()
            .filter(row -> row.getValue().equals("required"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    assertThat(
            String.valueOf(missing.getMessage())
                .lines()
                .map(line -> line.strip().replaceAll(" .*", "")))
        .filteredOn(name -> name.contains("."))
        .containsExactlyInAnyOrderElementsOf(required);
  }

  /** Literal defaults, which stand between back ticks, of what our own code reads. */
  private static Map<String, String> defaults() {
    Map<String, String> literal = new TreeMap<>();
    TABLE.forEach(
        (name, value) -> {
          if (value.matches("`[^`]+`") && !NOT_READ_BY_US.contains(name)) {
            literal.put(name, value.substring(1, value.length() - 1));
          }
        });
    return literal;
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

  /** The same configuration, which writes down what it is asked for. */
  private static Config recorded(Config config, Set<String> names) {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("get")
                  && arguments != null
                  && arguments[0] instanceof String name) {
                names.add(name);
              }
              try {
                return method.invoke(config, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static Map<String, String> table() {
    Path page = Path.of(System.getProperty("root.directory")).resolve("docs/settings.md");
    try {
      String section = Files.readString(page).replaceAll("(?s).*\n## Server\n(.*?)\n## .*", "$1");
      Map<String, String> table = new LinkedHashMap<>();
      Matcher row = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]*) \\|").matcher(section);
      while (row.find()) {
        assertThat(table.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
