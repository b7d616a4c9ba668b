package dev.kalturadiscord.discordsimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.exchange.ExchangeLog;
import dev.kalturadiscord.discordsimulator.gateway.Gateway;
import dev.kalturadiscord.discordsimulator.interaction.InteractionDesk;
import dev.kalturadiscord.discordsimulator.message.Attachments;
import dev.kalturadiscord.discordsimulator.message.MessageStore;
import dev.kalturadiscord.discordsimulator.rest.Faults;
import dev.kalturadiscord.discordsimulator.rest.RateLimits;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.http.Context;

/** Shows what the bot asked and what was wrong with it, and starts over. */
public final class RecordControl {
  private final ExchangeLog log;
  private final Gateway gateway;
  private final InteractionDesk desk;
  private final MessageStore messages;
  private final Attachments attachments;
  private final Faults faults;
  private final RateLimits limits;

  public RecordControl(
      ExchangeLog log,
      Gateway gateway,
      InteractionDesk desk,
      MessageStore messages,
      Attachments attachments,
      Faults faults,
      RateLimits limits) {
    this.log = log;
    this.gateway = gateway;
    this.desk = desk;
    this.messages = messages;
    this.attachments = attachments;
    this.faults = faults;
    this.limits = limits;
  }

  public void register(ControlRoutes routes) {
    routes.get("/exchanges", this::exchanges);
    routes.get("/violations", context -> Json.MAPPER.valueToTree(log.violations()));
    routes.act("/reset", context -> reset());
  }

  private JsonNode exchanges(Context context) {
    long since = ControlRequest.number(context, "since", 0);
    return Json.MAPPER.valueToTree(log.since(since));
  }

  /** The world, the bot's commands and what people have allowed the application stay. */
  private void reset() {
    faults.clear();
    limits.clear();
    gateway.troubles().end();
    desk.clear();
    messages.clear();
    attachments.clear();
    log.clear();
  }
}
