package dev.kalturadiscord.discordsimulator.control;

import dev.kalturadiscord.discordsimulator.oauth2.UserTokens;
import dev.kalturadiscord.discordsimulator.rest.Faults;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import io.javalin.http.Context;

/** Makes OAuth2 fail and access tokens expire, so that clients can be tried with it. */
public final class OAuth2Control {
  private static final int FIRST_ERROR = 400;
  private static final int LAST_ERROR = 599;
  private static final int MOST_TIMES = 1_000_000;

  private final UserTokens tokens;
  private final Faults faults;

  public OAuth2Control(UserTokens tokens, Faults faults) {
    this.tokens = tokens;
    this.faults = faults;
  }

  public void register(ControlRoutes routes) {
    routes.act("/oauth2/faults", this::addFault);
    routes.remove("/oauth2/faults", context -> faults.clear());
    routes.act("/oauth2/expire", context -> tokens.expireAccessTokens());
  }

  private void addFault(Context context) {
    ControlRequest request = ControlRequest.read(context);
    String path = request.text("path");
    if (!path.startsWith("/") || path.startsWith("/api/")) {
      throw new Refusal("path begins with / and leaves out /api/v10: " + path);
    }
    int status = request.number("status", 0, FIRST_ERROR, LAST_ERROR);
    if (status == 0) {
      throw new Refusal("missing: status");
    }
    faults.add(path, status, request.number("times", 1, 1, MOST_TIMES));
  }
}
