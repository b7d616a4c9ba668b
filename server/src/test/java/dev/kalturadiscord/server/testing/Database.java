package dev.kalturadiscord.server.testing;

import dev.kalturadiscord.embeddedpostgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into the database of the server under test, and makes states that take long to reach. */
public final class Database {

  private final String url;
  private final String user;
  private final String password;

  Database(EmbeddedPostgres postgres) {
    this(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  Database(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** Runs a statement; gives the number of rows it changed. */
  public int update(String sql, String... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** The first column of all rows as text. */
  public List<String> column(String sql, String... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /**
   * Registers an API client.
   *
   * @param guildId null for one that belongs to none
   * @param scopes with spaces in between
   */
  public void registerClient(String id, String secret, @Nullable String guildId, String scopes) {
    registerPublicClient(id, "Of a test", guildId, scopes, "");
    giveSecret(id, secret);
  }

  /**
   * Registers an API client without a secret.
   *
   * @param guildId null for one that belongs to none
   * @param scopes with spaces in between
   * @param redirectUris with line feeds in between
   */
  public void registerPublicClient(
      String id, String name, @Nullable String guildId, String scopes, String redirectUris) {
    int client =
        update(
            """
            insert into api_client (id, name, guild_id, scopes, is_public, redirect_uris, created_at)
            values (?, ?, nullif(?, ''), ?, true, ?, now())
            """,
            id,
            name,
            guildId == null ? "" : guildId,
            scopes,
            redirectUris);
    if (client != 1) {
      throw new AssertionError("Not registered: " + id);
    }
  }

  /** Gives a client a secret; it is not public then. */
  public void giveSecret(String id, String secret) {
    int client = update("update api_client set is_public = false where id = ?", id);
    int good =
        update(
            """
            insert into api_client_secret (secret_hash, client_id, created_at)
            values (sha256(convert_to(?, 'UTF8')), ?, now())
            """,
            secret,
            id);
    if (client + good != 2) {
      throw new AssertionError("No such client: " + id);
    }
  }

  /** The product is in use in this guild. */
  public void useIn(String guildId) {
    update(
        "insert into guild (id, first_seen_at) values (?, now()) on conflict (id) do nothing",
        guildId);
  }

  /** A guild has chosen something, as if it had been changed elsewhere: all servers are told. */
  public void choose(String guildId, String key, String json) {
    chooseSilently(guildId, key, json);
    column("select pg_notify('guild_configuration', ?)", guildId);
  }

  /** As {@link #choose}, but no server is told. */
  public void chooseSilently(String guildId, String key, String json) {
    update(
        "insert into guild_configuration (guild_id, version) values (?, 1)"
            + " on conflict (guild_id) do update set version = guild_configuration.version + 1",
        guildId);
    update(
        """
        insert into guild_configuration_override (guild_id, key, value)
        values (?, ?, cast(? as jsonb))
        on conflict (guild_id, key) do update set value = excluded.value
        """,
        guildId,
        key,
        json);
  }

  /**
   * The first column of all rows of a query, after statements of which nothing stays: they happen
   * in an empty schema of their own.
   */
  public List<String> columnAfter(List<String> statements, String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create schema of_a_test");
      statement.execute("set local search_path to of_a_test");
      for (String sql : statements) {
        statement.execute(sql);
      }
      List<String> values = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      connection.rollback();
      return values;
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private static PreparedStatement prepare(Connection connection, String sql, String... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setString(i + 1, parameters[i]);
    }
    return statement;
  }
}
