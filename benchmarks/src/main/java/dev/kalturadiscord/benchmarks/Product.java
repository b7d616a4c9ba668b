package dev.kalturadiscord.benchmarks;

import dev.kalturadiscord.embeddedpostgres.EmbeddedPostgres;
import dev.kalturadiscord.embeddedpostgres.PostgresOptions;
import dev.kalturadiscord.migrations.Migrations;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A server as people run it, with a durable PostgreSQL and a simulator of Kaltura that answers at
 * once. Only the limits are off that would keep a load away from it.
 */
final class Product implements AutoCloseable {

  private static final String PARTNER = "1234567";
  private static final String ADMIN_SECRET = "secret-of-the-simulated-kaltura";

  private final Path project;
  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final JavaProgram kaltura;
  private final URI kalturaUrl;
  private final URI serverUrl;

  /**
   * Starts all but the server.
   *
   * @param project its folder, built
   * @param folder for data and logs
   */
  Product(Path project, Path folder) throws IOException, InterruptedException {
    this.project = project;
    this.folder = folder;
    postgres = EmbeddedPostgres.start(PostgresOptions.in(folder.resolve("postgres")));
    new Migrations(postgres.jdbcUrl(), postgres.user(), postgres.password()).migrate();
    ensureClients();
    kalturaUrl = freeAddress();
    serverUrl = freeAddress();
    kaltura =
        JavaProgram.start(
            project.resolve("simulators/kaltura-simulator"),
            folder.resolve("kaltura.log"),
            Map.of(
                "KALTURA_SIMULATOR_PORT", String.valueOf(kalturaUrl.getPort()),
                "KALTURA_SIMULATOR_PARTNER_ID", PARTNER,
                "KALTURA_SIMULATOR_ADMIN_SECRET", ADMIN_SECRET));
    kaltura.awaitAnswer(kalturaUrl.resolve("/__sim/health"));
  }

  /** Starts the server, which is ready when it comes back. */
  JavaProgram startServer() throws IOException, InterruptedException {
    JavaProgram server =
        JavaProgram.start(
            project.resolve("server"), folder.resolve("server.log"), serverSettings());
    server.awaitAnswer(serverUrl.resolve("/health/ready"));
    return server;
  }

  private Map<String, String> serverSettings() {
    Map<String, String> settings = new TreeMap<>(database());
    settings.put("SERVER_PORT", String.valueOf(serverUrl.getPort()));
    settings.put("PUBLIC_BASE_URL", serverUrl.toString());
    settings.put("DATA_DIRECTORY", folder.resolve("server").toString());
    settings.put("KALTURA_PARTNER_ID", PARTNER);
    settings.put("KALTURA_ADMIN_SECRET", ADMIN_SECRET);
    settings.put("KALTURA_API_BASE_URL", kalturaUrl.toString());
    settings.put("KALTURA_KAF_BASE_URL", kalturaUrl.toString());
    settings.put("KALTURA_LIMIT_RATE", "100000");
    settings.put("KALTURA_LIMIT_CONCURRENCY", "64");
    settings.put("KALTURA_LIMIT_WAITING", "1000");
    settings.put("MEETINGS_CHECK_INTERVAL", "PT1H");
    for (String limit : new String[] {"MEMBER", "CLIENT", "ADDRESS", "FAILED_AUTHENTICATION"}) {
      settings.put("RATE_LIMIT_" + limit, "off");
    }
    // Those of whoever measures are for the measuring.
    settings.put("JAVA_OPTS", "");
    return settings;
  }

  private void ensureClients() throws IOException, InterruptedException {
    try (JavaProgram clients =
        JavaProgram.start(
            List.of(
                project.resolve("server/target/app/bin/admin").toString(),
                "clients",
                "ensure-defaults",
                "--bot-credential-file",
                botCredential().toString()),
            folder.resolve("clients.log"),
            database())) {
      clients.awaitEnd();
    }
  }

  private Map<String, String> database() {
    return Map.of(
        "DATABASE_URL", postgres.jdbcUrl(),
        "DATABASE_USER", postgres.user(),
        "DATABASE_PASSWORD", postgres.password());
  }

  private Path botCredential() {
    return folder.resolve("bot-client.properties");
  }

  /** From now on the server starts without what {@link #makeCache} made. */
  void withoutCache() throws IOException {
    Files.deleteIfExists(project.resolve("server/target/app/start.aot"));
  }

  /** Makes what the server starts faster with. */
  void makeCache() throws IOException, InterruptedException {
    try (JavaProgram making =
        JavaProgram.start(
            List.of(project.resolve("server/target/app/bin/make-cache").toString()),
            folder.resolve("cache.log"),
            serverSettings())) {
      making.awaitEnd();
    }
  }

  URI url() {
    return serverUrl;
  }

  /** Id and secret of a client that may act for members, with a colon in between. */
  String credential() throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(botCredential())) {
      properties.load(reader);
    }
    return properties.getProperty("client-id") + ":" + properties.getProperty("client-secret");
  }

  /** A connection of its own to the server's database. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  /** Where nobody listens yet. */
  static URI freeAddress() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return URI.create("http://127.0.0.1:" + free.getLocalPort());
    }
  }

  @Override
  public void close() {
    kaltura.close();
    postgres.close();
  }
}
