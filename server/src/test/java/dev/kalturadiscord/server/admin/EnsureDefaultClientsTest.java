package dev.kalturadiscord.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.admin.AdminTool.Result;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The bot is registered in the database of the tests already; its secret goes on for a day. */
@ExtendWith(RunningServer.class)
final class EnsureDefaultClientsTest {

  private final Database database;
  private final Path file;

  EnsureDefaultClientsTest(Database database, @TempDir Path folder) {
    this.database = database;
    this.file = folder.resolve("bot-client.properties");
  }

  @Test
  void bothClientsAreThereAfterwards() throws IOException {
    Result ensured = ensure("http://localhost:8080");

    assertThat(ensured.code()).isZero();
    assertThat(ensured.out()).contains("discord-bot has a new secret", "swagger-ui");
    assertThat(Files.readString(file)).startsWith("client-id=discord-bot");
    assertThat(
            database.column(
                "select name || '|' || scopes || '|' || is_public || '|' || redirect_uris"
                    + " from api_client where id = 'swagger-ui'"))
        .containsExactly(
            "Swagger UI|meetings:read meetings:write videos:read configuration:read configuration:write audit:read|true"
                + "|http://localhost:8080/docs/oauth2-redirect.html");
  }

  @Test
  void aSecondTimeChangesNothing() throws IOException {
    ensure("http://localhost:8080");
    String before = Files.readString(file);

    assertThat(ensure("http://localhost:8080").out().lines())
        .containsExactly("discord-bot is there", "swagger-ui is there");

    assertThat(file).hasContent(before);
  }

  @Test
  void loginsFollowTheServerToItsNewAddress() {
    ensure("http://localhost:8080");

    assertThat(ensure("https://meet.example.org/").out()).contains("swagger-ui is as this version");

    assertThat(redirectUris()).isEqualTo("https://meet.example.org/docs/oauth2-redirect.html");
  }

  @Test
  void whatPeopleCanLendFollowsTheVersion() {
    ensure("http://localhost:8080");
    database.update("update api_client set scopes = 'meetings:read' where id = 'swagger-ui'");

    assertThat(ensure("http://localhost:8080").out()).contains("swagger-ui is as this version");

    assertThat(database.column("select scopes from api_client where id = 'swagger-ui'"))
        .containsExactly(
            "meetings:read meetings:write videos:read configuration:read configuration:write audit:read");
  }

  @Test
  void anAddressToWhichLoginsMustNotLeadIsSaidAndTheBotWorks() {
    ensure("http://localhost:8080");

    Result ensured = ensure("http://meet.example.org");

    assertThat(ensured.code()).isZero();
    assertThat(ensured.error()).hasLineCount(1).contains("PUBLIC_BASE_URL must be https");
    assertThat(redirectUris()).startsWith("http://localhost:8080/");
    assertThat(file).exists();
  }

  @Test
  void settingsThatAreMissingAreNamed() {
    Result refused = with("database.url", "", () -> AdminTool.run("clients", "list"));

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.error()).hasLineCount(1).contains("DATABASE_URL");
  }

  @Test
  void aDatabaseThatIsAwayIsSaid() {
    Result refused =
        with(
            "database.url",
            "jdbc:postgresql://127.0.0.1:1/none",
            () -> AdminTool.run("clients", "list"));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.error()).hasLineCount(1).startsWith("The database cannot be reached");
  }

  private Result ensure(String publicBaseUrl) {
    return with(
        "public.base-url",
        publicBaseUrl,
        () ->
            AdminTool.run("clients", "ensure-defaults", "--bot-credential-file", file.toString()));
  }

  private String redirectUris() {
    return database
        .column("select redirect_uris from api_client where id = 'swagger-ui'")
        .getFirst();
  }

  /** With one setting changed, for which the server under test has no eyes any more. */
  private static Result with(String setting, String value, Supplier<Result> run) {
    String before = System.getProperty(setting);
    System.setProperty(setting, value);
    try {
      return run.get();
    } finally {
      if (before == null) {
        System.clearProperty(setting);
      } else {
        System.setProperty(setting, before);
      }
    }
  }
}
