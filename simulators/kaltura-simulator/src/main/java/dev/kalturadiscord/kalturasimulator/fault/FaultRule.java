package dev.kalturadiscord.kalturasimulator.fault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault that waits for calls.
 *
 * @param match which calls it hits
 * @param times how many calls it hits before it is used up; 0 counts as 1
 * @param latencyMillis how late {@link FaultKind#LATENCY} answers
 */
public record FaultRule(Match match, FaultKind kind, int times, long latencyMillis) {

  public FaultRule {
    Objects.requireNonNull(match, "match is missing");
    Objects.requireNonNull(kind, "kind is missing");
    times = Math.max(times, 1);
  }

  /**
   * Which calls are hit: those that agree with everything given here.
   *
   * @param service api_v3 service, in any letter case
   * @param action api_v3 action, in any letter case
   * @param path beginning of a KAF path
   */
  public record Match(@Nullable String service, @Nullable String action, @Nullable String path) {

    boolean hits(FaultTarget target) {
      return (service == null || service.equalsIgnoreCase(target.service()))
          && (action == null || action.equalsIgnoreCase(target.action()))
          && (path == null || target.path().startsWith(path));
    }
  }

  FaultRule afterHit() {
    return new FaultRule(match, kind, times - 1, latencyMillis);
  }
}
