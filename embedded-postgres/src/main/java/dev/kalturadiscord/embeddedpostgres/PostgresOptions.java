package dev.kalturadiscord.embeddedpostgres;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * How an {@link EmbeddedPostgres} is to run.
 *
 * @param directory holds everything of this database: rows, password, unpacked programs; made when
 *     missing. One running instance per directory
 * @param port TCP port on 127.0.0.1, 1 to 65535; 0 takes a free one
 * @param name of the database and of the user who owns it: lower case letters, digits, underscores
 * @param durable false turns fsync off: faster, and a power cut may destroy the database. For
 *     throw-away databases of tests only
 */
public record PostgresOptions(Path directory, int port, String name, boolean durable) {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  /** Checks the values; fails with {@link IllegalArgumentException}. */
  public PostgresOptions {
    directory = directory.toAbsolutePath().normalize();
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Not a TCP port: " + port);
    }
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a database name: " + name);
    }
  }

  /** A durable database {@code kaltura_discord} in this directory, on a free port. */
  public static PostgresOptions in(Path directory) {
    return new PostgresOptions(directory, 0, "kaltura_discord", true);
  }

  /** The same on this port; 0 takes a free one. */
  public PostgresOptions port(int newPort) {
    return new PostgresOptions(directory, newPort, name, durable);
  }

  /** The same with this name of database and user. Only counts when the database is created. */
  public PostgresOptions name(String newName) {
    return new PostgresOptions(directory, port, newName, durable);
  }

  /** The same with or without fsync. */
  public PostgresOptions durable(boolean nowDurable) {
    return new PostgresOptions(directory, port, name, nowDurable);
  }
}
