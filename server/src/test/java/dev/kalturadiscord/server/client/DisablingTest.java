package dev.kalturadiscord.server.client;

import static dev.kalturadiscord.server.client.ClientSteps.wish;
import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class DisablingTest {

  private final Database database;
  private final ClientSteps clients;
  private final String manager;
  private final ClientSteps.Made client;

  DisablingTest(Api api, Database database) {
    this.database = database;
    clients = new ClientSteps(api, database);
    manager = clients.manager(null, "");
    client = clients.made(manager, wish("To be disabled", "clients:manage"));
  }

  @Test
  void itsSecretsAndTokensEnd() {
    clients.rotate(manager, client.id(), 3600);

    Api.Answer disabled = clients.disable(manager, client.id());

    assertThat(disabled.status()).isEqualTo(200);
    assertThat(disabled.text("disabledAt")).isNotEmpty();
    assertThat(disabled.json().path("secrets")).isEmpty();
    assertProblem(clients.token(client.id(), client.secret()), 401, "unauthorized");
    assertThat(revocations()).hasSize(1);
  }

  @Test
  void itStaysInTheList() {
    clients.disable(manager, client.id());

    assertThat(clients.get(manager, client.id()).text("disabledAt")).isNotEmpty();
    assertThat(clients.list(manager, "limit=100").response().body()).contains(client.id());
  }

  @Test
  void aSecondTimeChangesNothing() {
    Api.Answer first = clients.disable(manager, client.id());
    List<String> revoked = revocations();

    Api.Answer second = clients.disable(manager, client.id());

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(revocations()).isEqualTo(revoked);
  }

  @Test
  void itIsDisabledWithItsTokensOrNotAtAll() {
    ClientDisabling failing =
        (entities, clientId) -> {
          throw new IllegalStateException("in the midst of it");
        };
    ClientRegistry registry =
        new ClientRegistry(
            CDI.current().select(Transactions.class).get(), List.of(failing), Clock.systemUTC());

    assertThatThrownBy(() -> registry.disable(client.id()))
        .hasStackTraceContaining("in the midst of it");

    assertThat(clients.get(manager, client.id()).json().has("disabledAt")).isFalse();
    assertThat(clients.token(client.id(), client.secret()).status()).isEqualTo(200);
  }

  private List<String> revocations() {
    return database.column(
        "select revoked_at from revocation where subject = ?", "client:" + client.id());
  }
}
