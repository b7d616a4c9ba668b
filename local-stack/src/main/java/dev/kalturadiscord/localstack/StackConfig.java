package dev.kalturadiscord.localstack;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where settings come from: system properties, then the environment, then the optional file {@code
 * kaltura-discord.properties} in the project's folder.
 */
record StackConfig(Config config, Path root, Map<String, String> file) {
  static final String ROOT = "stack.root-directory";
  static final String FILE = "kaltura-discord.properties";
  // MicroProfile Config gives the environment 300.
  private static final int BELOW_ENVIRONMENT = 200;

  static StackConfig load() {
    SmallRyeConfig processOnly = new SmallRyeConfigBuilder().addDefaultSources().build();
    Path root = Path.of(processOnly.getOptionalValue(ROOT, String.class).orElse("."));
    Path normal = root.toAbsolutePath().normalize();
    Map<String, String> file = readFile(normal.resolve(FILE));
    return new StackConfig(
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .withSources(new PropertiesConfigSource(file, FILE, BELOW_ENVIRONMENT))
            .build(),
        normal,
        file);
  }

  /** A configuration of just these properties. */
  static StackConfig of(Path root, Map<String, String> properties) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "given", BELOW_ENVIRONMENT))
            .build();
    return new StackConfig(config, root, properties);
  }

  private static Map<String, String> readFile(Path file) {
    Map<String, String> properties = new LinkedHashMap<>();
    if (Files.exists(file)) {
      try {
        new PropertiesConfigSource(file.toUri().toURL()).getProperties().forEach(properties::put);
      } catch (IOException e) {
        throw new SettingsException(List.of("%s cannot be read: %s".formatted(file, e)));
      }
    }
    return properties;
  }

  /** The value; empty when it is missing or blank. */
  Optional<String> value(String property) {
    return config
        .getOptionalValue(property, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
