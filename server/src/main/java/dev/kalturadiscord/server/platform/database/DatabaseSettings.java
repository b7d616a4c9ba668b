package dev.kalturadiscord.server.platform.database;

import dev.kalturadiscord.server.platform.config.SettingsReader;

/**
 * Where the database is.
 *
 * @param url JDBC URL
 * @param user name of the role
 * @param password its password, never printed
 */
public record DatabaseSettings(String url, String user, String password) {

  /** Reads {@code database.url}, {@code database.user} and {@code database.password}. */
  public static DatabaseSettings read(SettingsReader settings) {
    return new DatabaseSettings(
        settings.required("database.url", "the JDBC URL of the PostgreSQL database"),
        settings.required("database.user", "the user of the database"),
        settings.required("database.password", "the password of that user"));
  }

  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url + ", user=" + user + "]";
  }
}
