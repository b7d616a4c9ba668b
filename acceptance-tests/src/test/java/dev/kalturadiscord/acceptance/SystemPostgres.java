package dev.kalturadiscord.acceptance;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL of Debian or its kin, with all its tools, in a folder of its own.
 *
 * @param tools the folder of its programs
 */
record SystemPostgres(Path tools, Path data, int port) implements AutoCloseable {
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final String OWNER = "postgres";

  static boolean isInstalled() {
    return newest().isPresent() && (!isRoot() || Files.isExecutable(Path.of("/usr/sbin/runuser")));
  }

  private static Optional<Path> newest() {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (var versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .filter(bin -> Files.isExecutable(bin.resolve("pg_dump")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  /**
   * Starts one.
   *
   * @param data a folder that is not there yet, in one that only this test uses
   */
  static SystemPostgres start(Path data) throws IOException {
    SystemPostgres postgres =
        new SystemPostgres(newest().orElseThrow(), data, Ports.free().postgres());
    Files.createDirectories(data);
    if (isRoot()) {
      // It refuses to run as root, and its user has to get to its folder and to that of dumps.
      execute(List.of("chown", "-R", OWNER, String.valueOf(data.getParent())));
    }
    postgres.run("initdb", "--auth=trust", "--username=" + OWNER, "--pgdata=" + data.resolve("db"));
    postgres.run(
        "pg_ctl",
        "--wait",
        "--pgdata=" + data.resolve("db"),
        "--log=" + data.resolve("log"),
        "--options=-p " + postgres.port + " -c listen_addresses=127.0.0.1 -k " + data,
        "start");
    return postgres;
  }

  /** How the programs reach one of its databases. */
  Map<String, String> settings(String database) {
    return Map.of(
        "DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
        "DATABASE_USER",
        OWNER,
        "DATABASE_PASSWORD",
        "any");
  }

  /** Runs one of its tools, which has to succeed. */
  void run(String tool, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", OWNER, "--"));
    }
    command.addAll(
        List.of("env", "PGHOST=127.0.0.1", "PGPORT=" + port, "PGUSER=" + OWNER, "LC_ALL=C.UTF-8"));
    command.add(tools.resolve(tool).toString());
    command.addAll(List.of(arguments));
    execute(command);
  }

  private static void execute(List<String> command) {
    try {
      Path output = Files.createTempFile("postgres", ".log");
      int code =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start()
              .waitFor();
      String said = Files.readString(output);
      Files.delete(output);
      if (code != 0) {
        throw new AssertionError(command + " ended with " + code + ":\n" + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() {
    run("pg_ctl", "--wait", "--pgdata=" + data.resolve("db"), "--mode=fast", "stop");
  }
}
