package dev.kalturadiscord.acceptance;

import dev.kalturadiscord.embeddedpostgres.TiedProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the product's programs as a process, started through its start script. */
final class Program implements AutoCloseable {
  private static final long GRACE_SECONDS = 60;
  static final Path LOGS = Path.of("target", "logs");

  private final String name;
  private final Process process;
  private final Thread reader;
  private final List<String> lines = new ArrayList<>();

  private Program(String name, Process process) {
    this.name = name;
    this.process = process;
    reader = Thread.ofVirtual().name(name + "-output").unstarted(this::read);
  }

  /**
   * Starts a program.
   *
   * @param name of its log in {@code target/logs}
   * @param module its folder within the project
   * @param settings in the form of the environment; others of the product are not inherited
   */
  static Program start(String name, String module, Map<String, String> settings) {
    Path script = root().resolve(module).resolve("target/app/bin/start");
    return start(name, List.of(script.toString()), settings);
  }

  /** Starts the command line tool of the server. */
  static Program admin(String name, Map<String, String> settings, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(root().resolve("server/target/app/bin/admin").toString());
    command.addAll(List.of(arguments));
    return start(name, command, settings);
  }

  static Program start(String name, List<String> command, Map<String, String> settings) {
    ProcessBuilder builder =
        new ProcessBuilder(TiedProcess.command("TERM", command))
            .directory(root().toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(
            variable ->
                variable.matches(
                    "(AUTH|BOT|DATA|DATABASE|DISCORD|KALTURA|MEETINGS|RATE|POSTGRES|PUBLIC|SERVER|STACK)_.*"));
    // Short lives: what the second compiler costs is never earned back.
    environment.putIfAbsent("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    environment.putAll(settings);
    try {
      Program program = new Program(name, TiedProcess.start(builder));
      program.reader.start();
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project's folder. */
  static Path root() {
    return Path.of(System.getProperty("root.directory", "..")).toAbsolutePath().normalize();
  }

  private void read() {
    try (BufferedReader output = process.inputReader();
        var log = Files.newBufferedWriter(Files.createDirectories(LOGS).resolve(name + ".log"))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        synchronized (this) {
          lines.add(line);
          notifyAll();
        }
        log.write(line);
        log.newLine();
        log.flush();
      }
    } catch (IOException e) {
      synchronized (this) {
        lines.add("(output lost: " + e + ")");
      }
    } finally {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /** Waits for a line that contains the text; gives the line. */
  synchronized String awaitLine(String text, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    for (int seen = 0; ; ) {
      for (; seen < lines.size(); seen++) {
        if (lines.get(seen).contains(text)) {
          return lines.get(seen);
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0 || !process.isAlive()) {
        throw new AssertionError("%s never said \"%s\":\n%s".formatted(name, text, output()));
      }
      try {
        wait(Math.min(left, 1000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }

  /** Waits until it says of itself that it is healthy. */
  void awaitHealth(URI health) {
    Waiting.until(
        name + " is healthy",
        () -> {
          if (!process.isAlive()) {
            throw new AssertionError(name + " ended:\n" + output());
          }
          return Web.isUp(health);
        });
  }

  /** Linux's number of the process. */
  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its own end; gives the exit code. */
  int awaitEnd() {
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(name + " does not end:\n" + output());
      }
      reader.join(Duration.ofSeconds(5));
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Ends it as a power cut does: it cannot do anything about it. */
  void kill() {
    process.destroyForcibly();
    int unused = awaitEnd();
  }

  /** Everything it said so far. */
  synchronized String output() {
    return String.join("\n", lines);
  }

  /** Asks it to end, and waits for that. */
  @Override
  public void close() {
    if (process.isAlive()) {
      // Not process.destroy(): that also closes the output, and with it what the program says last.
      process.toHandle().destroy();
      int unused = awaitEnd();
    }
  }
}
