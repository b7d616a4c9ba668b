package dev.kalturadiscord.localstack;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What {@code docs/settings.md} and {@code ./run --help} say of the settings of {@code ./run}. */
class SettingsPageTest {

  private static final Path ROOT = Path.of("/project");
  private static final Map<String, String> TABLE = table();

  @Test
  void allSettingsStandThereAndNoOthers() {
    Set<String> names = new TreeSet<>();
    StackConfig nothing = StackConfig.of(ROOT, Map.of());
    Settings unused = read(new StackConfig(recorded(nothing.config(), names), ROOT, Map.of()));
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
    unused = read(new StackConfig(recorded(all.config(), names), ROOT, Map.of()));

    assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void defaultsAreThoseOfTheProgram() {
    Settings settings = read(StackConfig.of(ROOT, Map.of()));
    TABLE.forEach(
        (name, value) -> {
          if (value.matches("`[^`]+`")) {
            String literal = value.substring(1, value.length() - 1);
            Settings same = read(StackConfig.of(ROOT, Map.of(name, literal)));
            assertThat(same.ports()).as("%s=%s", name, value).isEqualTo(settings.ports());
            assertThat(same.data()).as("%s=%s", name, value).isEqualTo(settings.data());
            assertThat(same.publicBaseUrl())
                .as("%s=%s", name, value)
                .isEqualTo(settings.publicBaseUrl());
          }
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
          TABLE.keySet().stream()
              .filter(name -> !name.equals("discord.api.base-url")) // for proxies and tests only
              .map(Port::environmentName)
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(named).isEqualTo(known);
    }
  }

  private static Settings read(StackConfig config) {
    return new SettingsReader(config).read();
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
      String section =
          Files.readString(page).replaceAll("(?s).*\n## Local stack\n(.*?)\n## .*", "$1");
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
