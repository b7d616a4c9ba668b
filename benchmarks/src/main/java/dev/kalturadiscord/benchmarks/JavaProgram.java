package dev.kalturadiscord.benchmarks;

import dev.kalturadiscord.embeddedpostgres.TiedProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A program of the project as a process of its own; what it prints goes to a file. */
final class JavaProgram implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long BETWEEN_LOOKS = Duration.ofMillis(5).toNanos();
  private static final long GRACE_SECONDS = 90;

  private final Process process;
  private final Path log;

  private JavaProgram(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts {@code bin/start} of a module. */
  static JavaProgram start(Path module, Path log, Map<String, String> settings) throws IOException {
    return start(List.of(module.resolve("target/app/bin/start").toString()), log, settings);
  }

  static JavaProgram start(List<String> command, Path log, Map<String, String> settings)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(TiedProcess.command("TERM", command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    return new JavaProgram(TiedProcess.start(builder), log);
  }

  /** Returns as soon as this address answers 200. */
  void awaitAnswer(URI address) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(address)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("Not ready:\n" + Files.readString(log));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  private static boolean answers(URI address) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The memory that it has in use, in MiB; -1 where that is not known (Linux says it). */
  long residentMiB() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return -1;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }

  /** Waits until it has ended by itself, and fails when it did not end well. */
  void awaitEnd() throws IOException, InterruptedException {
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(log));
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
