package dev.kalturadiscord.bot;

import static java.util.stream.Collectors.joining;

import dev.kalturadiscord.client.model.Video;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Videos for tests. */
public final class Videos {

  private Videos() {}

  public static Video video(int number) {
    return new Video()
        .id("1_vid0000" + number)
        .title("Onboarding " + number)
        .description("What to know on day " + number + ".")
        .durationSeconds(312)
        .createdAt(OffsetDateTime.parse("2026-01-14T09:30:00Z"))
        .plays(40)
        .tags(List.of("hr", "onboarding"));
  }

  /** As the server would say it. */
  public static String json(int number) {
    return """
    {"id":"1_vid%d","title":"Onboarding %d","description":"What to know on day one.",
     "durationSeconds":312,"createdAt":"2026-01-14T09:30:00Z","plays":40,"tags":["hr"]}
    """
        .formatted(number, number);
  }

  /** A page of videos with ids 1_vid{from} … */
  public static String page(int from, int number, int total, String cursor) {
    return IntStream.range(from, from + number)
        .mapToObj(Videos::json)
        .collect(
            joining(
                ",",
                "{\"total\":" + total + ",\"items\":[",
                cursor.isEmpty() ? "]}" : "],\"nextCursor\":\"" + cursor + "\"}"));
  }
}
