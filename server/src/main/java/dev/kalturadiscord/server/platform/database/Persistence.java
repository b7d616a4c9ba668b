package dev.kalturadiscord.server.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** A connection pool and Hibernate on top of it, resource-local and without JTA. */
final class Persistence {

  private Persistence() {}

  static HikariDataSource pool(DatabaseSettings settings, int size) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("database");
    pool.setJdbcUrl(settings.url());
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(size);
    pool.setConnectionTimeout(3_000);
    return new HikariDataSource(pool);
  }

  static EntityManagerFactory entities(
      DataSource dataSource, Iterable<? extends MappedClasses> features) {
    PersistenceConfiguration persistence =
        new PersistenceConfiguration("kaltura-discord")
            .provider(HibernatePersistenceProvider.class.getName())
            .property("jakarta.persistence.nonJtaDataSource", dataSource)
            // The migrations own the tables; a mapping that does not fit them stops the start.
            .property("hibernate.hbm2ddl.auto", "validate")
            .property(
                "hibernate.physical_naming_strategy",
                PhysicalNamingStrategySnakeCaseImpl.class.getName())
            .property("hibernate.query.plan_cache_max_size", 256);
    features.forEach(feature -> feature.classes().forEach(persistence::managedClass));
    return persistence.createEntityManagerFactory();
  }
}
