package dev.kalturadiscord.migrations;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The migrations against one database. They only go forward. */
public final class Migrations {

  private final Flyway flyway;

  /**
   * Connects to nothing yet.
   *
   * @param url JDBC URL of a PostgreSQL database
   * @param user owner of the tables
   * @param password of that user
   */
  public Migrations(String url, String user, String password) {
    flyway =
        Flyway.configure()
            .dataSource(url, user, password)
            .locations("classpath:db/migration")
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .load();
  }

  /**
   * Brings the database to the newest version. Safe when several do it at once: one goes first.
   *
   * @return how many migrations were applied
   * @throws org.flywaydb.core.api.FlywayException when the database cannot be reached, or holds
   *     something that is not ours or was changed by hand
   */
  public int migrate() {
    return flyway.migrate().migrationsExecuted;
  }

  /** One line for each migration: version, state, description. */
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    for (MigrationInfo info : flyway.info().all()) {
      lines.add(
          "%-8s %-10s %s"
              .formatted(
                  info.getVersion(), info.getState().getDisplayName(), info.getDescription()));
    }
    return lines;
  }
}
