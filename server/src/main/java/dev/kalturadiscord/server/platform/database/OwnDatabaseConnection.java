package dev.kalturadiscord.server.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** The same connection for a program that runs beside the server, without its container. */
public final class OwnDatabaseConnection implements AutoCloseable {

  private static final int POOL_SIZE = 2;

  private final HikariDataSource pool;
  private final EntityManagerFactory factory;

  private OwnDatabaseConnection(HikariDataSource pool, EntityManagerFactory factory) {
    this.pool = pool;
    this.factory = factory;
  }

  /**
   * Connects.
   *
   * @param features what of the database is needed
   * @throws RuntimeException when the database cannot be reached or its tables do not fit; see
   *     {@link DatabaseFailures}
   */
  public static OwnDatabaseConnection open(
      DatabaseSettings settings, List<MappedClasses> features) {
    HikariDataSource pool = Persistence.pool(settings, POOL_SIZE);
    try {
      return new OwnDatabaseConnection(pool, Persistence.entities(pool, features));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Good until this is closed. */
  public Transactions transactions() {
    return new Transactions(factory);
  }

  @Override
  public void close() {
    factory.close();
    pool.close();
  }
}
