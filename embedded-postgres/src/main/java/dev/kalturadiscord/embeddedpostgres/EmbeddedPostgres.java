package dev.kalturadiscord.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A real PostgreSQL as a child process, from binaries on the class path.
 *
 * <p>It listens on 127.0.0.1 alone and wants a password (SCRAM) that lies in a file only its owner
 * reads. Committed rows survive crashes unless {@link PostgresOptions#durable()} is off. It does
 * not outlive this JVM (see {@link TiedProcess}); whoever needs an order of stopping calls {@link
 * #close()}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final ProcessLock lock;
  private final ServerProcess server;
  private final PostgresOptions options;
  private final int port;
  private final String password;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedPostgres(
      ProcessLock lock, ServerProcess server, PostgresOptions options, int port, String password) {
    this.lock = lock;
    this.server = server;
    this.options = options;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts PostgreSQL and waits until it takes connections. The first start in a directory unpacks
   * the programs and creates the database (a few seconds).
   *
   * @throws EmbeddedPostgresException when it cannot be started, for example because another
   *     instance uses the directory or the port is taken
   */
  public static EmbeddedPostgres start(PostgresOptions options) {
    return start(options, Account::choose);
  }

  static EmbeddedPostgres start(PostgresOptions options, AccountChoice accounts) {
    try {
      DatabaseFolder folder = DatabaseFolder.at(options.directory());
      ProcessLock lock =
          ProcessLock.acquire(folder.root(), "lock", holder -> inUse(options.directory(), holder));
      try {
        return start(options, folder, accounts.choose(folder), lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "PostgreSQL could not be started in %s: %s".formatted(options.directory(), e), e);
    }
  }

  private static EmbeddedPostgres start(
      PostgresOptions options, DatabaseFolder folder, Account account, ProcessLock lock)
      throws IOException {
    StaleServer.stop(folder);
    int port = Ports.claim(options.port());
    Cluster cluster = new Cluster(folder, Binaries.in(folder), account);
    String password = cluster.ensure(options);
    ServerProcess server = ServerProcess.start(cluster, port, options.durable());
    return new EmbeddedPostgres(lock, server, options, port, password);
  }

  private static EmbeddedPostgresException inUse(Path directory, String holder) {
    return new EmbeddedPostgresException(
        "The database in %s is in use by process %s: stop that first, or use another directory."
            .formatted(directory, holder));
  }

  /** Decides as whom PostgreSQL runs. */
  interface AccountChoice {
    Account choose(DatabaseFolder folder) throws IOException;
  }

  /** The JDBC address, without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, options.name());
  }

  /** The user who owns the database. */
  public String user() {
    return options.name();
  }

  /** The password of {@link #user()}. A secret: not for logs. */
  public String password() {
    return password;
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** Completes with PostgreSQL's exit code when it has ended, asked to or not. */
  public CompletableFuture<Integer> onExit() {
    return server.onExit();
  }

  /** The last lines PostgreSQL wrote, oldest first. */
  public List<String> recentLines() {
    return server.recentLines();
  }

  /** The operating system's number of the server process. */
  public long processId() {
    return server.handle().pid();
  }

  /** Stops PostgreSQL: open transactions are rolled back. Returns when it is gone. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try (lock) {
        StaleServer.stop(server.handle());
      }
    }
  }

  @Override
  public String toString() {
    return "EmbeddedPostgres[" + jdbcUrl() + "]";
  }
}
