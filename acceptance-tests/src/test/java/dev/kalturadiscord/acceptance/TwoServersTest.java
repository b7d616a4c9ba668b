package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two servers on one database agree about logins, and about the keys. */
@ExtendWith(Stack.class)
class TwoServersTest {
  private final RunningStack stack;
  private SecondServer second;
  private DiscordLogin a;
  private DiscordLogin b;

  TwoServersTest(RunningStack stack) {
    this.stack = stack;
  }

  @BeforeEach
  void startTheSecond() {
    // The guild is known as soon as the bot brought somebody from it.
    assertThat(stack.discord().list(MIA, CAMPUS).json()).isNotNull();
    second = SecondServer.start(stack);
    a = new DiscordLogin(stack.ports().serverUrl());
    b = new DiscordLogin(second.url());
  }

  @AfterEach
  void stopTheSecond() {
    second.close();
  }

  @Test
  void aLoginGoesOnAtEitherServerAndEndsAtBothWhenATokenIsUsedTwice() {
    DiscordLogin.Tokens first = a.logIn(MIA, CAMPUS);
    DiscordLogin.Tokens next = new DiscordLogin.Tokens(b.refresh(first.refresh()).json(200));
    DiscordLogin.Tokens last = new DiscordLogin.Tokens(a.refresh(next.refresh()).json(200));
    assertThat(a.statusWith(last.access())).isEqualTo(200);
    assertThat(b.statusWith(last.access())).isEqualTo(200);

    assertThat(b.refresh(first.refresh()).json(400).path("code").asText())
        .isEqualTo("invalid_grant");

    assertThat(a.refresh(last.refresh()).status()).isEqualTo(400);
    Waiting.until("both refuse it", () -> refusedByBoth(last.access()));
  }

  @Test
  void ofManyUsesOfOneRefreshTokenAtBothServersAtMostOneSucceeds() throws Exception {
    DiscordLogin.Tokens login = a.logIn(MIA, CAMPUS);
    int users = 8;
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Web.Answer>> uses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < users; i++) {
        DiscordLogin at = i % 2 == 0 ? a : b;
        uses.add(
            threads.submit(
                () -> {
                  go.await();
                  return at.refresh(login.refresh());
                }));
      }
      go.countDown();
    }
    List<Web.Answer> successes = new ArrayList<>();
    for (Future<Web.Answer> use : uses) {
      if (use.get().status() == 200) {
        successes.add(use.get());
      } else {
        assertThat(use.get().status()).isEqualTo(400);
      }
    }

    assertThat(successes).hasSizeLessThanOrEqualTo(1);
    for (Web.Answer success : successes) {
      String refreshToken = new DiscordLogin.Tokens(success.json()).refresh();
      assertThat(b.refresh(refreshToken).status()).isEqualTo(400);
    }
  }

  @Test
  void whatIsRevokedAtOneServerIsRefusedByBoth() {
    DiscordLogin.Tokens login = a.logIn(LIN_WEI, CAMPUS);
    assertThat(b.statusWith(login.access())).isEqualTo(200);

    assertThat(a.revoke(login.refresh()).status()).isEqualTo(204);

    assertThat(b.refresh(login.refresh()).status()).isEqualTo(400);
    Waiting.until("both refuse it", () -> refusedByBoth(login.access()));
  }

  @Test
  void aRoleThatDiscordTookAwayIsGoneWithTheNextRefresh() {
    Seed.Person person = newcomer("2200000000000000002");
    DiscordLogin.Tokens administrator = a.logIn(person, CAMPUS);
    assertThat(administrator.role()).isEqualTo("administrator");

    setRoles(person, List.of());
    DiscordLogin.Tokens viewer =
        new DiscordLogin.Tokens(b.refresh(administrator.refresh()).json(200));

    assertThat(viewer.role()).isEqualTo("viewer");
    Web.Answer removed =
        Web.delete(control("/guilds/" + CAMPUS.guildId() + "/members/" + person.id()));
    assertThat(removed.status()).isLessThan(300);
    assertThat(a.refresh(viewer.refresh()).json(400).path("code").asText())
        .isEqualTo("invalid_grant");
    Waiting.until("both refuse it", () -> refusedByBoth(viewer.access()));
  }

  private boolean refusedByBoth(String accessToken) {
    return a.statusWith(accessToken) == 401 && b.statusWith(accessToken) == 401;
  }

  private Seed.Person newcomer(String roleId) {
    record NewPerson(String guildId, String username, String displayName, List<String> roleIds) {}
    String id =
        Web.post(
                control("/people"),
                new NewPerson(CAMPUS.guildId(), "grace", "Grace Hopper", List.of(roleId)))
            .json(201)
            .path("id")
            .asText();
    return new Seed.Person(id, "Grace Hopper");
  }

  private void setRoles(Seed.Person person, List<String> roleIds) {
    Web.Answer done =
        Web.post(
            control("/guilds/%s/members/%s/roles".formatted(CAMPUS.guildId(), person.id())),
            Map.of("roleIds", roleIds));
    assertThat(done.status()).isLessThan(300);
  }

  private URI control(String path) {
    return URI.create(stack.ports().discordUrl() + "/__sim" + path);
  }
}
