package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The face has all that was generated. */
final class OperationsTest {

  private static final Path MODULE =
      Path.of(System.getProperty("root.directory", ".."), "generated-client");
  private static final Path FACE = MODULE.resolve("src/main/java/dev/kalturadiscord/client");
  private static final Path GENERATED =
      MODULE.resolve(
          "target/generated-sources/openapi/src/main/java/dev/kalturadiscord/client/api");

  @Test
  void eachGeneratedOperationIsCalled() {
    Set<String> generated = found(GENERATED, "public ApiResponse<.*> (\\w+)WithHttpInfo\\(");
    Set<String> called = found(FACE, "\\b(\\w+?)(?:WithHttpInfo\\(|\\(| failed|\\)|;)");

    assertThat(generated).hasSizeGreaterThan(30);
    Set<String> missing = new TreeSet<>(generated);
    missing.removeAll(called);
    assertThat(missing).isEmpty();
  }

  private static Set<String> found(Path folder, String pattern) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> Pattern.compile(pattern).matcher(read(file)).results())
          .map(match -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
