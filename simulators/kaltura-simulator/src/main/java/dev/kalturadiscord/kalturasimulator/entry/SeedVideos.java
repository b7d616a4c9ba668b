package dev.kalturadiscord.kalturasimulator.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The videos that are there from the start, and as many more as somebody wants. */
public final class SeedVideos {
  private static final String FILE = "videos.json";
  private static final int FIRST_OF_MORE = 101;
  private static final int GREATEST_NUMBER = 99_999;
  private static final List<String> TOPICS =
      List.of(
          "Linear algebra", "Organic chemistry", "Machine learning", "Music theory", "Robotics");
  private static final List<String> FORMS =
      List.of("lecture", "exercise", "guest talk", "questions and answers");
  private static final List<String> OWNERS = List.of("ada", "grace", "noa", "prof.weber");

  private final Videos videos;
  private final Storage storage;
  private int next = FIRST_OF_MORE;

  public SeedVideos(Videos videos, Storage storage) {
    this.videos = videos;
    this.storage = storage;
  }

  /** Puts in the videos of the start. */
  public synchronized void seed() {
    next = FIRST_OF_MORE;
    for (JsonNode video : file().path("videos")) {
      ObjectNode fields = (ObjectNode) video;
      fields.put("createdAt", daysAgo(fields.path("daysAgo").asInt()));
      videos.add(fields);
    }
  }

  /**
   * Puts in more videos, the same ones each time after a reset.
   *
   * @throws IllegalArgumentException if there are no numbers left for so many
   */
  public synchronized List<MediaEntry> more(int count) {
    if (count < 0 || count > GREATEST_NUMBER - next) {
      throw new IllegalArgumentException(
          "videos must be between 0 and " + (GREATEST_NUMBER - next));
    }
    int first = next;
    next += count;
    return IntStream.range(first, next).mapToObj(this::numbered).map(videos::add).toList();
  }

  private ObjectNode numbered(int number) {
    int step = number - FIRST_OF_MORE;
    String topic = TOPICS.get(step % TOPICS.size());
    String form = FORMS.get(step / TOPICS.size() % FORMS.size());
    ObjectNode fields = Json.object();
    fields.put("id", "1_vid%05d".formatted(number));
    fields.put("name", "%s: %s %d".formatted(topic, form, step + 1));
    fields.put("description", "A %s on %s.".formatted(form, topic));
    fields.put("tags", "discord, " + form + ", " + topic);
    fields.put("userId", OWNERS.get(step % OWNERS.size()));
    fields.put("createdAt", daysAgo(1 + step % 700) - step);
    fields.put("duration", 60 + step * 37 % 7200);
    fields.put("plays", step * 13 % 500);
    fields.put("views", step * 17 % 900);
    return fields;
  }

  private long daysAgo(int days) {
    return storage.now() - Duration.ofDays(days).toSeconds();
  }

  private static ObjectNode file() {
    try (InputStream file = SeedVideos.class.getResourceAsStream(FILE)) {
      String text = new String(Objects.requireNonNull(file, FILE).readAllBytes(), UTF_8);
      return Json.parseObject(text).orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
