package dev.kalturadiscord.discordsimulator.control;

import dev.kalturadiscord.discordsimulator.rest.Fault;
import dev.kalturadiscord.discordsimulator.rest.Faults;
import dev.kalturadiscord.discordsimulator.rest.LimitScope;
import dev.kalturadiscord.discordsimulator.rest.RateLimits;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;

/** Makes requests fail and limits how many there may be, so that clients can be tried with it. */
public final class FaultControl {
  private static final int FIRST_ERROR = 400;
  private static final int LAST_ERROR = 599;
  private static final int MOST = 1_000_000;
  private static final int USUAL_REQUESTS = 5;
  private static final int USUAL_SECONDS = 5;

  private final Faults faults;
  private final RateLimits limits;

  public FaultControl(Faults faults, RateLimits limits) {
    this.faults = faults;
    this.limits = limits;
  }

  public void register(ControlRoutes routes) {
    routes.act("/faults", context -> addFault(context, true));
    routes.remove("/faults", context -> faults.clear());
    routes.act("/oauth2/faults", context -> addFault(context, false));
    routes.remove("/oauth2/faults", context -> faults.clear());
    routes.act("/rate-limits", this::limit);
    routes.remove("/rate-limits", context -> limits.clear());
  }

  private void addFault(Context context, boolean theBotsToo) {
    ControlRequest request = ControlRequest.read(context);
    String path = request.text("path");
    if (!path.startsWith("/") || path.startsWith("/api/")) {
      throw new Refusal("path begins with / and leaves out /api/v10: " + path);
    }
    int status = request.number("status", 0, FIRST_ERROR, LAST_ERROR);
    if (status == 0) {
      throw new Refusal("missing: status");
    }
    faults.add(
        new Fault(
            Json.text(request.body(), "method"),
            path,
            status,
            request.number("code", 0, 0, MOST),
            scope(request),
            Duration.ofSeconds(request.number("retryAfter", 1, 0, MOST)),
            theBotsToo,
            request.body().path("carriedOut").asBoolean(false)),
        request.number("times", 1, 1, MOST));
  }

  private static LimitScope scope(ControlRequest request) {
    String name = request.body().path("scope").asText("user");
    try {
      return LimitScope.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refusal("scope must be user, shared or global: " + name);
    }
  }

  private void limit(Context context) {
    ControlRequest request = ControlRequest.read(context);
    limits.set(
        new RateLimits.Limit(
            request.number("requests", USUAL_REQUESTS, 1, MOST),
            Duration.ofSeconds(request.number("seconds", USUAL_SECONDS, 1, MOST))));
  }
}
