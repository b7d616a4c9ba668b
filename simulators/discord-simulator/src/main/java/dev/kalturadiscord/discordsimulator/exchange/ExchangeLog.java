package dev.kalturadiscord.discordsimulator.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest requests to the REST API, in memory. */
public final class ExchangeLog {
  private static final int KEPT = 5_000;

  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private long lastSequence;

  public synchronized void add(
      Instant at,
      Duration taken,
      String method,
      String path,
      @Nullable JsonNode requestBody,
      int status,
      @Nullable JsonNode responseBody,
      List<String> violations) {
    lastSequence++;
    exchanges.add(
        new Exchange(
            lastSequence,
            at.toString(),
            taken.toMillis(),
            method,
            path,
            requestBody,
            status,
            responseBody,
            List.copyOf(violations)));
    if (exchanges.size() > KEPT) {
      exchanges.remove();
    }
  }

  /** The exchanges with a greater sequence number, oldest first. */
  public synchronized List<Exchange> since(long sequence) {
    return exchanges.stream().filter(exchange -> exchange.sequence() > sequence).toList();
  }

  public synchronized List<Violation> violations() {
    return exchanges.stream()
        .flatMap(
            exchange ->
                exchange.violations().stream()
                    .map(
                        problem ->
                            new Violation(
                                exchange.sequence(), exchange.method(), exchange.path(), problem)))
        .toList();
  }

  public synchronized void clear() {
    exchanges.clear();
  }
}
