package dev.kalturadiscord.server.joinlink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that open no room, and that no link can be found out. */
@ExtendWith(RunningServer.class)
final class UsedUpLinksTest {

  private final Api api;
  private final Database database;
  private final Guild guild;

  UsedUpLinksTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
  }

  @Test
  void aLinkWorksOnce() {
    String path = guild.joinPath(guild.ada(), guild.start(guild.ada(), "Once only"));
    assertThat(open(path).status()).isEqualTo(302);

    assertUsedUp(open(path));
    assertUsedUp(open(path));
  }

  @Test
  void ofTwoLinksEachWorksOnce() {
    String id = guild.start(guild.ada(), "Two links");
    String first = guild.joinPath(guild.ada(), id);
    String second = guild.joinPath(guild.ada(), id);

    assertThat(open(first).status()).isEqualTo(302);
    assertThat(open(second).status()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "%00", "%20", "a%2Fb", "%3Cscript%3E"})
  void anUnknownLinkIsUsedUp(String ticket) {
    assertUsedUp(open("/j/" + ticket));
  }

  @Test
  void aTicketThatIsAbsurdlyLongIsUsedUp() {
    assertUsedUp(open("/j/" + "x".repeat(3_000)));
  }

  @Test
  void anExpiredLinkIsUsedUp() {
    String id = guild.start(guild.ada(), "Expired link");
    String path = guild.joinPath(guild.ada(), id);
    int changed =
        database.update(
            "update join_ticket set expires_at = now() - interval '1 second' where meeting_id = ?",
            id);
    assertThat(changed).isEqualTo(1);

    assertUsedUp(open(path));
  }

  @Test
  void aLinkIntoAMeetingThatEndedIsUsedUp() {
    String id = guild.start(guild.ada(), "Ended meanwhile");
    String path = guild.joinPath(guild.ada(), id);
    assertThat(guild.end(guild.ada(), id).status()).isEqualTo(200);

    assertUsedUp(open(path));
  }

  @Test
  void aLinkIntoAMeetingWhoseTimeIsOverIsUsedUp() {
    String id = guild.start(guild.ada(), "Over meanwhile");
    String path = guild.joinPath(guild.ada(), id);
    database.update(
        """
        update meeting set starts_at = now() - interval '2 hours', ends_at = now() where id = ?
        """,
        id);

    assertUsedUp(open(path));
  }

  @Test
  void ofManyWhoOpenALinkAtOnceOneGetsIn() throws Exception {
    String path = guild.joinPath(guild.ada(), guild.start(guild.ada(), "All at once"));
    int people = 6;
    CyclicBarrier together = new CyclicBarrier(people);
    Callable<Integer> person =
        () -> {
          together.await();
          return open(path).status();
        };
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        running.add(threads.submit(person));
      }
      for (Future<Integer> one : running) {
        statuses.add(one.get());
      }
    }

    assertThat(statuses).containsExactlyInAnyOrder(302, 410, 410, 410, 410, 410);
  }

  @Test
  void onlyAHashOfTheTicketIsKept() throws Exception {
    String id = guild.start(guild.ada(), "Hashed");
    String path = guild.joinPath(guild.ada(), id);
    String ticket = path.substring("/j/".length());
    int charactersOf32Bytes = 43;
    assertThat(ticket).hasSize(charactersOf32Bytes);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));

    List<String> rows =
        database.column("select t::text from join_ticket t where meeting_id = ?", id);

    assertThat(rows)
        .singleElement()
        .asString()
        .doesNotContain(ticket)
        .contains(HexFormat.of().formatHex(hash));
  }

  private Api.Answer open(String path) {
    return api.call("GET", path).sendOutsideContract();
  }

  private static void assertUsedUp(Api.Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(410);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.response().body()).contains("/kaltura-join", "to get a new one");
  }
}
