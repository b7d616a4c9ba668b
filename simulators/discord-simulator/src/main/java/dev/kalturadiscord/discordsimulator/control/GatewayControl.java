package dev.kalturadiscord.discordsimulator.control;

import dev.kalturadiscord.discordsimulator.gateway.Gateway;
import dev.kalturadiscord.discordsimulator.gateway.GatewayTroubles;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.http.Context;
import java.util.Set;

/** Lets the gateway go wrong. */
public final class GatewayControl {
  private static final int FIRST_CODE = 1000;
  private static final int LAST_CODE = 4999;
  private static final int USUAL_HEARTBEAT_MILLIS = 41_250;
  private static final int SHORTEST_HEARTBEAT_MILLIS = 100;

  private final Gateway gateway;
  private final GatewayTroubles troubles;

  public GatewayControl(Gateway gateway) {
    this.gateway = gateway;
    this.troubles = gateway.troubles();
  }

  public void register(ControlRoutes routes) {
    routes.get(
        "/gateway",
        context ->
            Json.object()
                .put("connected", gateway.botConnected())
                .put("identified", gateway.identified())
                .put("resumed", gateway.resumed())
                .put("refused", gateway.refused()));
    routes.act("/gateway/drop", context -> troubles.drop());
    routes.act("/gateway/close", this::close);
    routes.act("/gateway/reconnect", context -> troubles.askToReconnect());
    routes.act(
        "/gateway/invalid-session",
        context -> troubles.invalidate(ControlRequest.read(context).flag("resumable")));
    routes.act("/gateway/heartbeats", this::heartbeats);
    routes.act(
        "/gateway/connections",
        context -> troubles.refuse(!ControlRequest.read(context).flag("accepted")));
    routes.act(
        "/gateway/held",
        context -> troubles.hold(Set.copyOf(ControlRequest.read(context).texts("events"))));
  }

  private void close(Context context) {
    ControlRequest request = ControlRequest.read(context);
    int code = request.number("code", FIRST_CODE, FIRST_CODE, LAST_CODE);
    if (request.body().path("atIdentify").asBoolean(false)) {
      troubles.closeNextIdentify(code);
    } else {
      troubles.close(code);
    }
  }

  private void heartbeats(Context context) {
    ControlRequest request = ControlRequest.read(context);
    troubles.heartbeats(
        !request.flag("answered"),
        request.number(
            "intervalMillis",
            USUAL_HEARTBEAT_MILLIS,
            SHORTEST_HEARTBEAT_MILLIS,
            USUAL_HEARTBEAT_MILLIS));
  }
}
