package dev.kalturadiscord.embeddedpostgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A short-lived program: started, fed, awaited. */
final class Command {
  private Command() {}

  /** Whether the program can be started and exits with 0; its output is thrown away. */
  static boolean succeeds(List<String> command) {
    try {
      return plain(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Runs the program to its end.
   *
   * @param input what it reads on its standard input
   * @param purpose for the message when it fails, as in "Could not create the database"
   * @throws EmbeddedPostgresException when it does not start or does not exit with 0
   */
  static void run(List<String> command, String input, String purpose) {
    try {
      Process process = plain(command).start();
      feed(process, input);
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new EmbeddedPostgresException(
            "%s: exit code %d%n%s".formatted(purpose, code, output.strip()));
      }
    } catch (IOException e) {
      throw new EmbeddedPostgresException(purpose + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedPostgresException(purpose + ": interrupted", e);
    }
  }

  private static void feed(Process process, String input) {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended before it read everything: its output and exit code say why, better than this.
    }
  }

  /**
   * A process that sees nothing of this JVM's environment but the path: secrets of other programs
   * are none of PostgreSQL's business, and {@code PG*} and locale variables would change what it
   * does.
   */
  static ProcessBuilder plain(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("LC_ALL", "C");
    return builder;
  }
}
