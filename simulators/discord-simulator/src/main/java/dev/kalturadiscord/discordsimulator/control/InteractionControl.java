package dev.kalturadiscord.discordsimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.interaction.InteractionView;
import dev.kalturadiscord.discordsimulator.interaction.PersonActions;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;

/** Lets people use commands, components and modals, and shows what came of it. */
public final class InteractionControl {
  private static final int MOST_AT_ONCE = 1_000;
  private static final double LONGEST_WAIT_SECONDS = 60;

  private final PersonActions people;
  private final InteractionView view;

  public InteractionControl(PersonActions people, InteractionView view) {
    this.people = people;
    this.view = view;
  }

  public void register(ControlRoutes routes) {
    routes.create(
        "/interactions/commands",
        request ->
            started(
                people.useCommand(
                    request.text("guildId"),
                    request.text("channelId"),
                    request.text("userId"),
                    request.text("name"),
                    request.values("options"))));
    routes.create(
        "/interactions/bursts",
        request ->
            startedAll(
                people.useCommandAtOnce(
                    request.text("guildId"),
                    request.text("channelId"),
                    request.text("userId"),
                    request.text("name"),
                    request.values("options"),
                    request.number("count", 1, 1, MOST_AT_ONCE))));
    routes.create(
        "/interactions/direct-messages",
        request ->
            started(
                people.useCommandInDirectMessage(
                    request.text("userId"), request.text("name"), request.values("options"))));
    routes.create(
        "/interactions/components",
        request ->
            started(
                people.useComponent(
                    request.text("guildId"),
                    request.text("channelId"),
                    request.text("userId"),
                    request.text("messageId"),
                    request.text("customId"),
                    request.texts("values"))));
    routes.create(
        "/interactions/autocompletes",
        request ->
            started(
                people.type(
                    request.text("guildId"),
                    request.text("channelId"),
                    request.text("userId"),
                    request.text("name"),
                    request.values("options"),
                    request.text("focused"))));
    routes.create(
        "/interactions/modals",
        request ->
            started(
                people.submitModal(
                    request.text("interactionId"),
                    request.text("userId"),
                    request.values("values"))));
    routes.get("/interactions/{id}", this::show);
  }

  private JsonNode show(Context context) {
    String id = context.pathParam("id");
    return view.show(id, longestWait(context))
        .orElseThrow(() -> new ControlRoutes.UnknownThing("no such interaction: " + id));
  }

  private static Duration longestWait(Context context) {
    String wait = context.queryParam("wait");
    if (wait == null || wait.isEmpty()) {
      return Duration.ZERO;
    }
    try {
      double seconds = Math.clamp(Double.parseDouble(wait), 0, LONGEST_WAIT_SECONDS);
      return Duration.ofMillis(Math.round(seconds * 1000));
    } catch (NumberFormatException e) {
      throw new Refusal("wait must be a number of seconds");
    }
  }

  private static JsonNode startedAll(List<String> interactionIds) {
    ObjectNode started = Json.object();
    ArrayNode ids = started.putArray("interactionIds");
    interactionIds.forEach(ids::add);
    return started;
  }

  private static JsonNode started(String interactionId) {
    return Json.object().put("interactionId", interactionId);
  }
}
