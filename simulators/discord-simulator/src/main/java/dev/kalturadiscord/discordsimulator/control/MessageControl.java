package dev.kalturadiscord.discordsimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kalturadiscord.discordsimulator.message.Message;
import dev.kalturadiscord.discordsimulator.message.MessageStore;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.http.Context;

/** Shows a channel as one person sees it and lets them dismiss what only they see. */
public final class MessageControl {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAXIMUM = 10_000;

  private final World world;
  private final MessageStore messages;

  public MessageControl(World world, MessageStore messages) {
    this.world = world;
    this.messages = messages;
  }

  public void register(ControlRoutes routes) {
    routes.get("/channels/{channelId}/messages", this::list);
    routes.act("/channels/{channelId}/messages/{messageId}/dismissal", this::dismiss);
  }

  private JsonNode list(Context context) {
    long limit = ControlRequest.number(context, "limit", DEFAULT_LIMIT);
    ArrayNode shown = Json.array();
    messages
        .visible(channelId(context), context.queryParam("userId"), Math.clamp(limit, 1, MAXIMUM))
        .forEach(message -> shown.add(message.forWatchers()));
    return shown;
  }

  private void dismiss(Context context) {
    String userId = ControlRequest.read(context).text("userId");
    String channelId = channelId(context);
    String messageId = context.pathParam("messageId");
    Message message =
        messages
            .find(messageId)
            .filter(it -> it.channelId().equals(channelId))
            .filter(it -> userId.equals(it.onlyFor()))
            .orElseThrow(
                () ->
                    new ControlRoutes.UnknownThing(
                        "no ephemeral message of this person: " + messageId));
    messages.remove(message.id());
  }

  private String channelId(Context context) {
    String channelId = context.pathParam("channelId");
    return world
        .channel(channelId)
        .orElseThrow(() -> new ControlRoutes.UnknownThing("no such channel: " + channelId))
        .id();
  }
}
