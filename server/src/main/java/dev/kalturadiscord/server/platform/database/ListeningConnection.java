package dev.kalturadiscord.server.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;

/** A connection that does nothing but listen. Outside of the pool, which it would only block. */
final class ListeningConnection implements AutoCloseable {

  /** By which operators recognize it among the server's connections. */
  static final String APPLICATION_NAME = "kaltura-discord announcements";

  private static final int ANSWER_SECONDS = 5;
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

  private final Connection connection;
  private final PGConnection postgres;
  private long lastSignOfLife = System.nanoTime();

  private ListeningConnection(Connection connection) throws SQLException {
    this.connection = connection;
    this.postgres = connection.unwrap(PGConnection.class);
  }

  static ListeningConnection open(DatabaseSettings settings) throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, settings.user());
    PGProperty.PASSWORD.set(properties, settings.password());
    PGProperty.APPLICATION_NAME.set(properties, APPLICATION_NAME);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.CONNECT_TIMEOUT.set(properties, ANSWER_SECONDS);
    PGProperty.SOCKET_TIMEOUT.set(properties, ANSWER_SECONDS);
    return new ListeningConnection(DriverManager.getConnection(settings.url(), properties));
  }

  /** Hears a channel from now on. */
  void listen(String channel) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + postgres.escapeIdentifier(channel));
    }
  }

  /**
   * Waits for announcements.
   *
   * @return what came; nothing when nothing came within the time
   * @throws SQLException when the connection is lost, or has been silent for long and is found lost
   */
  List<PGNotification> await(Duration time) throws SQLException {
    List<PGNotification> heard = List.of(postgres.getNotifications((int) time.toMillis()));
    if (!heard.isEmpty()) {
      lastSignOfLife = System.nanoTime();
    } else if (System.nanoTime() - lastSignOfLife > LONGEST_SILENCE.toNanos()) {
      checkAlive();
    }
    return heard;
  }

  /** Whoever only listens does not notice that the other side is gone. */
  private void checkAlive() throws SQLException {
    if (!connection.isValid(ANSWER_SECONDS)) {
      throw new SQLException("The database does not answer any more");
    }
    lastSignOfLife = System.nanoTime();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
