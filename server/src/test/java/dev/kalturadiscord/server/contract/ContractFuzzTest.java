package dev.kalturadiscord.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RawConnection;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests that the contract allows, almost allows, and does not allow at all, to every
 * operation of the contract, and holds every answer against it: no failure of the server, no status
 * that is not documented, no refusal without a document that says why.
 *
 * <p>What is sent follows from a seed and a number. {@code -Dfuzz.requests=20000} sends more,
 * {@code -Dfuzz.seed=7} others, and {@code -Dfuzz.first=1234 -Dfuzz.requests=1} the one request
 * that a failure names.
 */
@ExtendWith(RunningServer.class)
final class ContractFuzzTest {

  private static final Logger log = LoggerFactory.getLogger(ContractFuzzTest.class);

  private static final long SEED = Long.getLong("fuzz.seed", 20_261_130);
  private static final long FIRST = Long.getLong("fuzz.first", 0);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
  private static final int AT_ONCE = 6;
  private static final int MOST_SHOWN = 25;

  private final Api api;
  private final Guild guild;
  private final Fuzzer fuzzer;
  private final AtomicLong next = new AtomicLong(FIRST);
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

  ContractFuzzTest(Api api, Database database) {
    this.api = api;
    this.guild = new Guild(api);
    this.fuzzer = new Fuzzer(SEED, new FuzzWorld(api, database));
  }

  @Test
  void whateverIsSentTheServerKeepsToTheContract() {
    long began = System.nanoTime();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        var unused = threads.submit(this::sendSome);
      }
    }

    log.info(
        "{} requests of seed {} in {} s: {}",
        REQUESTS,
        SEED,
        (System.nanoTime() - began) / 1_000_000_000,
        new TreeMap<>(statuses));
    assertThat(failures.stream().limit(MOST_SHOWN))
        .as("of %d failures with seed %d".formatted(failures.size(), SEED))
        .isEmpty();
    assertThat(api.call("GET", "/health").send().status()).isEqualTo(200);
    assertThat(guild.start(guild.ada(), "After all that")).startsWith("mtg_");
  }

  private void sendSome() {
    Line line = new Line(api.port());
    for (long number = next.getAndIncrement();
        number < FIRST + REQUESTS;
        number = next.getAndIncrement()) {
      FuzzRequest request = fuzzer.request(number);
      try {
        RawConnection.Answer answer = line.exchange(request);
        statuses.computeIfAbsent(answer.status(), s -> new AtomicInteger()).incrementAndGet();
        FuzzVerdict.on(request, answer).ifPresent(fail(number, request));
      } catch (IOException | RuntimeException e) {
        fail(number, request).accept(e.toString());
        line.hangUp();
      }
    }
    line.hangUp();
  }

  private Consumer<String> fail(long number, FuzzRequest request) {
    return why ->
        failures.add("%s #%d %s%n  %s%n".formatted(request.operation().id(), number, why, request));
  }
}
