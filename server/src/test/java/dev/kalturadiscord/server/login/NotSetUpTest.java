package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.discord.NoDiscord;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class NotSetUpTest {

  private final Api api;
  private final Database database;

  NotSetUpTest(Api api, Database database) {
    this.api = api;
    this.database = database;
  }

  @Test
  void aGoodLinkLeadsToAPageThatSaysSo() {
    Program program = Program.publicOne(api, database);
    AuthorizationQuery good =
        new AuthorizationQuery(
            "code",
            program.id(),
            Program.REDIRECT_URI,
            program.state(),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            "S256",
            null,
            Set.of());
    assertThat(bean(StartLogin.class).step(good, null)).isInstanceOf(Step.ToDiscord.class);
    StartLogin start =
        new StartLogin(
            NoDiscord.login(),
            bean(AuthorizationRequests.class),
            bean(Logins.class),
            bean(LoginPages.class));

    Step step = start.step(good, null);

    assertThat(step).isInstanceOf(Step.NotNow.class);
    assertThat(((Step.NotNow) step).html()).contains("Logging in is not set up here");
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
