package dev.kalturadiscord.server.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers within two seconds. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

  private static final int TIMEOUT_SECONDS = 2;

  @Inject HikariDataSource dataSource;

  @Override
  public HealthCheckResponse call() {
    boolean up;
    try (Connection connection = dataSource.getConnection()) {
      up = connection.isValid(TIMEOUT_SECONDS);
    } catch (SQLException e) {
      up = false;
    }
    return HealthCheckResponse.named("database").status(up).build();
  }
}
