package dev.kalturadiscord.kalturasimulator.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that wait for calls, and what they do to them. */
public final class Faults {
  /** What the control interface shows. */
  public record State(List<WaitingFault.State> rules, int held, int hanging) {}

  /** What hits one call: any number of delays, and at most one other fault. */
  private record Hit(long latencyMillis, Optional<FaultRule> other) {}

  private final List<WaitingFault> waiting = new ArrayList<>();
  private final HeldCalls held = new HeldCalls();
  private final HangingCalls hanging = new HangingCalls();
  private long lastId;

  /** Adds a rule and says how it stands. */
  public synchronized WaitingFault.State add(FaultRule rule) {
    lastId++;
    WaitingFault fault = new WaitingFault(lastId, rule);
    waiting.add(fault);
    return fault.state();
  }

  /** Takes a rule back; one that is used up is gone anyway. */
  public synchronized void remove(long id) {
    waiting.removeIf(fault -> fault.hasId(id));
  }

  /** The rules that are not used up, and the calls that wait for their answer. */
  public synchronized State state() {
    return new State(
        waiting.stream().map(WaitingFault::state).toList(), held.count(), hanging.count());
  }

  /** Removes all rules and releases all held calls. */
  public synchronized void clear() {
    waiting.clear();
    held.release();
  }

  public void release() {
    held.release();
  }

  /** Carries out a call under the faults that hit it, or plainly if there are none. */
  public void carry(Context http, Exchange exchange) {
    Hit hit = take(exchange.target());
    if (hit.latencyMillis() > 0) {
      pause(Duration.ofMillis(hit.latencyMillis()));
    }
    if (hit.other().isEmpty()) {
      exchange.execute(hit.latencyMillis() > 0 ? FaultKind.LATENCY : null);
      return;
    }
    FaultRule rule = hit.other().get();
    FaultKind kind = rule.kind();
    switch (kind) {
      case EXECUTED_BUT_LOST -> {
        exchange.execute(kind);
        Connections.reset(http);
      }
      case HOLD -> {
        exchange.execute(kind);
        held.await();
      }
      case TIMEOUT_AFTER_EXECUTION -> {
        exchange.execute(kind);
        hanging.hang(http);
      }
      case RESET -> {
        exchange.refuse(kind);
        Connections.reset(http);
      }
      case ERROR -> exchange.refuseWith(rule.error());
      case HTTP_502, HTTP_503, HTTP_504 -> {
        exchange.refuse(kind);
        GatewayPages.answer(http, kind);
      }
      case EMPTY_500 -> {
        exchange.refuse(kind);
        http.status(500).result("");
      }
      case MALFORMED -> {
        exchange.refuse(kind);
        http.status(200)
            .contentType("application/json")
            .result("{\"id\":\"1_abc\",\"name\":\"cut o".getBytes(UTF_8));
      }
      case LATENCY, ACTION_BLOCKED, RATE_LIMIT_STRING, INTERNAL_ERROR, EXPIRED_KS ->
          exchange.refuse(kind);
    }
  }

  private synchronized Hit take(FaultTarget target) {
    long latencyMillis = 0;
    Optional<FaultRule> other = Optional.empty();
    for (WaitingFault fault : waiting) {
      if (fault.rule().kind() == FaultKind.LATENCY) {
        latencyMillis += fault.hits(target) ? fault.rule().latencyMillis() : 0;
      } else if (other.isEmpty() && fault.hits(target)) {
        other = Optional.of(fault.rule());
      }
    }
    waiting.removeIf(WaitingFault::isUsedUp);
    return new Hit(latencyMillis, other);
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
