package dev.kalturadiscord.server.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;

/** The server's connection to the database, as beans. */
@ApplicationScoped
public class DatabaseConnection {

  private static final int POOL_SIZE = 12;

  @Produces
  @Singleton
  HikariDataSource dataSource(DatabaseSettings settings) {
    return Persistence.pool(settings, POOL_SIZE);
  }

  void close(@Disposes HikariDataSource dataSource) {
    dataSource.close();
  }

  @Produces
  @Singleton
  EntityManagerFactory entityManagerFactory(
      HikariDataSource dataSource, @Any Instance<MappedClasses> features) {
    return Persistence.entities(dataSource, features);
  }

  void close(@Disposes EntityManagerFactory factory) {
    factory.close();
  }
}
