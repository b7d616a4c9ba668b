package dev.kalturadiscord.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.DeliveryExamples;
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryOutcome;
import dev.kalturadiscord.client.model.DeliveryReport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeliveriesTest {

  private static final String LEASE = "POST /deliveries/lease";
  private static final String NOTHING = "{\"items\":[]}";

  private final DeliveryCounts counts = new DeliveryCounts();
  private final AtomicBoolean connected = new AtomicBoolean(true);
  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final CountDownLatch go = new CountDownLatch(1);
  private StubServer server;
  private Deliveries deliveries;

  @BeforeEach
  void begin() throws IOException {
    server = new StubServer();
    deliveries = deliveries(this::delivered);
  }

  @AfterEach
  void end() {
    go.countDown();
    deliveries.stopLeasing();
    deliveries.finish(Duration.ofSeconds(10));
    server.close();
  }

  @Test
  void whatIsLeasedIsMadeAndAcknowledged() {
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_1", "dlv_2"));
    server.hang(LEASE);
    acknowledgesAll();
    deliveries.start();

    await(() -> acknowledged().size() == 2);

    assertThat(acknowledged()).containsExactlyInAnyOrder("dlv_1", "dlv_2");
    assertThat(server.calls().getFirst().body()).isEqualTo("{\"limit\":10,\"waitSeconds\":20}");
    assertThat(acknowledgement("dlv_1").body())
        .contains(
            "\"lease\":\"lease-of-dlv_1\"", "\"outcome\":\"delivered\"", "\"messageId\":\"50\"");
    assertThat(counts.snapshot()).containsOnlyKeys("delivered").containsEntry("delivered", 2L);
  }

  @Test
  void nothingIsLeasedBeforeDiscordIsThere() {
    connected.set(false);
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_1"));
    server.hang(LEASE);
    acknowledgesAll();
    deliveries.start();
    LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
    assertThat(server.calls()).isEmpty();

    connected.set(true);

    await(() -> acknowledged().size() == 1);
  }

  @Test
  void anOutageOfDiscordLaterOnDoesNotEndIt() {
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_1"));
    server.answer(LEASE, 200, NOTHING);
    acknowledgesAll();
    deliveries.start();
    await(() -> acknowledged().size() == 1);

    connected.set(false);
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_2"));

    await(() -> acknowledged().size() == 2);
  }

  @Test
  void itSurvivesAServerThatIsAwayAtFirst() {
    server.answerOnce(LEASE, 503, "");
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_1"));
    server.hang(LEASE);
    acknowledgesAll();
    deliveries.start();

    await(() -> acknowledged().size() == 1);
  }

  @Test
  void whatTheServerDoesNotWantToHearAnyMoreIsLeftAtThat() {
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_1", "dlv_2", "dlv_3"));
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_4"));
    server.hang(LEASE);
    acknowledgesAll();
    server.refuse(acknowledge("dlv_1"), 404, "not_found");
    server.refuse(acknowledge("dlv_2"), 409, "conflict");
    server.refuse(acknowledge("dlv_3"), 500, "internal_error");
    deliveries.start();

    await(() -> acknowledged().size() == 4 && counts.snapshot().containsKey("unacknowledged"));

    assertThat(acknowledged()).doesNotHaveDuplicates();
    assertThat(counts.snapshot()).containsEntry("unacknowledged", 1L);
  }

  @Test
  void oneThatFailsOrHangsKeepsNoOtherFromBeingMade() {
    deliveries =
        deliveries(
            delivery -> {
              switch (delivery.getId()) {
                case "dlv_1" -> go.await();
                case "dlv_2" -> throw new IllegalStateException("a fault");
                default -> begun.add(delivery.getId());
              }
              return report(delivery);
            });
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_1", "dlv_2", "dlv_3"));
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_4"));
    server.hang(LEASE);
    acknowledgesAll();
    deliveries.start();

    await(() -> acknowledged().size() == 2);

    assertThat(acknowledged()).containsExactlyInAnyOrder("dlv_3", "dlv_4");
    assertThat(counts.snapshot()).containsEntry("fault", 1L);
    go.countDown();
    await(() -> acknowledged().contains("dlv_1"));
  }

  @Test
  void noMoreIsTakenOverThanIsBeingMade() {
    deliveries = deliveries(this::deliveredWhenTold);
    for (int i = 0; i < 5; i++) {
      String[] ten = new String[10];
      for (int j = 0; j < ten.length; j++) {
        ten[j] = "dlv_" + i + j;
      }
      server.answerOnce(LEASE, 200, DeliveryExamples.json(ten));
    }
    server.hang(LEASE);
    deliveries.start();
    await(() -> begun.size() == 20);
    LockSupport.parkNanos(Duration.ofMillis(300).toNanos());

    assertThat(begun).hasSize(20);
    go.countDown();
    await(() -> begun.size() == 50);
  }

  @Test
  void aServerThatDoesNotWaitIsNotAskedAllTheTime() {
    server.answer(LEASE, 200, NOTHING);
    deliveries.start();
    await(() -> !server.calls().isEmpty());
    LockSupport.parkNanos(Duration.ofMillis(1200).toNanos());

    assertThat(server.calls()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void aStopFinishesWhatWasTakenOver() {
    deliveries = deliveries(this::deliveredWhenTold);
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_1"));
    server.hang(LEASE);
    acknowledgesAll();
    deliveries.start();
    await(() -> begun.contains("dlv_1") && leases() == 2);

    deliveries.stopLeasing();
    assertThat(acknowledged()).isEmpty();
    go.countDown();

    assertThat(deliveries.finish(Duration.ofSeconds(20))).isTrue();
    assertThat(acknowledged()).containsExactly("dlv_1");
    assertThat(leases()).isEqualTo(2);
  }

  @Test
  void aStopDoesNotWaitForEver() {
    deliveries = deliveries(this::deliveredWhenTold);
    server.answerOnce(LEASE, 200, DeliveryExamples.json("dlv_1"));
    server.hang(LEASE);
    deliveries.start();
    await(() -> begun.contains("dlv_1"));

    deliveries.stopLeasing();

    assertThat(deliveries.finish(Duration.ofMillis(200))).isFalse();
    assertThat(acknowledged()).isEmpty();
    assertThat(counts.snapshot()).containsEntry("broken off", 1L);
  }

  @Test
  void aBotThatNeverGotAsFarStopsAtOnce() {
    deliveries.stopLeasing();

    assertThat(deliveries.finish(Duration.ZERO)).isTrue();
  }

  private Deliveries deliveries(DeliveryWork work) {
    return new Deliveries(server.client().asItself(), connected::get, work, counts);
  }

  private DeliveryReport delivered(Delivery delivery) {
    begun.add(delivery.getId());
    return report(delivery);
  }

  private DeliveryReport deliveredWhenTold(Delivery delivery) throws InterruptedException {
    begun.add(delivery.getId());
    go.await();
    return report(delivery);
  }

  private static DeliveryReport report(Delivery delivery) {
    return new DeliveryReport()
        .lease(delivery.getLease())
        .outcome(DeliveryOutcome.DELIVERED)
        .messageId("50");
  }

  private void acknowledgesAll() {
    for (int i = 1; i < 5; i++) {
      server.answer(acknowledge("dlv_" + i), 204, "");
    }
  }

  private static String acknowledge(String id) {
    return "POST /deliveries/" + id + "/acknowledge";
  }

  private List<String> acknowledged() {
    return server.calls().stream()
        .map(StubServer.Call::request)
        .filter(request -> request.endsWith("/acknowledge"))
        .map(request -> request.split("/", -1)[2])
        .toList();
  }

  private StubServer.Call acknowledgement(String id) {
    return server.calls().stream()
        .filter(call -> call.request().equals(acknowledge(id)))
        .findFirst()
        .orElseThrow();
  }

  private long leases() {
    return server.calls().stream().filter(call -> call.request().equals(LEASE)).count();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos()); // the class has a deadline
    }
  }
}
