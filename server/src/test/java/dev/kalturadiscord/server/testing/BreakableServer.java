package dev.kalturadiscord.server.testing;

import dev.kalturadiscord.embeddedpostgres.EmbeddedPostgres;
import dev.kalturadiscord.embeddedpostgres.TiedProcess;
import dev.kalturadiscord.migrations.Migrations;
import dev.kalturadiscord.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second server, in a process of its own and with tables of its own, which a test may take away
 * from it, as well as the way to the database. Started when the first test of a class asks for it,
 * and ended after the last.
 */
public final class BreakableServer implements AutoCloseable {

  private static final AtomicInteger LAST = new AtomicInteger();
  private static final Pattern READY = Pattern.compile("Server ready on port (\\d+)");

  private final String schema;
  private final Database database;
  private final DatabaseGate gate;
  private final Process process;
  private final Api api;

  private BreakableServer(
      String schema, Database database, DatabaseGate gate, Process process, int port) {
    this.schema = schema;
    this.database = database;
    this.gate = gate;
    this.process = process;
    this.api = new Api("http://127.0.0.1:" + port);
  }

  /** One that uses the simulators and the PostgreSQL of the other. */
  static BreakableServer beside(RunningServer.Instance other) {
    EmbeddedPostgres postgres = other.postgres();
    String schema = "breakable" + LAST.incrementAndGet();
    new Database(postgres).update("create schema " + schema);
    String url = postgres.jdbcUrl() + "?currentSchema=" + schema;
    new Migrations(url, postgres.user(), postgres.password()).migrate();
    Database database = new Database(url, postgres.user(), postgres.password());
    database.registerClient(
        RunningServer.BOT_CLIENT_ID, RunningServer.BOT_CLIENT_SECRET, null, "members:act");
    try {
      DatabaseGate gate = new DatabaseGate(postgres.port());
      String throughTheGate = url.replace(":" + postgres.port() + "/", ":" + gate.port() + "/");
      Process process = TiedProcess.start(command(throughTheGate, other.folder().resolve(schema)));
      return new BreakableServer(schema, database, gate, process, port(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the settings of the server in this JVM, but for those that cannot be shared. */
  private static ProcessBuilder command(String databaseUrl, Path folder) {
    Map<String, String> own =
        Map.of("database.url", databaseUrl, "data.directory", folder.toString());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    RunningServer.settings()
        .forEach(
            name ->
                command.add("-D" + name + "=" + own.getOrDefault(name, System.getProperty(name))));
    String classPath = System.getProperty("java.class.path");
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", classPath),
            Main.class.getName()));
    return new ProcessBuilder(TiedProcess.command("KILL", command)).redirectErrorStream(true);
  }

  private static int port(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    StringBuilder seen = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      seen.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
        return Integer.parseInt(ready.group(1));
      }
    }
    throw new IOException("The second server did not start:\n" + seen);
  }

  public Api api() {
    return api;
  }

  public Database database() {
    return database;
  }

  /** All tables are gone, while the database itself can be reached. */
  public void hideTables() {
    database.update("alter schema " + schema + " rename to hidden_" + schema);
  }

  public void showTables() {
    database.update("alter schema hidden_" + schema + " rename to " + schema);
  }

  /** The database lets nobody in any more, and all connections to it break. */
  public void closeDatabase() {
    gate.shut();
  }

  public void openDatabase() {
    gate.open();
  }

  @Override
  public void close() throws IOException {
    gate.close();
    process.destroyForcibly().onExit().join();
  }
}
