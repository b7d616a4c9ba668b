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

  private static final int FAILS = 500;
  private static final int IS_AWAY = 503;

  /** They say that others are away, or end before: a login that nobody began needs no database. */
  private static final Set<String> OTHERS =
      Set.of("getHealth", "getReadiness", "continueLogin", "finishLogin");

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
                .containsEntry("getMeeting", FAILS)
                .allSatisfy(
                    (operation, status) ->
                        assertThat(status)
                            .as(operation)
                            .isEqualTo(documents(operation, FAILS) ? FAILS : IS_AWAY)));

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
              .containsEntry("getMeeting", IS_AWAY)
              .allSatisfy(
                  (operation, status) -> assertThat(status).as(operation).isEqualTo(IS_AWAY));
          for (String health : new String[] {"/health", "/health/ready"}) {
            assertThat(api.call("GET", health).send().status()).isEqualTo(IS_AWAY);
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
      Eventually.holds(() -> assertThat(caller.wellFormed(keys).send().status()).isEqualTo(FAILS));
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
          .filter(operation -> documents(operation.id(), IS_AWAY))
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

  /** Pages that people read in a browser document no 500: they say that it is not the moment. */
  private static boolean documents(String operation, int status) {
    return ApiDescription.operation(operation).statuses().contains(status);
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
