package dev.kalturadiscord.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that a killed run left behind (or that is still busy shutting down). */
final class StaleServer {
  private static final Logger LOG = LoggerFactory.getLogger(StaleServer.class);

  private StaleServer() {}

  /** Stops it, if there is one. The caller holds the folder's lock: no other run owns it. */
  static void stop(DatabaseFolder folder) throws IOException {
    Optional<ProcessHandle> stale = find(folder);
    if (stale.isPresent()) {
      LOG.info("Stopping the PostgreSQL that an earlier run left in {}", folder.root());
      stop(stale.get());
    }
  }

  private static Optional<ProcessHandle> find(DatabaseFolder folder) throws IOException {
    if (Files.notExists(folder.processFile())) {
      return Optional.empty();
    }
    List<String> note = Files.readAllLines(folder.processFile());
    if (note.isEmpty() || !note.getFirst().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    // The number may belong to an unrelated program by now: look at its name too.
    return ProcessHandle.of(Long.parseLong(note.getFirst()))
        .filter(process -> process.info().command().orElse("").contains("/bin/postgres"));
  }

  /**
   * Fast shutdown: open transactions are rolled back, nothing committed is lost. When that takes
   * too long, immediate shutdown: the next start recovers from the log.
   */
  static void stop(ProcessHandle server) {
    signal(server, "INT");
    if (!ended(server)) {
      LOG.warn("PostgreSQL does not stop; forcing it");
      signal(server, "QUIT");
      if (!ended(server)) {
        throw new EmbeddedPostgresException("PostgreSQL does not stop: process " + server.pid());
      }
    }
  }

  private static void signal(ProcessHandle server, String name) {
    // Java itself can send TERM and KILL only; to PostgreSQL, TERM means "wait for all clients".
    Command.succeeds(List.of("sh", "-c", "kill -%s %d".formatted(name, server.pid())));
  }

  private static boolean ended(ProcessHandle server) {
    try {
      server.onExit().get(30, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedPostgresException("Interrupted while PostgreSQL stops", e);
    } catch (ExecutionException e) {
      throw new EmbeddedPostgresException("Could not wait for PostgreSQL to stop", e);
    }
  }
}
