package dev.kalturadiscord.kalturasimulator;

import dev.kalturadiscord.kalturasimulator.state.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Simulators for tests: on a free port, at a time that stands still. */
final class Simulators {
  static final String ADMIN_SECRET = "0123456789abcdef0123456789abcdef";
  static final int PARTNER_ID = 1234567;

  /** The time at which the simulators stand: 2026-01-01T16:00:00Z. */
  static final long NOW = 1767283200L;

  private Simulators() {}

  static KalturaSimulator start() {
    return start(Duration.ZERO);
  }

  static KalturaSimulator start(Duration indexLag) {
    return KalturaSimulator.start(
        new SimulatorSettings("127.0.0.1", 0, new Account(PARTNER_ID, ADMIN_SECRET), indexLag),
        Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));
  }
}
