package dev.kalturadiscord.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.platform.database.Announcements;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever waits gets a delivery when there is one, without asking again. */
@ExtendWith(RunningServer.class)
final class WaitForDeliveriesTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  /** Far less than the wish waits. */
  private static final long PROMPT_SECONDS = 10;

  private final Database database;
  private final Guild guild;
  private final Poster bot;

  WaitForDeliveriesTest(Api api, Database database) {
    this.database = database;
    this.guild = new Guild(api);
    this.bot = new Poster(api, database, guild.id());
  }

  @Test
  void anEndIsHeardWhileSomebodyWaits() throws Exception {
    String id = guild.start(guild.ada(), "Ends while somebody waits");
    bot.deliverOne();
    CompletableFuture<List<JsonNode>> waiting = waitInBackground();

    guild.end(guild.ada(), id);

    assertThat(waiting.get(PROMPT_SECONDS, TimeUnit.SECONDS))
        .singleElement()
        .satisfies(
            only -> assertThat(only.path("meeting").path("state").asText()).isEqualTo("ended"));
  }

  @Test
  void whatBecomesDueWhileOneHasItIsHeardWhenThatOneIsDone() throws Exception {
    String id = guild.start(guild.ada(), "Renamed while somebody has it");
    JsonNode post = bot.leaseOne();
    CompletableFuture<List<JsonNode>> waiting = waitInBackground();
    guild.change(guild.ada(), id, "{\"title\":\"Renamed\"}");

    bot.deliver(post);

    assertThat(waiting.get(PROMPT_SECONDS, TimeUnit.SECONDS)).hasSize(1);
  }

  @Test
  void aLeaseThatRunsOutIsGivenToWhoeverWaits() {
    guild.start(guild.ada(), "Somebody vanished");
    bot.leaseOne();
    database.update(
        "update meeting_message set leased_until = now() + interval '1 second' where guild_id = ?",
        guild.id());
    long begun = System.nanoTime();

    assertThat(bot.lease(10, 20)).hasSize(1);

    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(Duration.ofMillis(500), Duration.ofSeconds(PROMPT_SECONDS));
  }

  @Test
  void nothingIsTheAnswerWhenTheTimeIsUp() {
    long begun = System.nanoTime();

    assertThat(bot.lease(10, 1)).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(PROMPT_SECONDS));
  }

  @Test
  void oneOfManyWhoWaitGetsIt() throws Exception {
    int before = waiting();
    List<CompletableFuture<List<JsonNode>>> many =
        IntStream.range(0, 8).mapToObj(i -> inBackground(() -> bot.lease(10, 3))).toList();
    Eventually.holds(() -> assertThat(waiting()).isGreaterThan(before));

    guild.start(guild.ada(), "For one of them");

    int got = 0;
    for (CompletableFuture<List<JsonNode>> one : many) {
      got += one.get(PROMPT_SECONDS, TimeUnit.SECONDS).size();
    }
    assertThat(got).isEqualTo(1);
  }

  @Test
  void whoeverWaitsIsSentAwayWhenTheServerStops() throws Exception {
    DeliveryWaiting own = new DeliveryWaiting(CDI.current().select(Announcements.class).get());
    CompletableFuture<Boolean> waiting = inBackground(() -> own.await(own.heard(), LONG));
    Eventually.holds(() -> assertThat(own.waiting()).isOne());

    own.stop(this);

    assertThat(waiting.get(PROMPT_SECONDS, TimeUnit.SECONDS)).isFalse();
    assertThat(own.await(own.heard(), LONG)).isFalse();
  }

  @Test
  void nobodyWaitsForWhatWasHeardBefore() {
    DeliveryWaiting own = new DeliveryWaiting(CDI.current().select(Announcements.class).get());
    long heard = own.heard();
    own.announced("");

    assertThat(own.await(heard, LONG)).isTrue();
  }

  @Test
  void whoeverWaitsLooksAgainAfterAnnouncementsWereMissed()
      throws InterruptedException, ExecutionException, TimeoutException {
    DeliveryWaiting own = new DeliveryWaiting(CDI.current().select(Announcements.class).get());
    CompletableFuture<Boolean> waiting = inBackground(() -> own.await(own.heard(), LONG));
    Eventually.holds(() -> assertThat(own.waiting()).isOne());

    own.missedSome();

    assertThat(waiting.get(PROMPT_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private CompletableFuture<List<JsonNode>> waitInBackground() {
    int before = waiting();
    CompletableFuture<List<JsonNode>> future = inBackground(() -> bot.lease(10, 25));
    Eventually.holds(() -> assertThat(waiting()).isGreaterThan(before));
    return future;
  }

  private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
  }

  private static int waiting() {
    return CDI.current().select(DeliveryWaiting.class).get().waiting();
  }
}
