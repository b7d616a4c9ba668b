package dev.kalturadiscord.localstack;

import dev.kalturadiscord.embeddedpostgres.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Our own PostgreSQL, running. */
record RunningDatabase(String name, EmbeddedPostgres postgres) implements Running {

  /** What a program has to know to use it. */
  Map<String, Secret> access() {
    return access(new Secret(postgres.jdbcUrl()), postgres.user(), new Secret(postgres.password()));
  }

  static Map<String, Secret> access(Secret url, String user, Secret password) {
    return Map.of(
        "DATABASE_URL", url, "DATABASE_USER", new Secret(user), "DATABASE_PASSWORD", password);
  }

  @Override
  public CompletableFuture<Integer> onExit() {
    return postgres.onExit();
  }

  @Override
  public List<String> recentLines() {
    return postgres.recentLines();
  }

  @Override
  public void stop() {
    postgres.close();
  }
}
