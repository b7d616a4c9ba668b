package dev.kalturadiscord.discordsimulator.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notes when each request to the REST API arrives and keeps it waiting when Discord is slow. */
public final class Arrivals {
  private static final String ARRIVED = Arrivals.class.getName() + ".arrived";
  private static final String BEGUN = Arrivals.class.getName() + ".begun";

  private final Clock clock;
  private volatile Duration delay = Duration.ZERO;

  /**
   * Has nothing wait yet.
   *
   * @param clock for the time of day; how long something takes does not go by it
   */
  public Arrivals(Clock clock) {
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.before(RestApi.PREFIX + "/*", this::arrived);
  }

  /** From now on every request waits that long before anything is done about it. */
  public void delayBy(Duration newDelay) {
    delay = newDelay;
  }

  private void arrived(Context context) throws InterruptedException {
    context.attribute(ARRIVED, clock.instant());
    context.attribute(BEGUN, System.nanoTime());
    if (delay.isPositive()) {
      Thread.sleep(delay);
    }
  }

  static Instant of(Context context) {
    Instant arrived = context.attribute(ARRIVED);
    return arrived == null ? Instant.EPOCH : arrived;
  }

  static Duration taken(Context context) {
    Long begun = context.attribute(BEGUN);
    return begun == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
  }
}
