package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Requests that are to fail although nothing is wrong with them, so that it can be tried what
 * becomes of a client then.
 */
public final class Faults {
  private static final int TOO_MANY_REQUESTS = 429;

  private final List<Pending> faults = new ArrayList<>();

  /**
   * Lets requests fail.
   *
   * @param times how many of them
   */
  public synchronized void add(Fault fault, int times) {
    faults.add(new Pending(fault, times));
  }

  public synchronized void clear() {
    faults.clear();
  }

  /** A handler whose answer is not given when the request is to fail. */
  public RestHandler around(RestHandler handler) {
    return around(handler, false);
  }

  /** The same for a request that the bot makes for itself. */
  RestHandler aroundTheBots(RestHandler handler) {
    return around(handler, true);
  }

  private RestHandler around(RestHandler handler, boolean theBots) {
    return call -> {
      Optional<Fault> fault = next(call, theBots);
      if (fault.isEmpty()) {
        return handler.answer(call);
      }
      if (fault.get().carriedOut()) {
        Answer unused = handler.answer(call);
      }
      return failure(call, fault.get());
    };
  }

  private synchronized Optional<Fault> next(RestCall call, boolean theBots) {
    for (Iterator<Pending> left = faults.iterator(); left.hasNext(); ) {
      Pending pending = left.next();
      if (pending.fault.meets(call) && (pending.fault.theBotsToo() || !theBots)) {
        pending.times--;
        if (pending.times == 0) {
          left.remove();
        }
        return Optional.of(pending.fault);
      }
    }
    return Optional.empty();
  }

  private static Answer failure(RestCall call, Fault fault) {
    if (fault.status() == TOO_MANY_REQUESTS) {
      return TooManyRequests.answer(call, fault.scope(), fault.retryAfter());
    }
    ObjectNode body = Json.object();
    body.put("message", fault.status() + ": " + HttpStatus.forStatus(fault.status()).getMessage());
    body.put("code", fault.code());
    return new Answer(fault.status(), body);
  }

  private static final class Pending {
    private final Fault fault;
    private int times;

    Pending(Fault fault, int times) {
      this.fault = fault;
      this.times = times;
    }
  }
}
