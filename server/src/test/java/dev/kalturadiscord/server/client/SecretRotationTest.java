package dev.kalturadiscord.server.client;

import static dev.kalturadiscord.server.client.ClientSteps.wish;
import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class SecretRotationTest {

  private final Api api;
  private final Database database;
  private final ClientSteps clients;
  private final String manager;
  private final ClientSteps.Made client;

  SecretRotationTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    clients = new ClientSteps(api, database);
    manager = clients.manager(null, "");
    client = clients.made(manager, wish("Rotated", "meetings:read"));
  }

  @Test
  void theNewSecretIsGoodAtOnceAndTheOldOneForTheOverlap() {
    Api.Answer rotated = clients.rotate(manager, client.id(), 3600);

    assertThat(rotated.status()).isEqualTo(201);
    assertThat(rotated.header("Cache-Control")).isEqualTo("no-store");
    assertThat(rotated.text("secret")).isNotEqualTo(client.secret()).startsWith("kds_");
    JsonNode secrets = rotated.json().path("client").path("secrets");
    assertThat(secrets).hasSize(2);
    assertThat(Instant.parse(secrets.path(0).path("expiresAt").asText()))
        .isAfter(Instant.now().plus(Duration.ofMinutes(55)))
        .isBefore(Instant.now().plus(Duration.ofMinutes(65)));
    assertThat(secrets.path(1).has("expiresAt")).isFalse();
    assertThat(opens(client.secret())).isTrue();
    assertThat(opens(rotated.text("secret"))).isTrue();
  }

  @Test
  void withoutOverlapTheOldOneEndsAtOnce() {
    Api.Answer rotated = clients.rotate(manager, client.id(), 0);

    assertThat(rotated.json().path("client").path("secrets")).hasSize(1);
    assertThat(opens(client.secret())).isFalse();
    assertThat(opens(rotated.text("secret"))).isTrue();
  }

  @Test
  void theUsualOverlapIsADay() {
    Api.Answer rotated =
        api.call("POST", path()).token(manager).body("application/json", "{}").send();

    assertThat(
            Instant.parse(
                rotated.json().path("client").path("secrets").path(0).path("expiresAt").asText()))
        .isBetween(
            Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
  }

  @Test
  void anEndThatIsSetIsNotProlonged() {
    clients.rotate(manager, client.id(), 60);

    JsonNode secrets =
        clients.rotate(manager, client.id(), 86_400).json().path("client").path("secrets");

    assertThat(Instant.parse(secrets.path(0).path("expiresAt").asText()))
        .isBefore(Instant.now().plus(Duration.ofMinutes(5)));
    assertThat(Instant.parse(secrets.path(1).path("expiresAt").asText()))
        .isAfter(Instant.now().plus(Duration.ofHours(20)));
  }

  @Test
  void anExpiredSecretOpensNothing() {
    clients.rotate(manager, client.id(), 3600);
    database.update(
        "update api_client_secret set expires_at = now() - interval '1 second'"
            + " where client_id = ? and expires_at is not null",
        client.id());

    assertThat(opens(client.secret())).isFalse();
    assertThat(clients.get(manager, client.id()).json().path("secrets")).hasSize(1);
  }

  @Test
  void twentyGoodSecretsAreEnough() {
    for (int i = 1; i < ClientRegistry.MOST_SECRETS; i++) {
      assertThat(clients.rotate(manager, client.id(), 3600).status()).isEqualTo(201);
    }

    assertProblem(clients.rotate(manager, client.id(), 3600), 409, "conflict");

    assertThat(clients.get(manager, client.id()).json().path("secrets")).hasSize(20);
    assertThat(opens(client.secret())).isTrue();
    assertThat(clients.rotate(manager, client.id(), 0).status()).isEqualTo(201);
    assertThat(clients.get(manager, client.id()).json().path("secrets")).hasSize(1);
  }

  /** What refuses the rotation must not leave the newest secret with an end. */
  @Test
  void aRefusedRotationChangesNothing() {
    for (int i = 1; i < ClientRegistry.MOST_SECRETS; i++) {
      clients.rotate(manager, client.id(), 3600);
    }
    clients.rotate(manager, client.id(), 60);

    JsonNode secrets = clients.get(manager, client.id()).json().path("secrets");
    assertThat(secrets.path(19).has("expiresAt")).isFalse();
  }

  @Test
  void aPublicClientHasNoneToRotate() {
    ObjectNode wish = wish("Page", "meetings:read").put("public", true);
    wish.putArray("redirectUris").add("https://app.example.org/");
    String id = clients.create(manager, wish).json().path("client").path("id").asText();

    Api.Answer refused = clients.rotate(manager, id, 0);

    assertProblem(refused, 409, "conflict");
    assertThat(refused.text("detail")).contains("public");
  }

  @Test
  void aDisabledClientGetsNone() {
    clients.disable(manager, client.id());

    Api.Answer refused = clients.rotate(manager, client.id(), 0);

    assertProblem(refused, 409, "conflict");
    assertThat(refused.text("detail")).contains("disabled");
    assertThat(opens(client.secret())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2_592_001})
  void theOverlapHasLimits(int seconds) {
    Api.Answer refused = clients.rotate(manager, client.id(), seconds);

    assertProblem(refused, 422, "invalid_field");
    assertThat(pointers(refused)).containsExactly("/overlapSeconds");
  }

  private boolean opens(String secret) {
    return clients.token(client.id(), secret).status() == 200;
  }

  private String path() {
    return "/api/v1/clients/" + client.id() + "/secrets";
  }
}
