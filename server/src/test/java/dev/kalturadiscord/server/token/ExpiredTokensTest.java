package dev.kalturadiscord.server.token;

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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class ExpiredTokensTest {

  private final Database database;
  private final Program old;
  private final Program young;
  private final Visitor visitor;
  private final String person;

  ExpiredTokensTest(Api api, Database database, Discord discord) {
    this.database = database;
    this.old = Program.publicOne(api, database);
    this.young = Program.publicOne(api, database);
    this.visitor = new Visitor(api, discord);
    this.person = discord.newPerson("Eve");
  }

  @BeforeEach
  void riversideUsesTheProduct() {
    database.useIn(Discord.RIVERSIDE);
  }

  /** A day: until then late use of what was copied is noticed. */
  @Test
  void whatExpiredADayAgoIsForgottenAndOthersStay() {
    String oldLogin = endedLogin(old);
    String youngLogin = endedLogin(young);
    expire(old, oldLogin, "25 hours");
    expire(young, youngLogin, "23 hours");

    CDI.current()
        .select(Transactions.class)
        .get()
        .call(entities -> new ExpiredTokens().deleteExpired(entities, Instant.now()));

    assertThat(rows(old, oldLogin)).containsExactly(0, 0, 0, 0);
    assertThat(rows(young, youngLogin)).containsExactly(1, 1, 1, 1);
  }

  private String endedLogin(Program program) {
    String token = visitor.tokens(program, person).text("refreshToken");
    assertThat(program.revoke(token).status()).isEqualTo(204);
    return database
        .column("select id from refresh_family where client_id = ?", program.id())
        .getFirst();
  }

  private void expire(Program program, String login, String ago) {
    database.update(
        "update revocation set expires_at = now() - ?::interval where subject = 'family:' || ?",
        ago,
        login);
    for (String table : List.of("refresh_family", "authorization_code")) {
      database.update(
          "update " + table + " set expires_at = now() - ?::interval where client_id = ?",
          ago,
          program.id());
    }
  }

  /** How many codes, logins, refresh tokens and revocations there are. */
  private List<Integer> rows(Program program, String login) {
    return List.of(
        database
            .column("select 1 from authorization_code where client_id = ?", program.id())
            .size(),
        database.column("select 1 from refresh_family where id = ?", login).size(),
        database.column("select 1 from refresh_token where family_id = ?", login).size(),
        database.column("select 1 from revocation where subject = 'family:' || ?", login).size());
  }
}
