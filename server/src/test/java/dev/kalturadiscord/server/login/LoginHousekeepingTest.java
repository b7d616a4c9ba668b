package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.testing.Visitor;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class LoginHousekeepingTest {

  private final Api api;
  private final Database database;
  private final Discord discord;

  LoginHousekeepingTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.database = database;
    this.discord = discord;
  }

  @Test
  void loginsThatNobodyFinishedAreForgottenAndOthersStay() {
    Program program = Program.publicOne(api, database);
    new Visitor(api, discord).open(program.link("state", "old"));
    new Visitor(api, discord).open(program.link("state", "young"));
    database.update(
        """
        update login set expires_at = now() - interval '1 second'
        where client_state = 'old' and client_id = ?
        """,
        program.id());

    CDI.current()
        .select(Transactions.class)
        .get()
        .call(entities -> new ExpiredLogins().deleteExpired(entities, Instant.now()));

    assertThat(database.column("select client_state from login where client_id = ?", program.id()))
        .containsExactly("young");
  }

  @Test
  void aBrowserHasOneLoginAtATime() {
    Program program = Program.publicOne(api, database);
    Visitor visitor = new Visitor(api, discord);
    visitor.open(program.link("state", "older"));
    visitor.open(program.link("state", "newer"));

    assertThat(database.column("select client_state from login where client_id = ?", program.id()))
        .containsExactly("newer");
  }
}
