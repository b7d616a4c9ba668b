package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.acceptance.Seed.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many members start meetings at once while Kaltura fails in all its ways and the server is killed
 * at random. Whatever was acknowledged exists exactly once, here and at Kaltura; nothing is left
 * over there that nobody knows here. {@link StormSize} says how to make it a long one.
 */
class StormTest {

  /** Failures as they come, each with how likely one call of its kind is hit. */
  private static final List<Kaltura.Chance> WEATHER =
      List.of(
          new Kaltura.Chance("http503", 0.05),
          new Kaltura.Chance("reset", 0.03),
          new Kaltura.Chance("executedButLost", 0.04),
          new Kaltura.Chance("timeoutAfterExecution", 0.01),
          new Kaltura.Chance("actionBlocked", 0.03),
          new Kaltura.Chance("rateLimitString", 0.02),
          new Kaltura.Chance("internalError", 0.03),
          new Kaltura.Chance("expiredKs", 0.02));

  /** Hurries, so that the storm is about what goes wrong and not about waiting. */
  private static final Map<String, String> HASTE =
      Map.of(
          "KALTURA_TIMEOUT_REQUEST", "PT2S",
          "KALTURA_TIMEOUT_CREATE_ROOM", "PT2S",
          "KALTURA_TIMEOUT_CALL", "PT4S",
          "KALTURA_TIMEOUT_ERRAND", "PT8S",
          "KALTURA_RETRY_DELAY", "PT0.1S",
          "KALTURA_CIRCUIT_BREAKER_DELAY", "PT0.5S",
          "KALTURA_LIMIT_CONCURRENCY", "32",
          "KALTURA_LIMIT_RATE", "500",
          "MEETINGS_CREATION_LEASE", "PT10S",
          "RATE_LIMIT_MEMBER", "off");

  private final StormSize size = StormSize.read();
  private final Random random = new Random(size.seed());
  private final StormTally tally = new StormTally();

  @Test
  void everyAcknowledgedMeetingExistsOnceAndNothingIsLeftOver(@TempDir Path data) throws Exception {
    try (Parts parts = new Parts(data, HASTE)) {
      parts.revive();
      long begin = System.nanoTime();
      WEATHER.forEach(one -> parts.kaltura().byChance(one, random.nextLong()));
      rage(parts);
      String hits = parts.kaltura().hits();
      parts.kaltura().recover();
      parts.revive();
      Duration raged = Duration.ofNanos(System.nanoTime() - begin);
      int unfinished = parts.unfinishedWork();
      Waiting.until("nothing is left to be done", () -> parts.unfinishedWork() == 0);

      report(hits, raged, unfinished, Duration.ofNanos(System.nanoTime() - begin).minus(raged));
      assertNothingLostAndNothingDoubled(parts);
    }
  }

  private void rage(Parts parts) throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> members = new ArrayList<>();
      for (int i = 0; i < size.members(); i++) {
        StormMember member = member(parts, i);
        members.add(
            threads.submit(
                () -> {
                  for (int n = next.getAndIncrement();
                      n < size.starts();
                      n = next.getAndIncrement()) {
                    member.start("Storm %04d".formatted(n));
                  }
                }));
      }
      for (int kill = 1; kill <= size.kills(); kill++) {
        int at = size.starts() * kill / (size.kills() + 1);
        while (next.get() < at) {
          LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(300)).toNanos());
        parts.killServer();
        parts.kaltura().expireSessions();
        parts.revive();
      }
      for (Future<?> member : members) {
        member.get();
      }
    }
  }

  private StormMember member(Parts parts, int number) {
    Person person = new Person("50000000000000000%02d".formatted(number), "Member " + number);
    return new StormMember(parts.rest(), person, CAMPUS, random.nextLong(), tally);
  }

  private void report(String hits, Duration raged, int unfinished, Duration recovery) {
    System.out.printf(
        "%nStorm of %d starts by %d members, server killed %d times, seed %d%n%s"
            + "failures of Kaltura: %s%nraged %d s; %d pieces of work unfinished then, all done %d ms later%n%n",
        size.starts(),
        size.members(),
        size.kills(),
        size.seed(),
        tally.inWords(),
        hits,
        raged.toSeconds(),
        unfinished,
        recovery.toMillis());
  }

  private void assertNothingLostAndNothingDoubled(Parts parts) {
    Map<String, List<String>> rows = parts.titles("Storm %");
    Map<String, List<JsonNode>> rooms = byTitle(parts.kaltura().livingRooms(), "name");
    Map<String, List<JsonNode>> events = byTitle(parts.kaltura().activeEvents(), "summary");

    assertThat(tally.acknowledged().size() + tally.givenUp().size()).isEqualTo(size.starts());
    assertThat(rows).allSatisfy((title, ids) -> assertThat(ids).as(title).hasSize(1));
    assertThat(rows)
        .containsAllEntriesOf(
            tally.acknowledged().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    for (Map<String, List<JsonNode>> atKaltura : List.of(rooms, events)) {
      assertThat(atKaltura.keySet()).isEqualTo(rows.keySet());
      assertThat(atKaltura).allSatisfy((title, things) -> assertThat(things).hasSize(1));
    }
  }

  private static Map<String, List<JsonNode>> byTitle(List<JsonNode> things, String property) {
    return things.stream()
        .filter(thing -> thing.path(property).asText().startsWith("Storm "))
        .collect(
            Collectors.groupingBy(
                thing -> thing.path(property).asText(), TreeMap::new, Collectors.toList()));
  }
}
