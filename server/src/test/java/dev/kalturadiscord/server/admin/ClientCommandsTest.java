package dev.kalturadiscord.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.admin.AdminTool.Result;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class ClientCommandsTest {

  private final Api api;
  private final Database database;
  private final String id = "tool-" + UUID.randomUUID();

  ClientCommandsTest(Api api, Database database) {
    this.api = api;
    this.database = database;
  }

  @Test
  void aClientThatIsCreatedCanGetATokenFromTheRunningServer() {
    Result created =
        AdminTool.done(
            "clients",
            "create",
            "--id",
            id,
            "--name",
            "Timetable",
            "--guild",
            "42",
            "--scope",
            "meetings:read",
            "meetings:write",
            "--json");

    JsonNode client = created.json().getFirst();
    assertThat(client.path("id").asText()).isEqualTo(id);
    assertThat(client.path("name").asText()).isEqualTo("Timetable");
    assertThat(client.path("guildId").asText()).isEqualTo("42");
    assertThat(client.path("scopes").toString())
        .isEqualTo("[\"meetings:read\",\"meetings:write\"]");
    assertThat(opens(client.path("secret").asText())).isTrue();
  }

  @Test
  void peopleReadTheSecretOnce() {
    String out =
        AdminTool.done("clients", "create", "--id", id, "--name", "N", "--scope", "meetings:read")
            .out();

    assertThat(out).startsWith("client  " + id).contains("secret  kds_", "shown only now");
    String secret = out.lines().toList().get(1).replaceAll("secret +| .*shown only now.*", "");
    assertThat(opens(secret)).isTrue();
    assertThat(AdminTool.done("clients", "list").out()).contains(id).doesNotContain(secret);
  }

  @Test
  void theHelpNamesEveryScope() {
    // Lines are broken within words, too.
    String help = AdminTool.done("clients", "create", "--help").out().replaceAll("\\s", "");

    for (Scope scope : Scope.values()) {
      assertThat(help).contains(scope.text());
    }
  }

  @Test
  void anIdIsMadeWhenNoneIsGiven() {
    JsonNode client =
        AdminTool.done("clients", "create", "--name", "N", "--scope", "meetings:read", "--json")
            .json()
            .getFirst();

    assertThat(client.path("id").asText()).matches("cli_[0-9a-z]{26}");
  }

  @Test
  void aTakenIdIsRefused() {
    create();

    Result refused =
        AdminTool.run("clients", "create", "--id", id, "--name", "N", "--scope", "meetings:read");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.error()).hasLineCount(1).contains(id);
  }

  @Test
  void theListSaysWhatIsThere() {
    create();

    JsonNode listed =
        AdminTool.done("clients", "list", "--json").json().stream()
            .filter(client -> client.path("id").asText().equals(id))
            .findAny()
            .orElseThrow();

    assertThat(listed.path("goodSecrets").asInt()).isEqualTo(1);
    assertThat(listed.path("disabledAt").isNull()).isTrue();
    assertThat(listed.has("secret")).isFalse();
  }

  @Test
  void rotationLeavesTheOldSecretItsOverlap() {
    String first = create();

    String second =
        AdminTool.done("clients", "rotate", id, "--json").json().getFirst().path("secret").asText();
    assertThat(opens(first)).isTrue();
    assertThat(opens(second)).isTrue();

    String third =
        AdminTool.done("clients", "rotate", id, "--overlap", "PT0S", "--json")
            .json()
            .getFirst()
            .path("secret")
            .asText();
    assertThat(opens(first)).isFalse();
    assertThat(opens(second)).isFalse();
    assertThat(opens(third)).isTrue();
  }

  @Test
  void disablingEndsSecretsAndTellsRunningServers() {
    String secret = create();

    assertThat(AdminTool.done("clients", "disable", id).out()).contains("disabled");

    assertThat(opens(secret)).isFalse();
    assertThat(
            database.column(
                "select expires_at > now() + interval '23 hours' from revocation"
                    + " where subject = ?",
                "client:" + id))
        .containsExactly("t");
    assertThat(AdminTool.done("clients", "disable", id).code()).isZero();
    Result refused = AdminTool.run("clients", "rotate", id);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.error()).hasLineCount(1).contains("disabled");
  }

  @Test
  void aPublicClientIsCreatedWithoutASecret() {
    JsonNode client =
        AdminTool.done(
                "clients",
                "create",
                "--name",
                "Page",
                "--scope",
                "meetings:read",
                "--public",
                "--redirect-uri",
                "https://a.example/",
                "--redirect-uri",
                "http://localhost:3000/back",
                "--json")
            .json()
            .getFirst();

    assertThat(client.has("secret")).isFalse();
    assertThat(client.path("redirectUris"))
        .extracting(JsonNode::asText)
        .containsExactly("https://a.example/", "http://localhost:3000/back");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clients",
        "clients create",
        "clients create --name N --scope everything",
        "clients create --name N --scope meetings:read --id UPPER",
        "clients create --name N --scope meetings:read --guild guild",
        "clients create --name N --scope meetings:read --public",
        "clients create --name N --scope meetings:read --redirect-uri http://a.example/",
        "clients create --name N --scope tokens:validate --guild 42",
        "clients create --name N --scope meetings:read --if-absent",
        "clients create --name N --scope meetings:read --public --redirect-uri https://a.example/"
            + " --credential-file /nowhere/file",
        "clients rotate",
        "clients rotate discord-bot --overlap -PT1S",
        "clients rotate discord-bot --overlap P31D",
        "clients rotate discord-bot --overlap soon",
        "clients disable",
        "clients list extra",
        "nonsense",
      })
  void misuseIsSaidAndChangesNothing(String arguments) {
    Set<String> before = ids();

    Result refused = AdminTool.run(arguments.split(" ", -1));

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.error()).isNotBlank();
    assertThat(refused.error().lines()).hasSizeLessThanOrEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(ids()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clients rotate nobody", "clients disable nobody"})
  void anUnknownClientIsSaid(String arguments) {
    Result refused = AdminTool.run(arguments.split(" ", -1));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.error().strip()).isEqualTo("There is no such client.");
  }

  private String create() {
    return AdminTool.done(
            "clients", "create", "--id", id, "--name", "N", "--scope", "meetings:read", "--json")
        .json()
        .getFirst()
        .path("secret")
        .asText();
  }

  private Set<String> ids() {
    return Set.copyOf(database.column("select secret_hash::text from api_client_secret"));
  }

  private boolean opens(String secret) {
    return api.call("POST", "/api/v1/auth/token")
            .basic(id, secret)
            .json(new ObjectMapper().createObjectNode().put("grantType", "client_credentials"))
            .send()
            .status()
        == 200;
  }
}
