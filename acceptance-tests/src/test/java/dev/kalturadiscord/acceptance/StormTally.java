package dev.kalturadiscord.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was told to the members of a storm. */
final class StormTally {
  private final Map<String, String> acknowledged = new TreeMap<>();
  private final List<String> givenUp = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<Duration> waits = new ArrayList<>();
  private int unanswered;

  synchronized void acknowledged(String title, String meetingId, Duration wait) {
    acknowledged.put(title, meetingId);
    waits.add(wait);
  }

  synchronized void gaveUp(String title) {
    givenUp.add(title);
  }

  synchronized void answered(int status) {
    statuses.merge(status, 1, Integer::sum);
  }

  synchronized void unanswered() {
    unanswered++;
  }

  /** Ids of meetings by their titles. */
  synchronized Map<String, String> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  synchronized List<String> givenUp() {
    return List.copyOf(givenUp);
  }

  /** For people. */
  synchronized String inWords() {
    List<Duration> sorted = waits.stream().sorted().toList();
    return """
        acknowledged %d, given up by their members %d
        answers by status %s, requests without an answer %d
        from the first request to the acknowledgement: median %d ms, p99 %d ms, longest %d ms
        """
        .formatted(
            acknowledged.size(),
            givenUp.size(),
            statuses,
            unanswered,
            at(sorted, 0.5),
            at(sorted, 0.99),
            at(sorted, 1));
  }

  private static long at(List<Duration> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.ceil(share * (sorted.size() - 1))).toMillis();
  }
}
