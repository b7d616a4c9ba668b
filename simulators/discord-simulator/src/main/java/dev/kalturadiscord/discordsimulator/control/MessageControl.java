package dev.kalturadiscord.discordsimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kalturadiscord.discordsimulator.gateway.Gateway;
import dev.kalturadiscord.discordsimulator.message.Message;
import dev.kalturadiscord.discordsimulator.message.MessageStore;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.Channel;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.http.Context;

/**
 * Shows a channel as one person sees it, lets them dismiss what only they see, and removes messages
 * as a moderator does.
 */
public final class MessageControl {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAXIMUM = 10_000;

  private final World world;
  private final MessageStore messages;
  private final Gateway gateway;

  public MessageControl(World world, MessageStore messages, Gateway gateway) {
    this.gateway = gateway;
    this.world = world;
    this.messages = messages;
  }

  public void register(ControlRoutes routes) {
    routes.get("/channels/{channelId}/messages", this::list);
    routes.act("/channels/{channelId}/messages/{messageId}/dismissal", this::dismiss);
    routes.remove("/channels/{channelId}/messages/{messageId}", this::remove);
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

  private void remove(Context context) {
    Channel channel = channel(context);
    String messageId = context.pathParam("messageId");
    Message message =
        messages
            .find(messageId)
            .filter(it -> it.channelId().equals(channel.id()) && !it.ephemeral())
            .orElseThrow(() -> new ControlRoutes.UnknownThing("no such message: " + messageId));
    messages.remove(message.id());
    gateway.dispatch(
        channel.guildId(),
        "MESSAGE_DELETE",
        Json.object()
            .put("id", message.id())
            .put("channel_id", channel.id())
            .put("guild_id", channel.guildId()),
        Gateway.GUILD_MESSAGES);
  }

  private String channelId(Context context) {
    return channel(context).id();
  }

  private Channel channel(Context context) {
    String channelId = context.pathParam("channelId");
    return world
        .channel(channelId)
        .orElseThrow(() -> new ControlRoutes.UnknownThing("no such channel: " + channelId));
  }
}
