package dev.kalturadiscord.discordsimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.exchange.ExchangeLog;
import dev.kalturadiscord.discordsimulator.gateway.GatewayFrames;
import dev.kalturadiscord.discordsimulator.rest.Arrivals;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;

/** Shows what the bot and Discord said to each other lately, and lets Discord be slow. */
public final class WireControl {
  private static final int MOST = 300;
  private static final int LONGEST_DELAY_MILLIS = 60_000;

  private final ExchangeLog exchanges;
  private final GatewayFrames frames;
  private final Arrivals arrivals;

  public WireControl(ExchangeLog exchanges, GatewayFrames frames, Arrivals arrivals) {
    this.exchanges = exchanges;
    this.frames = frames;
    this.arrivals = arrivals;
  }

  public void register(ControlRoutes routes) {
    routes.get("/wire", this::wire);
    routes.act(
        "/latency",
        context ->
            arrivals.delayBy(
                Duration.ofMillis(
                    ControlRequest.read(context).number("millis", 0, 0, LONGEST_DELAY_MILLIS))));
  }

  private JsonNode wire(Context context) {
    ObjectNode wire = Json.object();
    wire.set("exchanges", latest(exchanges.since(ControlRequest.number(context, "exchanges", 0))));
    wire.set("frames", latest(frames.since(ControlRequest.number(context, "frames", 0))));
    return wire;
  }

  private static JsonNode latest(List<?> all) {
    return Json.MAPPER.valueToTree(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }
}
