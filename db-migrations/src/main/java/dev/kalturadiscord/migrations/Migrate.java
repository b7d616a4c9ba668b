package dev.kalturadiscord.migrations;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the migrations to the database of {@code database.url}, {@code database.user} and {@code
 * database.password}. With the argument {@code info} it only lists them.
 */
public final class Migrate {

  private static final Logger log = LoggerFactory.getLogger(Migrate.class);

  private Migrate() {}

  public static void main(String[] args) {
    Config config = ConfigProvider.getConfig();
    Optional<String> url = config.getOptionalValue("database.url", String.class);
    if (url.isEmpty()) {
      log.error("database.url (DATABASE_URL) is missing: the JDBC URL of the database");
      System.exit(2);
    }
    Migrations migrations =
        new Migrations(
            url.orElseThrow(),
            config.getOptionalValue("database.user", String.class).orElse(""),
            config.getOptionalValue("database.password", String.class).orElse(""));
    if (args.length == 1 && args[0].equals("info")) {
      migrations.describe().forEach(line -> log.info("{}", line));
    } else {
      log.info("{} migrations applied", migrations.migrate());
    }
  }
}
