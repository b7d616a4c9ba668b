package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A backup as {@code docs/deployment.md} says it brings everything back. Needs a PostgreSQL of this
 * machine with {@code pg_dump}: that of {@code ./run} comes without.
 */
@ExtendWith(Stack.class)
class BackupTest {

  private final RunningStack stack;

  BackupTest(RunningStack stack) {
    this.stack = stack;
  }

  @Test
  void whatWasThereIsThereAgain() throws IOException {
    assumeTrue(SystemPostgres.isInstalled(), "no PostgreSQL with pg_dump is installed");
    Path data = Files.createTempDirectory("kaltura-discord-backup-");
    try (SystemPostgres postgres = SystemPostgres.start(data.resolve("postgres"))) {
      Path credential = data.resolve("bot.properties");
      postgres.run("createdb", "before");
      migrate(postgres, "before", " migrations applied");
      try (Program clients =
          Program.admin(
              "backup-clients",
              postgres.settings("before"),
              "clients",
              "ensure-defaults",
              "--bot-credential-file",
              credential.toString())) {
        assertThat(clients.awaitEnd()).as(clients.output()).isZero();
      }
      String token;
      String meeting;
      int port = Ports.free().server();
      try (Program server = server(postgres, "before", data.resolve("before"), port)) {
        Rest rest = new Rest(url(port), RunningStack.clientSecret(credential));
        server.awaitHealth(url(port).resolve("/health/ready"));
        token = rest.token(MIA, CAMPUS);
        meeting = rest.start(token, CAMPUS, "Kept", "kept").json(201).path("id").asText();
      }

      Path dump = data.resolve("kaltura-discord.dump");
      postgres.run("pg_dump", "--format=custom", "--no-owner", "--file=" + dump, "before");
      postgres.run("createdb", "after");
      postgres.run(
          "pg_restore", "--no-owner", "--exit-on-error", "--dbname=after", dump.toString());
      copyKeys(data.resolve("before/keys"), data.resolve("after/keys"));

      migrate(postgres, "after", " 0 migrations applied");
      try (Program server = server(postgres, "after", data.resolve("after"), port)) {
        server.awaitHealth(url(port).resolve("/health/ready"));
        Rest rest = new Rest(url(port), RunningStack.clientSecret(credential));
        assertThat(
                rest.send("GET", token, "/meetings/" + meeting, Map.of())
                    .json(200)
                    .path("title")
                    .asText())
            .isEqualTo("Kept");
        assertThat(rest.end(MIA, CAMPUS, meeting).status()).isEqualTo(200);
      }
    } finally {
      delete(data);
    }
  }

  private static void migrate(SystemPostgres postgres, String database, String said) {
    try (Program migrations =
        Program.start("backup-migrations", "db-migrations", postgres.settings(database))) {
      assertThat(migrations.awaitEnd()).as(migrations.output()).isZero();
      assertThat(migrations.output()).contains(said);
    }
  }

  private Program server(SystemPostgres postgres, String database, Path data, int port) {
    Map<String, String> settings = new TreeMap<>(postgres.settings(database));
    settings.put("SERVER_PORT", String.valueOf(port));
    settings.put("PUBLIC_BASE_URL", url(port).toString());
    settings.put("DATA_DIRECTORY", data.toString());
    settings.put("KALTURA_PARTNER_ID", "1234567");
    settings.put("KALTURA_ADMIN_SECRET", stack.secret("simulated-kaltura-admin-secret"));
    settings.put("KALTURA_API_BASE_URL", stack.ports().kalturaUrl().toString());
    settings.put("KALTURA_KAF_BASE_URL", stack.ports().kalturaUrl().toString());
    return Program.start("backup-server-" + database, "server", settings);
  }

  private static URI url(int port) {
    return URI.create("http://localhost:" + port);
  }

  private static void copyKeys(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var keys = Files.list(from)) {
      for (Path key : keys.toList()) {
        Files.copy(key, to.resolve(key.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var tree = Files.walk(folder)) {
      for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
