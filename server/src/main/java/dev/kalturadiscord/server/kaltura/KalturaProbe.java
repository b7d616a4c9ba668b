package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how it stands with Kaltura. However many ask, Kaltura is asked once in a while: all who
 * ask meanwhile wait for the same answer, and it is given again for some seconds.
 */
@Singleton
final class KalturaProbe {

  /** Within what an answer has to be there. */
  private static final Duration DEADLINE = Duration.ofMillis(1_800);

  private static final String SESSION = "session";

  private final KalturaApi api;
  private final Kaf kaf;
  private final KalturaSessions sessions;
  private final SessionStanding standing;
  private final Duration reuse;
  private final Clock clock;
  private final Map<String, Instant> since = new ConcurrentHashMap<>();
  private @Nullable Asked last;

  private record Asked(long at, CompletableFuture<SortedMap<String, String>> answer) {}

  @Inject
  KalturaProbe(
      KalturaApi api,
      Kaf kaf,
      KalturaSessions sessions,
      SessionStanding standing,
      KalturaSettings settings,
      Clock clock) {
    this.api = api;
    this.kaf = kaf;
    this.sessions = sessions;
    this.standing = standing;
    this.reuse = settings.patience().readinessReuse();
    this.clock = clock;
  }

  /**
   * What is wrong: {@code api}, {@code kaf} or {@code session} with a sentence; empty when nothing
   * is. Takes two seconds at most.
   */
  SortedMap<String, String> complaints() {
    try {
      return asked().answer().get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return new TreeMap<>(Map.of("api", "no answer within " + DEADLINE.toMillis() + " ms"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TreeMap<>(Map.of("api", "interrupted"));
    }
  }

  private synchronized Asked asked() {
    long now = System.nanoTime();
    Asked known = last;
    if (known == null || (known.answer().isDone() && now - known.at() >= reuse.toNanos())) {
      known = new Asked(now, CompletableFuture.supplyAsync(this::ask, Thread::startVirtualThread));
      last = known;
    }
    return known;
  }

  private SortedMap<String, String> ask() {
    CompletableFuture<Optional<String>> kafComplaint =
        CompletableFuture.supplyAsync(
            () -> complaint("kaf", () -> kaf.askVersion(DEADLINE)), Thread::startVirtualThread);
    SortedMap<String, String> complaints = new TreeMap<>();
    complaint("api", () -> api.ping(DEADLINE)).ifPresent(text -> complaints.put("api", text));
    if (complaints.isEmpty() && !standing.isProven()) {
      Deadline.within(DEADLINE, this::trySession);
    }
    standing
        .refusal()
        .ifPresentOrElse(
            code -> complaints.put(SESSION, "refused by Kaltura: " + code + since(SESSION)),
            () -> since.remove(SESSION));
    kafComplaint.join().ifPresent(text -> complaints.put("kaf", text));
    return complaints;
  }

  /** Nobody may call while we are not ready, so we have to find out ourselves when all is well. */
  private boolean trySession() {
    try {
      JsonNode unused =
          sessions.call(
              "", ks -> api.call("session", "get", JsonNodeFactory.instance.objectNode(), ks));
      return true;
    } catch (KalturaException e) {
      return false; // what matters is in the standing
    }
  }

  private Optional<String> complaint(String part, Runnable question) {
    try {
      question.run();
      since.remove(part);
      return Optional.empty();
    } catch (KalturaException e) {
      String words =
          switch (e.outcome()) {
            case NOT_REACHED ->
                e.code().equals(BreakerWatch.OPEN)
                    ? "left alone after too many failures"
                    : "unreachable";
            case TIMED_OUT -> "no answer in time";
            case UNKNOWN -> "in trouble";
            case REFUSED, MISCONFIGURED -> "refused";
          };
      return Optional.of(words + ": " + e.code() + since(part));
    }
  }

  private String since(String part) {
    Instant first = since.computeIfAbsent(part, p -> clock.instant());
    return ", since " + first.truncatedTo(ChronoUnit.SECONDS);
  }
}
