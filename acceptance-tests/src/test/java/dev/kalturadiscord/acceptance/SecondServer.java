package dev.kalturadiscord.acceptance;

import dev.kalturadiscord.embeddedpostgres.PostgresOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Another server on the database and the keys of a running stack, as a second replica would be. */
record SecondServer(Program program, URI url) implements AutoCloseable {

  static SecondServer start(RunningStack stack) {
    return start(stack, Map.of());
  }

  /** One with settings of its own. */
  static SecondServer start(RunningStack stack, Map<String, String> ownSettings) {
    Map<String, String> settings = new TreeMap<>(database(stack));
    int port = freePort();
    settings.put("SERVER_PORT", String.valueOf(port));
    settings.put("PUBLIC_BASE_URL", stack.ports().serverUrl().toString());
    settings.put("DATA_DIRECTORY", stack.data().resolve("server").toString());
    settings.put("KALTURA_PARTNER_ID", "1234567");
    settings.put("KALTURA_ADMIN_SECRET", stack.secret("simulated-kaltura-admin-secret"));
    settings.put("KALTURA_API_BASE_URL", stack.ports().kalturaUrl().toString());
    settings.put("KALTURA_KAF_BASE_URL", stack.ports().kalturaUrl().toString());
    settings.put("DISCORD_BOT_TOKEN", stack.secret("simulated-bot-token"));
    settings.put("DISCORD_CLIENT_ID", "1000000000000000001");
    settings.put("DISCORD_CLIENT_SECRET", stack.secret("simulated-discord-client-secret"));
    settings.put("DISCORD_API_BASE_URL", stack.ports().discordUrl() + "/api/v10");
    settings.put("DISCORD_AUTHORIZE_URL", stack.ports().discordUrl() + "/oauth2/authorize");
    settings.putAll(RunningStack.OF_TESTS);
    settings.putAll(ownSettings);
    Program program = Program.start("second-server", "server", settings);
    SecondServer server = new SecondServer(program, URI.create("http://localhost:" + port));
    program.awaitHealth(server.url().resolve("/health/ready"));
    return server;
  }

  /** How programs reach the database of a stack. */
  static Map<String, String> database(RunningStack stack) {
    String name = PostgresOptions.in(stack.data().resolve("postgres")).name();
    return Map.of(
        "DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(stack.ports().postgres(), name),
        "DATABASE_USER",
        name,
        "DATABASE_PASSWORD",
        stack.databasePassword());
  }

  /** Changes the database of a stack behind its back. */
  static void update(RunningStack stack, String sql) {
    Map<String, String> database = database(stack);
    try (Connection connection =
            DriverManager.getConnection(
                database.get("DATABASE_URL"),
                database.get("DATABASE_USER"),
                database.get("DATABASE_PASSWORD"));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int unused = statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
