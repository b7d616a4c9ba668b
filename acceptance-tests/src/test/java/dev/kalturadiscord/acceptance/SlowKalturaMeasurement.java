package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.MIA;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.acceptance.Seed.Person;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What else people do while Kaltura is slow or away, and 32 of them keep asking for meetings: how
 * long it takes, and what the server needs for it. Asserts nothing and is not part of the test run:
 *
 * <pre>./mvnw -pl acceptance-tests -am package -Dtest=SlowKalturaMeasurement
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class SlowKalturaMeasurement {
  private static final int MEMBERS = 32;
  private static final int IN_DISCORD = 8;
  private static final int REQUESTS = 600;
  private static final Map<String, String> WITHOUT_LIMITS =
      Map.of("RATE_LIMIT_MEMBER", "off", "RATE_LIMIT_CLIENT", "off");

  @Test
  void whileKalturaIsFineSlowAndAway(@TempDir Path data) throws Exception {
    try (Parts parts = new Parts(data, WITHOUT_LIMITS)) {
      parts.revive();
      String meeting = parts.discord().start(MIA, CAMPUS, "Looked at").meetingId();
      // The first rounds warm everything up.
      for (int i = 0; i < 5; i++) {
        Measured unused = requests(parts, meeting);
      }
      print("Kaltura answers at once", parts, meeting);
      parts.kaltura().always("latency", Duration.ofSeconds(5));
      print("Kaltura takes 5 s for each answer", parts, meeting);
      print("still so", parts, meeting);
      parts.kaltura().recover();
      parts.kaltura().always("reset", Duration.ZERO);
      print("Kaltura breaks every connection", parts, meeting);
      print("still so", parts, meeting);
      parts.kaltura().recover();
      Waiting.until("meetings can be started again", () -> startedOne(parts));
      print("Kaltura answers at once again", parts, meeting);
    }
  }

  /** How long things took, sorted. */
  private record Measured(List<Duration> times) {
    String inWords() {
      return "p50 %.1f ms, p99 %.1f ms, longest %.1f ms".formatted(at(0.5), at(0.99), at(1));
    }

    private double at(double share) {
      return times.get((int) Math.ceil(share * (times.size() - 1))).toNanos() / 1e6;
    }
  }

  private void print(String weather, Parts parts, String meeting) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    StormTally starts = new StormTally();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < MEMBERS; i++) {
        Person person = new Person("50000000000000000%02d".formatted(i), "Member " + i);
        Future<?> unused = threads.submit(() -> keepStarting(parts, person, over, starts));
      }
      List<Future<JsonNode>> discord = new ArrayList<>();
      for (int i = 0; i < IN_DISCORD; i++) {
        String title = weather + " " + i;
        discord.add(threads.submit(() -> commandOf(parts.discord(), title)));
      }
      Measured measured = requests(parts, meeting);
      List<JsonNode> commands = new ArrayList<>();
      for (Future<JsonNode> command : discord) {
        commands.add(command.get());
      }
      over.set(true);
      System.out.printf(
          "%n%s%n  GET of a meeting and of the list, %d requests: %s%n  /kaltura-start in Discord,"
              + " %d at once: taken after %d ms at the latest, states %s%n",
          weather,
          REQUESTS,
          measured.inWords(),
          IN_DISCORD,
          commands.stream().mapToLong(c -> c.path("ackMillis").asLong()).max().orElse(0),
          commands.stream().map(c -> c.path("state").asText()).distinct().toList());
    }
    System.out.printf("  starts over REST meanwhile: %s", starts.inWords().replace("\n", "\n  "));
    System.out.printf(
        "%n  afterwards: %s platform threads, %s MB of heap in use%n",
        metric(parts, "thread_count"), metric(parts, "memory_usedHeap_bytes"));
  }

  private void keepStarting(Parts parts, Person person, AtomicBoolean over, StormTally tally) {
    Rest rest = parts.rest();
    String token = rest.token(person, CAMPUS);
    for (int i = 0; !over.get(); i++) {
      String title = "Asked by %s, %d, %d".formatted(person.id(), System.nanoTime(), i);
      long begin = System.nanoTime();
      Web.Answer answer = rest.start(token, CAMPUS, title, title);
      tally.answered(answer.status());
      if (answer.status() == 201) {
        tally.acknowledged(
            title, answer.json().path("id").asText(), Duration.ofNanos(System.nanoTime() - begin));
      }
      waitAsTold(answer, over);
    }
  }

  /** As every client should that reads {@code Retry-After}. */
  private static void waitAsTold(Web.Answer answer, AtomicBoolean over) {
    String seconds = answer.header("Retry-After");
    long end =
        System.nanoTime()
            + Duration.ofSeconds(seconds.isEmpty() ? 0 : Long.parseLong(seconds)).toNanos();
    while (!over.get() && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static JsonNode commandOf(Discord discord, String title) {
    String interaction = discord.beginPlanning(MIA, CAMPUS, title);
    return discord.outcome(interaction);
  }

  private static boolean startedOne(Parts parts) {
    String token = parts.rest().token(MIA, CAMPUS);
    String title = "After all " + System.nanoTime();
    return parts.rest().start(token, CAMPUS, title, title).status() == 201;
  }

  private static Measured requests(Parts parts, String meeting) {
    String token = parts.rest().token(MIA, CAMPUS);
    URI base = parts.rest().base();
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      String path = i % 2 == 0 ? "/api/v1/meetings/" + meeting : "/api/v1/meetings?limit=20";
      long begin = System.nanoTime();
      JsonNode unused =
          Web.get(URI.create(base + path), "Authorization", "Bearer " + token).json(200);
      times.add(Duration.ofNanos(System.nanoTime() - begin));
    }
    return new Measured(times.stream().sorted().toList());
  }

  /** A gauge of the server; bytes as megabytes. */
  private static String metric(Parts parts, String name) {
    String page = Web.get(parts.rest().base().resolve("/metrics")).body();
    Matcher line =
        Pattern.compile("(?m)^(?:\\w+_)?" + name + "(?:\\{[^}]*})? ([0-9.E+]+)$").matcher(page);
    if (!line.find()) {
      return "unknown";
    }
    double value = Double.parseDouble(line.group(1));
    return "%.0f".formatted(name.contains("bytes") ? value / 1e6 : value);
  }
}
