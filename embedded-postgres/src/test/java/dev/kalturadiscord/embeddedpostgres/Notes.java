package dev.kalturadiscord.embeddedpostgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table of texts, to see what a database remembers. */
record Notes(EmbeddedPostgres postgres) {

  void add(String text) throws SQLException {
    try (Connection connection = connect();
        Statement table = connection.createStatement();
        PreparedStatement row = connection.prepareStatement("INSERT INTO note VALUES (?)")) {
      table.execute("CREATE TABLE IF NOT EXISTS note (text text NOT NULL)");
      row.setString(1, text);
      row.executeUpdate();
    }
  }

  List<String> all() throws SQLException {
    return query("SELECT text FROM note ORDER BY text");
  }

  String setting(String name) throws SQLException {
    return query("SHOW " + name).getFirst();
  }

  private List<String> query(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }
}
