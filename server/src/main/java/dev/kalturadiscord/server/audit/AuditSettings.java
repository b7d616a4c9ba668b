package dev.kalturadiscord.server.audit;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;
import java.util.List;

/**
 * How the audit log is kept.
 *
 * @param retention for how long an event can be read
 */
public record AuditSettings(Duration retention) {

  private static final String RETENTION = "audit.retention";
  private static final Duration SHORTEST = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** Reads {@code audit.retention}. */
  public static AuditSettings read(SettingsReader settings) {
    Duration retention = settings.duration(RETENTION, Duration.ofDays(365));
    // Zero stands for a text that is no duration and was reported as such.
    if (!retention.isZero()
        && (retention.compareTo(SHORTEST) < 0 || retention.compareTo(LONGEST) > 0)) {
      settings.report(
          "%s must be between P1D and P36500D".formatted(SettingsReader.named(List.of(RETENTION))));
    }
    return new AuditSettings(retention);
  }
}
