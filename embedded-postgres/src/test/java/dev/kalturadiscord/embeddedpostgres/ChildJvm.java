package dev.kalturadiscord.embeddedpostgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Another JVM that starts PostgreSQL in the directory given, adds the note "from a child", prints
 * the server's process id and waits to be killed, or for the end of its input.
 */
final class ChildJvm {
  private ChildJvm() {}

  public static void main(String[] arguments) throws Exception {
    PostgresOptions options = PostgresOptions.in(Path.of(arguments[0]));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(options);
        InputStream stdin = System.in) {
      new Notes(postgres).add("from a child");
      System.out.println(postgres.processId());
      stdin.transferTo(OutputStream.nullOutputStream());
    } catch (EmbeddedPostgresException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  static Process start(List<String> prefix, String classPath, Path directory) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, ChildJvm.class.getName(), directory.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Copies this JVM's class path to where any user can read it. */
  static String copyClassPath(Path target) throws IOException {
    List<String> copies = new ArrayList<>();
    for (String element : System.getProperty("java.class.path").split(":", -1)) {
      Path source = Path.of(element);
      if (Files.notExists(source)) {
        continue;
      }
      Path copy = target.resolve(copies.size() + "-" + source.getFileName());
      try (Stream<Path> tree = Files.walk(source)) {
        for (Path path : (Iterable<Path>) tree::iterator) {
          Files.copy(path, copy.resolve(source.relativize(path).toString()));
        }
      }
      copies.add(copy.toString());
    }
    return String.join(":", copies);
  }
}
