package dev.kalturadiscord.server.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** Makes the connection pool and Hibernate on top of it, resource-local and without JTA. */
@ApplicationScoped
public class DatabaseConnection {

  private static final int POOL_SIZE = 12;

  @Produces
  @Singleton
  HikariDataSource dataSource(DatabaseSettings settings) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("database");
    pool.setJdbcUrl(settings.url());
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(POOL_SIZE);
    pool.setConnectionTimeout(3_000);
    return new HikariDataSource(pool);
  }

  void close(@Disposes HikariDataSource dataSource) {
    dataSource.close();
  }

  @Produces
  @Singleton
  EntityManagerFactory entityManagerFactory(
      HikariDataSource dataSource, @Any Instance<MappedClasses> features) {
    PersistenceConfiguration persistence =
        new PersistenceConfiguration("kaltura-discord")
            .provider(HibernatePersistenceProvider.class.getName())
            .property("jakarta.persistence.nonJtaDataSource", (DataSource) dataSource)
            // The migrations own the tables; a mapping that does not fit them stops the start.
            .property("hibernate.hbm2ddl.auto", "validate")
            .property(
                "hibernate.physical_naming_strategy",
                PhysicalNamingStrategySnakeCaseImpl.class.getName())
            .property("hibernate.query.plan_cache_max_size", 256);
    features.forEach(feature -> feature.classes().forEach(persistence::managedClass));
    return persistence.createEntityManagerFactory();
  }

  void close(@Disposes EntityManagerFactory factory) {
    factory.close();
  }
}
