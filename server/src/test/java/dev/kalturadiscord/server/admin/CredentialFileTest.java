package dev.kalturadiscord.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.admin.AdminTool.Result;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RunningServer.class)
final class CredentialFileTest {

  private final Api api;
  private final Database database;
  private final Path folder;
  private final Path file;
  private final String id = "filed-" + UUID.randomUUID();

  CredentialFileTest(Api api, Database database, @TempDir Path folder) {
    this.api = api;
    this.database = database;
    this.folder = folder;
    this.file = folder.resolve("client.properties");
  }

  @Test
  void theSecretGoesIntoAFileThatOnlyItsOwnerReadsAndIsNotPrinted() throws IOException {
    Result created = create();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(created.out()).contains(id).doesNotContain("kds_").doesNotContain(secret());
    assertThat(opens()).isTrue();
    assertNothingElseIsThere();
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    Files.writeString(file, "of somebody else");

    Result refused = create();

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.error()).hasLineCount(1).contains(file.toString());
    assertThat(file).hasContent("of somebody else");
    assertThat(database.column("select id from api_client where id = ?", id)).isEmpty();
    assertNothingElseIsThere();
  }

  @Test
  void whereNothingCanBeWrittenNothingIsRegistered() {
    Result refused = create("--credential-file", folder.resolve("missing/file").toString());

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.error()).hasLineCount(1).contains("missing/file cannot be written");
    assertThat(database.column("select id from api_client where id = ?", id)).isEmpty();
  }

  @Test
  void nothingIsLeftBehindWhenTheClientCannotBeRegistered() {
    create();
    Path other = folder.resolve("other");

    assertThat(create("--credential-file", other.toString()).code()).isEqualTo(1);

    assertThat(other).doesNotExist();
    assertNothingElseIsThere();
  }

  @Test
  void rotationReplacesTheFile() throws IOException {
    create();
    String before = secret();

    Result rotated = AdminTool.done("clients", "rotate", id, "--credential-file", file.toString());

    assertThat(secret()).isNotEqualTo(before);
    assertThat(rotated.out()).doesNotContain("kds_");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(opens()).isTrue();
  }

  @Test
  void ifAbsentRegistersAndThenChangesNothing() throws IOException {
    Result first = create("--if-absent");
    String secret = secret();

    Result second = create("--if-absent");

    assertThat(first.out()).contains("registered");
    assertThat(second.out()).isEqualTo(id + " is there" + System.lineSeparator());
    assertThat(secret()).isEqualTo(secret);
    assertThat(secrets()).isEqualTo(1);
    assertThat(opens()).isTrue();
  }

  @Test
  void ifAbsentReplacesASecretThatWasLost() throws IOException {
    create("--if-absent");
    String lost = secret();
    Files.delete(file);

    Result repaired = create("--if-absent");

    assertThat(repaired.out()).contains("new secret").doesNotContain("kds_");
    assertThat(secret()).isNotEqualTo(lost);
    assertThat(opens()).isTrue();
  }

  @Test
  void ifAbsentReplacesASecretThatIsNotGood() throws IOException {
    create("--if-absent");
    AdminTool.done("clients", "rotate", id, "--overlap", "PT0S");
    assertThat(opens()).isFalse();

    create("--if-absent");

    assertThat(opens()).isTrue();
  }

  @Test
  void ifAbsentReplacesASecretThatOthersCouldRead() throws IOException {
    create("--if-absent");
    String exposed = secret();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    create("--if-absent");

    assertThat(secret()).isNotEqualTo(exposed);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void ifAbsentTakesNoFileOfAnotherClient() throws IOException {
    create("--if-absent");
    String other = "other-" + UUID.randomUUID();

    AdminTool.done(
        "clients",
        "create",
        "--id",
        other,
        "--name",
        "N",
        "--scope",
        "meetings:read",
        "--credential-file",
        file.toString(),
        "--if-absent");

    assertThat(properties()).containsEntry("client-id", other);
  }

  @Test
  void ifAbsentDoesNotReviveADisabledClient() {
    create("--if-absent");
    AdminTool.done("clients", "disable", id);

    Result refused = create("--if-absent");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.error()).hasLineCount(1).contains("disabled");
  }

  private Result create(String... more) {
    boolean elsewhere = Stream.of(more).anyMatch("--credential-file"::equals);
    Stream<String> where =
        elsewhere ? Stream.of() : Stream.of("--credential-file", file.toString());
    return AdminTool.run(
        Stream.of(
                Stream.of(
                    "clients", "create", "--id", id, "--name", "N", "--scope", "meetings:read"),
                where,
                Stream.of(more))
            .flatMap(arguments -> arguments)
            .toArray(String[]::new));
  }

  private void assertNothingElseIsThere() {
    assertThat(folder).isDirectoryNotContaining(found -> !found.equals(file));
  }

  private Properties properties() throws IOException {
    Properties properties = new Properties();
    try (InputStream content = Files.newInputStream(file)) {
      properties.load(content);
    }
    return properties;
  }

  private String secret() throws IOException {
    return properties().getProperty("client-secret");
  }

  private int secrets() {
    return database
        .column("select client_id from api_client_secret where client_id = ?", id)
        .size();
  }

  private boolean opens() throws IOException {
    return api.call("POST", "/api/v1/auth/token")
            .basic(properties().getProperty("client-id"), secret())
            .json(new ObjectMapper().createObjectNode().put("grantType", "client_credentials"))
            .send()
            .status()
        == 200;
  }
}
