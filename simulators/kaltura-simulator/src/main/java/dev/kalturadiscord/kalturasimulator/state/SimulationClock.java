package dev.kalturadiscord.kalturasimulator.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs like its base clock and can be moved, so that hours pass without waiting. */
public final class SimulationClock extends Clock {
  private final Clock base;
  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  public SimulationClock(Clock base) {
    this.base = base;
  }

  /** Sets the distance to the base clock; it replaces the former one. */
  public void moveTo(Duration newOffset) {
    offset.set(newOffset);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Kaltura counts in unix seconds, so there is only UTC here. */
  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
