package dev.kalturadiscord.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  /** Notes its end in the file "order", then ends. */
  private static final String WELL_BEHAVED =
      """
      trap 'echo "$NAME" >> "$ORDER"; kill $!; exit 0' TERM
      sleep 600 &
      echo up
      wait
      """;

  @TempDir Path temporary;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(screen, true, StandardCharsets.UTF_8), false);
  private final Supervisor supervisor =
      new Supervisor(new HealthCheck(), Duration.ofSeconds(30), console);
  private HttpServer healthy;

  @BeforeEach
  void serveHealth() throws IOException {
    healthy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    healthy.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    healthy.start();
  }

  @AfterEach
  void stopAll() {
    supervisor.stopAll();
    healthy.stop(0);
  }

  @Test
  void aPartThatDiesStopsTheOthersAndIsNamedWithItsLastWords() throws Exception {
    RunningProgram first = startAndAwait("first", WELL_BEHAVED);
    startAndAwait("second", "echo what went wrong; read line < '%s'; exit 7".formatted(fifo()));
    startAndAwait("third", WELL_BEHAVED);
    Files.writeString(temporary.resolve("fifo"), "die\n");

    assertThat(supervisor.awaitEnding())
        .isEqualTo(
            new Ending.Failed("second", "ended with exit code 7", List.of("what went wrong")));
    supervisor.stopAll();
    assertThat(order()).containsExactly("third", "first");
    assertThat(first.onExit().join()).isZero();
  }

  @Test
  void partsStopInReverseOrder() throws Exception {
    startAndAwait("first", WELL_BEHAVED);
    startAndAwait("second", WELL_BEHAVED);
    startAndAwait("third", WELL_BEHAVED);
    supervisor.requestStop();
    assertThat(supervisor.awaitEnding()).isEqualTo(new Ending.Asked());
    supervisor.stopAll();
    assertThat(order()).containsExactly("third", "second", "first");
  }

  @Test
  void aStepThatFailsIsTheReason() throws Exception {
    supervisor.awaitReady(start("migrations", "echo no table; exit 3"), new Readiness.Completes());
    assertThat(supervisor.awaitEnding())
        .isEqualTo(new Ending.Failed("migrations", "ended with exit code 3", List.of("no table")));
  }

  @Test
  void aStepThatSucceedsIsNoReason() throws Exception {
    supervisor.awaitReady(start("migrations", "echo done"), new Readiness.Completes());
    assertThat(supervisor.isEnding()).isFalse();
    assertThat(screen.toString(StandardCharsets.UTF_8)).contains("migrations        | done");
  }

  @Test
  void aPartThatDiesBeforeItIsReadyIsTheReason() throws Exception {
    URI nowhere = URI.create("http://127.0.0.1:1/health");
    supervisor.awaitReady(
        start("server", "echo cannot bind; printf '\\tat java.net.Socket\\n'; exit 1"),
        new Readiness.Answers(nowhere));
    assertThat(supervisor.awaitEnding())
        .isEqualTo(new Ending.Failed("server", "ended with exit code 1", List.of("cannot bind")));
  }

  @Test
  void aPartThatNeverBecomesReadyIsTheReason() throws Exception {
    Supervisor impatient = new Supervisor(new HealthCheck(), Duration.ZERO, console);
    URI nowhere = URI.create("http://127.0.0.1:1/health");
    impatient.awaitReady(start("server", WELL_BEHAVED), new Readiness.Answers(nowhere));
    assertThat(impatient.awaitEnding())
        .isInstanceOfSatisfying(
            Ending.Failed.class,
            failed ->
                assertThat(failed.reason())
                    .isEqualTo("was not ready within 0 s (http://127.0.0.1:1/health)"));
    impatient.stopAll();
  }

  /** Starts a program and waits until it has written a line: then its trap is set. */
  private RunningProgram startAndAwait(String name, String script) throws IOException {
    CompletableFuture<String> firstLine = new CompletableFuture<>();
    RunningProgram program = start(name, script, firstLine);
    firstLine.join();
    URI health = URI.create("http://127.0.0.1:" + healthy.getAddress().getPort() + "/");
    supervisor.awaitReady(program, new Readiness.Answers(health));
    return program;
  }

  private RunningProgram start(String name, String script) throws IOException {
    return start(name, script, new CompletableFuture<>());
  }

  private RunningProgram start(String name, String script, CompletableFuture<String> firstLine)
      throws IOException {
    Path file = temporary.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    Map<String, String> environment =
        Map.of(
            "NAME", name,
            "ORDER", temporary.resolve("order").toString(),
            "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    return RunningProgram.start(
        name,
        List.of(file.toString()),
        environment,
        line -> {
          console.line(name, line);
          firstLine.complete(line);
        });
  }

  private Path fifo() throws Exception {
    Path fifo = temporary.resolve("fifo");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    return fifo;
  }

  private List<String> order() throws IOException {
    return Files.readAllLines(temporary.resolve("order"));
  }
}
