package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What the README says of the simulator's settings. */
class SettingsPageTest {

  private static final Map<String, String> TABLE = table();

  @Test
  void allSettingsStandThereAndNoOthers() {
    Set<String> names = new TreeSet<>();
    Settings unused = Settings.from(recorded(config(Map.of()), names));

    assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void defaultsAreThoseOfTheProgram() {
    Settings settings = Settings.from(config(Map.of()));
    TABLE.forEach(
        (name, value) -> {
          Matcher literal = Pattern.compile("^([\\w.]+)(?: \\(|; |: |$).*").matcher(value);
          if (literal.matches() && !literal.group(1).equals("none")) {
            assertThat(Settings.from(config(Map.of(name, literal.group(1)))))
                .as("%s=%s", name, value)
                .usingRecursiveComparison()
                .isEqualTo(settings);
          }
        });
    assertThat(TABLE.get("discord-simulator.host")).isEqualTo("127.0.0.1");
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
    Path page =
        Path.of(System.getProperty("root.directory"))
            .resolve("simulators/discord-simulator/README.md");
    try {
      Map<String, String> table = new LinkedHashMap<>();
      Matcher row =
          Pattern.compile("(?m)^\\| `(discord-simulator\\.[^`]+)` \\| `([^`]+)` \\| ([^|]*) \\|$")
              .matcher(Files.readString(page));
      while (row.find()) {
        assertThat(row.group(2))
            .isEqualTo(row.group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
        table.put(row.group(1), row.group(3));
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
