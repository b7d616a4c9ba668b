package dev.kalturadiscord.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.ApiDescription;
import dev.kalturadiscord.server.testing.ApiDescription.Operation;
import dev.kalturadiscord.server.testing.BreakableServer;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation while the database fails, while it cannot be reached, and afterwards. */
@ExtendWith(RunningServer.class)
final class LostDatabaseTest {

  /** They say that in a page, since people in browsers read it: not at the moment. */
  private static final Set<String> PAGES = Set.of("startLogin", "openJoinLink", "openWatchLink");

  /** They need no database, are there to say that it is away, or end before: no cookie. */
  private static final Set<String> OTHERS =
      Set.of(
          "getSigningKeys",
          "getHealth",
          "getLiveness",
          "getReadiness",
          "getStartup",
          "continueLogin",
          "finishLogin");

  /** A few times what one request waits for a connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BreakableServer server;
  private final Api api;
  private final Caller caller;

  LostDatabaseTest(BreakableServer server) {
    this.server = server;
    this.api = server.api();
    this.caller = new Caller(api, server.database());
  }

  @AfterEach
  void giveItBack() {
    server.openDatabase();
    Eventually.holds(() -> assertThat(api.call("GET", "/health").send().status()).isEqualTo(200));
  }

  @Test
  void aDatabaseThatFailsIsOurFaultAndPassesAgain() {
    withoutTables(
        () ->
            assertThat(statuses())
                .allSatisfy(
                    (operation, status) ->
                        assertThat(status)
                            .as(operation)
                            .isEqualTo(PAGES.contains(operation) ? 503 : 500)));

    assertThat(works()).isEqualTo(200);
  }

  @Test
  void aDatabaseThatIsAwayIsWaitedForAndWorkGoesOn() {
    withoutTables(
        () -> {
          server.closeDatabase();
          long began = System.nanoTime();

          Map<String, Integer> statuses = statuses();

          assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
          assertThat(statuses)
              .allSatisfy((operation, status) -> assertThat(status).as(operation).isEqualTo(503));
          for (String health : new String[] {"/health", "/health/ready"}) {
            assertThat(api.call("GET", health).send().status()).isEqualTo(503);
          }
        });

    server.openDatabase();
    Eventually.holds(() -> assertThat(works()).isEqualTo(200));
  }

  /** What a guild has chosen is remembered, and some operations ask for nothing else. */
  private void withoutTables(Runnable work) {
    server.hideTables();
    try {
      server.database().column("select pg_notify('guild_configuration', ?)", caller.guild().id());
      Operation keys = ApiDescription.operation("listConfigurationKeys");
      Eventually.holds(() -> assertThat(caller.wellFormed(keys).send().status()).isEqualTo(500));
      work.run();
    } finally {
      server.showTables();
    }
  }

  /** What each operation answers, all at once: each waits for a connection, and for no other. */
  private Map<String, Integer> statuses() {
    Map<String, Future<Integer>> running = new TreeMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ApiDescription.operations().stream()
          .filter(operation -> !OTHERS.contains(operation.id()))
          .forEach(
              operation ->
                  running.put(
                      operation.id(),
                      threads.submit(() -> caller.wellFormed(operation).send().status())));
    }
    Map<String, Integer> statuses = new TreeMap<>();
    running.forEach((operation, status) -> statuses.put(operation, resultOf(status)));
    return statuses;
  }

  private static int resultOf(Future<Integer> status) {
    try {
      return status.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private int works() {
    return caller.wellFormed(ApiDescription.operation("listMeetings")).send().status();
  }
}
