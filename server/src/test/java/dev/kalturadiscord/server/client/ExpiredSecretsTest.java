package dev.kalturadiscord.server.client;

import static dev.kalturadiscord.server.client.ClientSteps.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class ExpiredSecretsTest {

  private final Database database;
  private final ClientSteps clients;

  ExpiredSecretsTest(Api api, Database database) {
    this.database = database;
    this.clients = new ClientSteps(api, database);
  }

  @Test
  void secretsThatEndedAreForgottenAndGoodOnesStay() {
    String manager = clients.manager(null, "");
    String id = clients.made(manager, wish("Cleaned", "meetings:read")).id();
    clients.rotate(manager, id, 3600);
    database.update(
        "update api_client_secret set expires_at = now() - interval '1 minute'"
            + " where client_id = ? and expires_at is not null",
        id);
    clients.rotate(manager, id, 3600);

    int deleted =
        CDI.current()
            .select(Transactions.class)
            .get()
            .call(e -> new ExpiredSecrets().deleteExpired(e, Instant.now()));

    assertThat(deleted).isPositive();
    assertThat(
            database.column(
                "select expires_at is null from api_client_secret where client_id = ?"
                    + " order by created_at",
                id))
        .containsExactly("f", "t");
  }
}
