package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever uses the client gets these libraries too: none that the README does not name. */
final class DependenciesTest {

  private static final Path MODULE =
      Path.of(System.getProperty("root.directory", ".."), "generated-client");

  @Test
  void theReadmeNamesAllLibrariesThatComeAlong() throws IOException {
    Set<String> comeAlong =
        Arrays.stream(
                Files.readString(MODULE.resolve("target/runtime-classpath.txt"))
                    .strip()
                    .split(Pattern.quote(File.pathSeparator), -1))
            .map(jar -> Path.of(jar).getFileName().toString().replaceAll("-[0-9][^-]*\\.jar$", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(comeAlong).isNotEmpty().isEqualTo(namedByTheReadme());
  }

  private static Set<String> namedByTheReadme() throws IOException {
    return Pattern.compile("^- `[\\w.]+:([\\w.-]+)`", Pattern.MULTILINE)
        .matcher(Files.readString(MODULE.resolve("README.md")))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
