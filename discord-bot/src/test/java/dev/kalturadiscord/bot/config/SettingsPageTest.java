package dev.kalturadiscord.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final Map<String, String> TABLE = table();

  @Test
  void allSettingsStandThereAndNoOthers() {
    Set<String> names = new TreeSet<>();
    Map<String, String> shards =
        Map.of(
            "discord.shards.total", "2", "discord.shards.first", "0", "discord.shards.last", "1");
    BotConfiguration unused = BotConfiguration.read(recorded(with(shards), names));

    assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void defaultsAreThoseOfTheProgram() {
    BotConfiguration configuration = BotConfiguration.read(with(Map.of()));
    TABLE.forEach(
        (name, value) -> {
          if (value.matches("`[^`]+`")) {
            String literal = value.substring(1, value.length() - 1);
            assertThat(BotConfiguration.read(with(Map.of(name, literal))))
                .as("%s=%s", name, value)
                .isEqualTo(configuration);
          }
        });
    assertThat(TABLE).containsEntry("bot.health.port", "`8092`");
  }

  @Test
  void whatIsRequiredIsCalledSo() {
    ConfigurationException missing =
        catchThrowableOfType(
            ConfigurationException.class, () -> BotConfiguration.read(config(Map.of())));
    Set<String> required =
        TABLE.entrySet().stream()
            .filter(row -> row.getValue().equals("required"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    assertThat(required).isNotEmpty();
    assertThat(
            TABLE.keySet().stream()
                .filter(name -> String.valueOf(missing.getMessage()).contains(name + " (")))
        .containsExactlyInAnyOrderElementsOf(required);
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
      String section = Files.readString(page).replaceAll("(?s).*\n## Bot\n(.*?)\n## .*", "$1");
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
