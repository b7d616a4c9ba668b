package dev.kalturadiscord.kalturasimulator.fault;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that wait for calls, and what they do to them. */
public final class Faults {
  private final List<FaultRule> rules = new ArrayList<>();
  private final HeldCalls held = new HeldCalls();

  public synchronized void add(FaultRule rule) {
    rules.add(rule);
  }

  /** The rules that are not used up. */
  public synchronized List<FaultRule> rules() {
    return List.copyOf(rules);
  }

  /** Removes all rules and releases all held calls. */
  public synchronized void clear() {
    rules.clear();
    held.release();
  }

  public void release() {
    held.release();
  }

  /** How many calls are being held right now. */
  public int heldCalls() {
    return held.count();
  }

  /** Carries out a call under the first fault that hits it, or plainly if there is none. */
  public void carry(Context http, Exchange exchange) {
    Optional<FaultRule> hit = take(exchange.target());
    if (hit.isEmpty()) {
      exchange.execute(null);
      return;
    }
    FaultRule rule = hit.get();
    switch (rule.kind()) {
      case LATENCY -> {
        pause(Duration.ofMillis(rule.latencyMillis()));
        exchange.execute(rule.kind());
      }
      case HTTP_503 -> {
        exchange.refuse(rule.kind());
        http.status(503).html("<html><body>Service Unavailable</body></html>");
      }
      case RESET -> {
        exchange.refuse(rule.kind());
        Connections.reset(http);
      }
      case EXECUTED_BUT_LOST -> {
        exchange.execute(rule.kind());
        Connections.reset(http);
      }
      case HOLD -> {
        exchange.execute(rule.kind());
        held.await();
      }
      case ACTION_BLOCKED, RATE_LIMIT_STRING, INTERNAL_ERROR, EXPIRED_KS ->
          exchange.refuse(rule.kind());
    }
  }

  private synchronized Optional<FaultRule> take(FaultTarget target) {
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.match().hits(target)) {
        if (rule.times() > 1) {
          rules.set(i, rule.afterHit());
        } else {
          rules.remove(i);
        }
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
