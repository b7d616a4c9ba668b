package dev.kalturadiscord.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path temporary;

  @Test
  void rowsSurviveARestartAndLeftoversOfAnInterruptedStartDoNotHinderIt() throws Exception {
    Path directory = temporary.resolve("postgres");
    Files.createDirectories(directory.resolve("binaries-incomplete/bin"));
    Files.createDirectories(directory.resolve("data.incomplete/base"));
    Files.writeString(directory.resolve("password"), "of a database never finished");
    PostgresOptions options = PostgresOptions.in(directory);
    try (EmbeddedPostgres first = EmbeddedPostgres.start(options)) {
      assertThat(new Notes(first).setting("fsync")).isEqualTo("on");
      assertThat(new Notes(first).setting("synchronous_commit")).isEqualTo("on");
      assertThat(new Notes(first).setting("listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Files.readAllLines(directory.resolve("data/postmaster.pid")).get(4))
          .as("folder of the unix socket")
          .isEmpty();
      new Notes(first).add("kept");
    }
    try (EmbeddedPostgres second = EmbeddedPostgres.start(options)) {
      assertThat(new Notes(second).all()).containsExactly("kept");
    }
    assertThat(directory.resolve("binaries-incomplete")).doesNotExist();
    assertThat(directory.resolve("data.incomplete")).doesNotExist();
  }

  @Test
  void onlyTheOwnerReadsThePasswordAndNothingGoesWithoutIt() throws Exception {
    try (EmbeddedPostgres postgres = throwAway("secret")) {
      Path file = temporary.resolve("secret/password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(Files.readString(file)).isEqualTo(postgres.password() + "\n");
      assertThat(postgres.toString()).doesNotContain(postgres.password());
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guessed"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password()))
          .as("the superuser has another password, known to nobody")
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aSecondInstanceOnTheSameDirectoryIsRefused() throws Exception {
    try (EmbeddedPostgres first = throwAway("shared")) {
      String refusal =
          "The database in %s is in use by process %d: stop that first, or use another directory."
              .formatted(temporary.resolve("shared"), ProcessHandle.current().pid());
      assertThatThrownBy(() -> throwAway("shared"))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessage(refusal);
      Process other =
          ChildJvm.start(
              List.of(), System.getProperty("java.class.path"), temporary.resolve("shared"));
      assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains(refusal);
      assertThat(other.waitFor()).isEqualTo(1);
      new Notes(first).add("undisturbed");
      assertThat(new Notes(first).all()).containsExactly("undisturbed");
    }
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PostgresOptions options =
          PostgresOptions.in(temporary.resolve("port")).port(taken.getLocalPort());
      assertThatThrownBy(() -> EmbeddedPostgres.start(options))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("choose another");
    }
  }

  @Test
  void aServerLeftBehindIsStoppedFirst() throws Exception {
    PostgresOptions options = PostgresOptions.in(temporary.resolve("stale")).durable(false);
    try (EmbeddedPostgres first = EmbeddedPostgres.start(options)) {
      new Notes(first).add("before");
    }
    DatabaseFolder folder = DatabaseFolder.at(options.directory());
    Cluster cluster = new Cluster(folder, Binaries.in(folder), Account.choose(folder));
    ServerProcess leftBehind = ServerProcess.start(cluster, Ports.claim(0), false);
    try (EmbeddedPostgres next = EmbeddedPostgres.start(options)) {
      assertThat(leftBehind.handle().isAlive()).isFalse();
      assertThat(new Notes(next).all()).containsExactly("before");
    }
  }

  @Test
  void aLostPasswordFileIsNamed() throws IOException {
    Files.createDirectories(temporary.resolve("lost/data"));
    assertThatThrownBy(() -> throwAway("lost"))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("lost its password file");
  }

  @Test
  void theEndOfTheServerIsReported() {
    EmbeddedPostgres postgres = throwAway("end");
    postgres.close();
    assertThat(postgres.onExit().join()).isZero();
    assertThat(postgres.recentLines()).last().asString().contains("database system is shut down");
  }

  private EmbeddedPostgres throwAway(String folder) {
    return EmbeddedPostgres.start(PostgresOptions.in(temporary.resolve(folder)).durable(false));
  }
}
