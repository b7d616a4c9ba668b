package dev.kalturadiscord.server.testing;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Addresses to call from, as the server's trusted proxy forwards them: each test has its own, of
 * the network for documentation. The limits by address are small, and an hour brings little back.
 */
public final class CallersElsewhere {

  /** Requests without a token. */
  public static final int LIMIT = 40;

  /** Failures to authenticate. */
  public static final int FAILURE_LIMIT = 20;

  private static final AtomicInteger LAST = new AtomicInteger();

  private CallersElsewhere() {}

  /** An address that nobody used before. */
  public static String fresh() {
    return "203.0.113." + LAST.incrementAndGet();
  }

  /** Makes a call come from an address. */
  public static Api.Call from(String address, Api.Call call) {
    return call.header("X-Forwarded-For", address);
  }
}
