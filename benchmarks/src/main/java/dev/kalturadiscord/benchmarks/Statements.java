package dev.kalturadiscord.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the server asks of the database for a request, asked directly: prepared statements over
 * JDBC, in the same transactions, each worker with a connection of its own.
 */
final class Statements {

  private static final int ON_A_PAGE = 20;

  private final Product product;
  private final List<String> meetings;

  /**
   * Connects to nothing yet.
   *
   * @param meetings ids of those that are read
   */
  Statements(Product product, List<String> meetings) {
    this.product = product;
    this.meetings = meetings;
  }

  Work getOne(int worker) throws SQLException {
    return new OnConnection(product.connect()) {
      private int next = worker;

      @Override
      public void once() throws SQLException {
        ask(Sql.ONE, meetings.get(next++ % meetings.size()));
      }
    };
  }

  Work list(int worker) throws SQLException {
    return new OnConnection(product.connect()) {
      @Override
      public void once() throws SQLException {
        ask(Sql.LIST, Api.GUILD, "creation", "purge", ON_A_PAGE + 1);
      }
    };
  }

  Work create(int worker) throws SQLException {
    return new Creation(product.connect(), Api.memberId(worker));
  }

  private abstract static class OnConnection implements Work {
    final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    OnConnection(Connection connection) {
      this.connection = connection;
    }

    /** Reads all columns of all rows. */
    final void ask(String sql, Object... parameters) throws SQLException {
      try (ResultSet rows = with(sql, parameters).executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            Object unused = rows.getObject(column);
          }
        }
      }
    }

    final void change(String sql, Object... parameters) throws SQLException {
      if (with(sql, parameters).executeUpdate() != 1) {
        throw new SQLException("Nothing was changed by " + sql);
      }
    }

    private PreparedStatement with(String sql, Object... parameters) throws SQLException {
      PreparedStatement statement = prepared.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
      }
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  /** A meeting from the wish to the audit log, without Kaltura. */
  private static final class Creation extends OnConnection {
    private final String host;

    Creation(Connection connection, String host) {
      super(connection);
      this.host = host;
    }

    @Override
    public void once() throws SQLException {
      String wish = UUID.randomUUID().toString();
      String id = "mtg_" + wish;
      connection.setAutoCommit(false);
      ask(Sql.LOCK_HOST, Api.GUILD + "/" + host);
      ask(Sql.KEY, Api.GUILD, host, wish);
      ask(Sql.UNFINISHED, Api.GUILD, host, Api.CHANNEL, wish);
      change(Sql.INTENT, id, Api.GUILD, host, wish, Api.CHANNEL);
      change(Sql.MESSAGE, "msg_" + wish, id, Api.GUILD, Api.CHANNEL);
      change(Sql.NEW_KEY, Api.GUILD, host, wish, wish, id);
      connection.commit();
      connection.setAutoCommit(true);
      ask(Sql.INTRODUCED, host, "Member");
      connection.setAutoCommit(false);
      ask(Sql.LOCK_MEETING, id);
      change(Sql.MADE, id);
      connection.commit();
      connection.setAutoCommit(true);
      change(Sql.AUDIT, "evt_" + wish, Api.GUILD, id, host, wish);
    }
  }
}
