package dev.kalturadiscord.bot.interaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * How interactions went since the start. Their names are those the bot knows, all others count as
 * one, so that nobody can make up labels.
 */
public final class InteractionMetrics {

  private static final String ENDED = "bot.interactions";
  private static final String ACKNOWLEDGED = "bot.interaction.acknowledgement";
  private static final String OUTCOME = "outcome";
  private static final String UNKNOWN = "unknown";

  /** Up to the 3 seconds that Discord waits. */
  private static final Duration[] STEPS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(1500),
    Duration.ofSeconds(2),
    Duration.ofMillis(2500),
    Duration.ofSeconds(3),
  };

  private final MeterRegistry registry;
  private final Set<String> names;
  private final Map<Request.Kind, Timer> acknowledgements = new EnumMap<>(Request.Kind.class);

  /**
   * @param names of commands and actions that there are
   */
  public InteractionMetrics(MeterRegistry registry, Set<String> names) {
    this.registry = registry;
    this.names = Set.copyOf(names);
    for (Request.Kind kind : Request.Kind.values()) {
      acknowledgements.put(
          kind,
          Timer.builder(ACKNOWLEDGED)
              .description("From the receipt of an interaction to Discord's taking the response")
              .tag("kind", label(kind))
              .serviceLevelObjectives(STEPS)
              .register(registry));
    }
  }

  /** An interaction came in just now. */
  Receipt received(Request.Kind kind) {
    long start = System.nanoTime();
    return () -> {
      Timer timer = acknowledgements.get(kind);
      if (timer != null) {
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      }
    };
  }

  /** The work on an interaction ended, in a way that is one of a few fixed words. */
  void ended(Request request, String outcome) {
    Counter.builder(ENDED)
        .description("Interactions by how they ended")
        .tag("name", names.contains(request.name()) ? request.name() : UNKNOWN)
        .tag("kind", label(request.kind()))
        .tag(OUTCOME, outcome)
        .register(registry)
        .increment();
  }

  private static String label(Request.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Outcome to number, in alphabetical order. */
  public Map<String, Long> snapshot() {
    Map<String, Long> snapshot = new TreeMap<>();
    for (Counter counter : registry.find(ENDED).counters()) {
      String outcome = counter.getId().getTag(OUTCOME);
      if (outcome != null) {
        snapshot.merge(outcome, (long) counter.count(), Long::sum);
      }
    }
    return snapshot;
  }
}
