package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sessions from app tokens, against the simulator, which shares no code with them. */
class AppTokenSessionsTest extends AppTokenSteps {

  AppTokenSessionsTest() throws IOException {}

  @Test
  void aServiceSessionIsGoodForCallsInTheNameOfItsUser() {
    JsonNode rooms = sessions().call(OWNER, this::list);
    assertThat(rooms.path("objects").isArray()).isTrue();
    JsonNode call = control.calls().get(control.calls().size() - 1);
    assertThat(call.path("ksUserId").asText()).isEqualTo(OWNER);
    assertThat(call.path("ksType").asText()).isEqualTo("ADMIN");
  }

  @Test
  void manyThreadsShareOneSession() throws Exception {
    int before = starts();
    int widgetsBefore = widgetStarts();
    AppTokenSessions sessions = sessions();
    int threads = 20;
    CountDownLatch ready = new CountDownLatch(threads);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all =
          IntStream.range(0, threads)
              .mapToObj(
                  i ->
                      executor.submit(
                          () -> {
                            ready.countDown();
                            ready.await();
                            return ks(sessions, OWNER);
                          }))
              .toList();
      String first = all.getFirst().get();
      for (Future<String> each : all) {
        assertThat(each.get()).isEqualTo(first);
      }
    }
    assertThat(starts() - before).isEqualTo(1);
    assertThat(widgetStarts() - widgetsBefore).isEqualTo(1);
  }

  @Test
  void oneAnonymousSessionServesForAllStarts() {
    int before = widgetStarts();
    AppTokenSessions sessions = sessions();
    ks(sessions, OWNER);
    assertThat(ks(sessions, "discord.43")).isNotEmpty();
    String unused = join(sessions);
    assertThat(widgetStarts() - before).isEqualTo(1);
  }

  @Test
  void anAnonymousSessionThatIsRefusedIsReplacedOnce() {
    int before = widgetStarts();
    AppTokenSessions sessions = sessions();
    ks(sessions, OWNER);
    control.fault(
        """
        {"match": {"service": "appToken", "action": "startSession"}, "kind": "expiredKs"}
        """);
    assertThat(ks(sessions, "discord.43")).isNotEmpty();
    assertThat(widgetStarts() - before).isEqualTo(2);
  }

  @Test
  void everyUserHasASessionOfTheirOwn() {
    AppTokenSessions sessions = sessions();
    String one = ks(sessions, OWNER);
    assertThat(ks(sessions, "discord.43")).isNotEqualTo(one);
    assertThat(ks(sessions, OWNER)).isEqualTo(one);
  }

  @Test
  void aSessionIsRenewedAfterFourFifthsOfItsLife() {
    MovedClock clock = new MovedClock();
    AppTokenSessions sessions = sessions(adminToken, joinToken, clock);
    String first = ks(sessions, OWNER);
    clock.offset = Duration.ofMinutes(47);
    assertThat(ks(sessions, OWNER)).isEqualTo(first);
    clock.offset = Duration.ofMinutes(49);
    assertThat(ks(sessions, OWNER)).isNotEqualTo(first);
  }

  @Test
  void aSessionThatKalturaRefusesIsReplacedOnce() {
    AppTokenSessions sessions = sessions();
    String refused = ks(sessions, OWNER);
    control.fault(
        """
        {"match": {"service": "room_room", "action": "list"}, "kind": "expiredKs", "times": 1}
        """);
    assertThat(sessions.call(OWNER, this::list).path("objects").isArray()).isTrue();
    assertThat(ks(sessions, OWNER)).isNotEqualTo(refused);
  }

  @Test
  void aTokenWhoseSessionsAreAllEndedIsAMatterForAnOperator() {
    AppTokenSessions sessions = sessions();
    sessions.run(
        OWNER, ks -> api.call("session", "end", JsonNodeFactory.instance.objectNode(), ks));
    int before = starts();
    assertMisconfigured(() -> sessions.call(OWNER, this::list), "INVALID_KS");
    assertThat(starts() - before).isEqualTo(1);
  }

  @Test
  void aJoinSessionLetsItsPersonIntoTheRoomForFiveMinutesAtMost() throws Exception {
    String ks =
        sessions()
            .join(
                new Admission.ToRoom(
                    new Visitor(OWNER, PersonName.of("Ada, Lovelace"), true), ROOM));
    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(kaf.roomUrl(ks)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    JsonNode joins = control.joins();
    JsonNode join = joins.get(joins.size() - 1);
    assertThat(join.path("roomId").asText()).isEqualTo(ROOM);
    assertThat(join.path("userId").asText()).isEqualTo(OWNER);
    assertThat(join.path("firstName").asText()).isEqualTo("Ada");
    assertThat(join.path("lastName").asText()).isEqualTo("Lovelace");
    assertThat(join.path("role").asText()).isEqualTo("adminRole");
    assertThat(join.path("roomModerator").asText()).isEqualTo("1");
    assertThat(join.path("ksExpirySeconds").asLong()).isPositive().isLessThanOrEqualTo(300);
    assertCode(() -> list(ks), "INVALID_ACTIONS_LIMIT");
  }

  @Test
  void everyJoinHasASessionOfItsOwn() {
    AppTokenSessions sessions = sessions();
    Admission admission =
        new Admission.ToRoom(new Visitor(OWNER, PersonName.of("Ada"), false), ROOM);
    assertThat(sessions.join(admission)).isNotEqualTo(sessions.join(admission));
  }
}
