package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Compares JSON with the files in src/test/resources/golden. To accept what is there now, run the
 * tests with -Dgolden.accept=true and read the difference before committing it.
 */
public final class Golden {

  private static final Path DIRECTORY = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  public static void matches(String name, DataObject actual) throws IOException {
    compare(name, actual.toPrettyString());
  }

  public static void matches(String name, DataArray actual) throws IOException {
    compare(name, actual.toPrettyString());
  }

  private static void compare(String name, String actual) throws IOException {
    Path file = DIRECTORY.resolve(name + ".json");
    if (Boolean.getBoolean("golden.accept")) {
      Files.createDirectories(DIRECTORY);
      Files.writeString(file, actual + "\n");
    }
    assertThat(actual + "\n").isEqualTo(Files.readString(file));
  }
}
