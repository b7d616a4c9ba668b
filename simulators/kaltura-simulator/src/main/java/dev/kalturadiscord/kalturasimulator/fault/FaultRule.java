package dev.kalturadiscord.kalturasimulator.fault;

import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault that waits for calls.
 *
 * @param match which calls it hits; all when missing
 * @param times how many calls it hits before it is used up; without it one, and without end when a
 *     probability is given
 * @param unlimited whether it is never used up
 * @param latencyMillis how late {@link FaultKind#LATENCY} answers
 * @param probability how likely a matching call is hit, above 0 and up to 1; always when missing
 * @param seed of the chance: the same seed hits the same ones of the calls in order
 * @param code what {@link FaultKind#ERROR} answers
 * @param args arguments of that error by name; those missing are N/A
 */
public record FaultRule(
    @Nullable Match match,
    FaultKind kind,
    @Nullable Integer times,
    boolean unlimited,
    long latencyMillis,
    @Nullable Double probability,
    long seed,
    @Nullable String code,
    @Nullable Map<String, String> args) {

  public FaultRule {
    Objects.requireNonNull(kind, "kind is missing");
    if (match == null) {
      match = new Match(null, null, null);
    }
    if (probability != null && !(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be above 0 and not above 1");
    }
    if (latencyMillis < 0) {
      throw new IllegalArgumentException("latencyMillis must not be negative");
    }
    unlimited = unlimited || (probability != null && times == null);
    if (unlimited && times != null) {
      throw new IllegalArgumentException("a fault has either times or no limit");
    }
    times = unlimited ? null : Math.max(times == null ? 1 : times, 1);
    args = args == null ? Map.of() : Map.copyOf(args);
    if (kind == FaultKind.ERROR) {
      error(code, args); // complains about what does not exist
    }
  }

  /**
   * Which calls are hit: those that agree with everything given here.
   *
   * @param service api_v3 service, in any letter case
   * @param action api_v3 action, in any letter case
   * @param path beginning of a path
   */
  public record Match(@Nullable String service, @Nullable String action, @Nullable String path) {

    boolean hits(FaultTarget target) {
      return (service == null || service.equalsIgnoreCase(target.service()))
          && (action == null || action.equalsIgnoreCase(target.action()))
          && (path == null || target.path().startsWith(path));
    }
  }

  boolean matches(FaultTarget target) {
    return match == null || match.hits(target);
  }

  /** What {@link FaultKind#ERROR} answers. */
  ApiError error() {
    return error(code, args == null ? Map.of() : args);
  }

  private static ApiError error(@Nullable String code, Map<String, String> args) {
    return ErrorCode.named(Objects.requireNonNull(code, "code is missing")).withNamed(args);
  }
}
