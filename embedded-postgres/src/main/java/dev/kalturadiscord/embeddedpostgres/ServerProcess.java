package dev.kalturadiscord.embeddedpostgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: its process and what it says. */
final class ServerProcess {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
  private static final String READY = "ready to accept connections";
  // Recovery after a crash comes before readiness and may take its time.
  private static final long READY_WITHIN_MINUTES = 5;

  private final Process process;
  private final RecentLines recent = new RecentLines(20);
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private ServerProcess(Process process) {
    this.process = process;
  }

  /** Starts the server and waits until it takes connections. */
  static ServerProcess start(Cluster cluster, int port, boolean durable) throws IOException {
    List<String> command =
        cluster.account().command(TiedProcess.command("INT", command(cluster, port, durable)));
    ServerProcess server = new ServerProcess(TiedProcess.start(Command.plain(command)));
    Thread.ofVirtual().name("postgres-output").start(server::readOutput);
    server.awaitReady(port);
    return server;
  }

  private static List<String> command(Cluster cluster, int port, boolean durable) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C",
                "log_line_prefix=",
                "log_destination=stderr",
                "logging_collector=off",
                // A failing statement may carry data of users.
                "log_min_error_statement=panic"));
    if (!durable) {
      settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                cluster.binaries().program("postgres"), "-D", cluster.folder().data().toString()));
    for (String setting : settings) {
      command.add("-c");
      command.add(setting);
    }
    return command;
  }

  private void readOutput() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        recent.add(line);
        if (line.startsWith("LOG:")) {
          LOG.debug("{}", line);
        } else {
          LOG.warn("{}", line);
        }
        if (line.contains(READY)) {
          ready.complete(true);
        }
      }
    } catch (IOException e) {
      LOG.debug("The output of PostgreSQL ended: {}", e.getMessage());
    } finally {
      ready.complete(false);
    }
  }

  private void awaitReady(int port) {
    boolean isReady;
    try {
      isReady = ready.get(READY_WITHIN_MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      isReady = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      isReady = false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Never completed exceptionally", e);
    }
    if (!isReady) {
      process.destroyForcibly();
      throw new EmbeddedPostgresException(
          "PostgreSQL did not start on port %d:%n%s"
              .formatted(port, String.join(System.lineSeparator(), recent.lines())));
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  List<String> recentLines() {
    return recent.lines();
  }
}
