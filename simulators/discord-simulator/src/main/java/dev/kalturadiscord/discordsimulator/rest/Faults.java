package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Requests that are to fail although nothing is wrong with them, so that it can be tried what
 * becomes of a client then. Only those can whose handler is wrapped: not what a bot itself needs.
 */
public final class Faults {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int RETRY_AFTER_SECONDS = 1;

  private final List<Fault> faults = new ArrayList<>();

  /**
   * Lets requests fail.
   *
   * @param pathPrefix how their paths begin, without the version prefix ({@code /oauth2/token})
   * @param status the HTTP status they get
   * @param times how many of them fail
   */
  public synchronized void add(String pathPrefix, int status, int times) {
    faults.add(new Fault(pathPrefix, status, times));
  }

  public synchronized void clear() {
    faults.clear();
  }

  /** A handler that is not asked when the request is to fail. */
  public RestHandler around(RestHandler handler) {
    return call -> {
      OptionalInt status = statusFor(call.path());
      return status.isPresent() ? failure(call, status.getAsInt()) : handler.answer(call);
    };
  }

  private synchronized OptionalInt statusFor(String path) {
    for (Iterator<Fault> left = faults.iterator(); left.hasNext(); ) {
      Fault fault = left.next();
      if (path.startsWith(fault.pathPrefix)) {
        fault.times--;
        if (fault.times == 0) {
          left.remove();
        }
        return OptionalInt.of(fault.status);
      }
    }
    return OptionalInt.empty();
  }

  private static Answer failure(RestCall call, int status) {
    ObjectNode body = Json.object();
    if (status == TOO_MANY_REQUESTS) {
      call.answerHeader("via", "1.1 google"); // without it clients take it for Cloudflare's
      call.answerHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
      body.put("message", "You are being rate limited.");
      body.put("retry_after", (double) RETRY_AFTER_SECONDS);
      body.put("global", false);
    } else {
      body.put("message", status + ": " + HttpStatus.forStatus(status).getMessage());
      body.put("code", 0);
    }
    return new Answer(status, body);
  }

  private static final class Fault {
    private final String pathPrefix;
    private final int status;
    private int times;

    Fault(String pathPrefix, int status, int times) {
      this.pathPrefix = pathPrefix;
      this.status = status;
      this.times = times;
    }
  }
}
