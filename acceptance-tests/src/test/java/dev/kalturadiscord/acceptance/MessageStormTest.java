package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LECTURES;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.acceptance.Seed.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot is killed again and again while meetings start, are renamed and end. Afterwards each has
 * one message in its channel, and that says how it is. {@code -Dmessages.kills=500} for a long run.
 */
class MessageStormTest {

  /** Takes over soon what a killed bot was at, and lets the bot start fast. */
  private static final Map<String, String> HASTE =
      Map.of(
          "DELIVERIES_LEASE", "PT5S",
          "RATE_LIMIT_MEMBER", "off",
          "RATE_LIMIT_CLIENT", "off");

  private static final List<Place> PLACES = List.of(CAMPUS, LECTURES);
  private static final int LONGEST_LIFE_MILLIS = 1_500;
  // Enough that most are posted before they end: what nobody was told of is told to nobody.
  private static final int MOST_OPEN = 20;
  private static final int BETWEEN_MEETINGS_MILLIS = 400;

  private final int kills = Integer.getInteger("messages.kills", 3);
  private final long seed = Long.getLong("messages.seed", 20_261_130L);

  /** What the message of a meeting has to say in the end. */
  private record Expected(Place place, String title, boolean over) {}

  private final Map<String, Expected> expected = new ConcurrentSkipListMap<>();

  @Test
  void eachMeetingHasOneMessageAndThatIsTrue(@TempDir Path data) throws Exception {
    Random random = new Random(seed);
    try (Parts parts = new Parts(data, HASTE)) {
      parts.revive();
      long begin = System.nanoTime();
      AtomicBoolean over = new AtomicBoolean();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        long chances = random.nextLong();
        Future<?> people = threads.submit(() -> meet(parts.rest(), new Random(chances), over));
        for (int i = 0; i < kills && !people.isDone(); i++) {
          LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)).toNanos());
          parts.killBot();
          parts.revive();
        }
        over.set(true);
        people.get();
      }
      Waiting.until("nothing is due any more", () -> parts.dueDeliveries() == 0);

      System.out.printf(
          "%nBot killed %d times in %d s, seed %d, while %d meetings were held (%d of them over)%n",
          kills,
          Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
          seed,
          expected.size(),
          expected.values().stream().filter(Expected::over).count());
      assertOneTrueMessageEach(parts.discord());
    }
  }

  /** Starts meetings until it is over; some are renamed, most are ended. */
  private void meet(Rest rest, Random random, AtomicBoolean over) {
    String token = rest.token(MIA, CAMPUS);
    List<String> open = new ArrayList<>();
    for (int n = 0; !over.get(); n++) {
      if (n % 200 == 199) {
        token = rest.token(MIA, CAMPUS);
      }
      Place place = PLACES.get(random.nextInt(PLACES.size()));
      String title = "Talk %04d".formatted(n);
      String id = rest.start(token, place, title, title).json(201).path("id").asText();
      expected.put(id, new Expected(place, title, false));
      open.add(id);
      pause(random);
      change(rest, token, open.get(random.nextInt(open.size())), random);
      if (open.size() > MOST_OPEN) {
        end(rest, token, open.removeFirst());
      }
    }
  }

  private static void pause(Random random) {
    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(BETWEEN_MEETINGS_MILLIS)).toNanos());
  }

  private void change(Rest rest, String token, String id, Random random) {
    if (random.nextInt(3) == 0) {
      expected.computeIfPresent(
          id,
          (same, before) -> {
            String title = before.title() + "+";
            JsonNode unused =
                rest.send("PATCH", token, "/meetings/" + id, Map.of("title", title)).json(200);
            return new Expected(before.place(), title, false);
          });
    }
  }

  private void end(Rest rest, String token, String id) {
    JsonNode unused = rest.send("DELETE", token, "/meetings/" + id, Map.of()).json(200);
    expected.computeIfPresent(
        id, (same, before) -> new Expected(before.place(), before.title(), true));
  }

  private void assertOneTrueMessageEach(Discord discord) {
    Map<String, List<Message>> messages = new TreeMap<>();
    for (Place place : PLACES) {
      for (JsonNode message : discord.messages(MIA, place)) {
        Message posted = new Message(message);
        messages.computeIfAbsent(posted.field("Meeting ID"), id -> new ArrayList<>()).add(posted);
      }
    }
    System.out.printf("%d of them have a message%n%n", messages.size());
    assertThat(expected.keySet()).containsAll(messages.keySet());
    expected.forEach(
        (id, meeting) -> {
          List<Message> posted = messages.getOrDefault(id, List.of());
          if (meeting.over() && posted.isEmpty()) {
            return;
          }
          assertThat(posted).as("messages of " + meeting).hasSize(1);
          Message message = posted.getFirst();
          assertThat(message.embed().path("title").asText()).endsWith(meeting.title());
          assertThat(message.buttonLabels())
              .as(meeting.toString())
              .containsExactly(meeting.over() ? "Recordings" : "Join Meeting");
        });
  }
}
