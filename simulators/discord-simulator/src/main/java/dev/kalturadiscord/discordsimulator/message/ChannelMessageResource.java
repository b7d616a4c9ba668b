package dev.kalturadiscord.discordsimulator.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kalturadiscord.discordsimulator.rest.Answer;
import dev.kalturadiscord.discordsimulator.rest.RateLimits;
import dev.kalturadiscord.discordsimulator.rest.RestApi;
import dev.kalturadiscord.discordsimulator.rest.RestCall;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.FormCheck;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.BotAccess;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.http.HandlerType;
import java.util.Optional;

/** The messages the bot writes into channels with its own token. */
public final class ChannelMessageResource {
  private static final String ALL = "/channels/{channel_id}/messages";
  private static final String ONE = ALL + "/{message_id}";
  private static final int DEFAULT_TYPE = 0;
  private static final int REPLY_TYPE = 19;
  private static final int DEFAULT_PAGE = 50;
  private static final int LARGEST_PAGE = 100;

  private final BotAccess access;
  private final RateLimits limits;
  private final MessageStore messages;
  private final MessageWriter writer;

  public ChannelMessageResource(
      World world, MessageStore messages, MessageWriter writer, RateLimits limits) {
    this.access = new BotAccess(world);
    this.limits = limits;
    this.messages = messages;
    this.writer = writer;
  }

  public void register(RestApi api) {
    api.route(HandlerType.GET, ALL, this::list);
    api.route(HandlerType.POST, ALL, limits.perChannel(this::create));
    api.route(HandlerType.GET, ONE, call -> Answer.ok(find(call).document()));
    api.route(HandlerType.PATCH, ONE, this::edit);
    api.route(HandlerType.DELETE, ONE, this::delete);
  }

  private Answer list(RestCall call) {
    int limit = call.number("limit", DEFAULT_PAGE);
    if (limit < 1 || limit > LARGEST_PAGE) {
      FormCheck form = new FormCheck();
      form.problem("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
      form.orThrow();
    }
    ArrayNode newestFirst = Json.array();
    for (Message message : messages.visible(channelId(call), null, limit).reversed()) {
      newestFirst.add(message.document());
    }
    return Answer.ok(newestFirst);
  }

  private Answer create(RestCall call) {
    JsonNode body = call.body();
    String channelId = access.write(call.path("channel_id")).id();
    int flags = body.path("flags").asInt(0);
    if (MessageFlag.isSet(flags, MessageFlag.EPHEMERAL)) {
      call.note("flags: a message in a channel cannot be ephemeral");
    }
    MessageRules.check("", body, MessageFlag.isSet(flags, MessageFlag.COMPONENTS_V2));
    MessageRules.requireSomething(body, !call.files().isEmpty());
    return Answer.ok(once(channelId, body, call).document());
  }

  /** With an enforced nonce a repeated request gets the message the first one made. */
  private Message once(String channelId, JsonNode body, RestCall call) {
    String nonce = Json.text(body, "nonce");
    boolean enforced = nonce != null && body.path("enforce_nonce").asBoolean(false);
    synchronized (messages) {
      Optional<Message> existing =
          nonce != null && enforced ? messages.withNonce(channelId, nonce) : Optional.empty();
      if (existing.isPresent()) {
        return existing.get();
      }
      boolean reply = body.path("message_reference").isObject();
      Message message =
          writer.create(channelId, reply ? REPLY_TYPE : DEFAULT_TYPE, body, call.files(), null, 0);
      if (nonce != null) {
        message.document().set("nonce", body.path("nonce"));
        messages.remember(nonce, message);
      }
      if (reply) {
        message.document().set("message_reference", body.path("message_reference").deepCopy());
      }
      return messages.save(message);
    }
  }

  private Answer edit(RestCall call) {
    synchronized (messages) {
      Message message = find(call);
      writer.requireOwn(message);
      return Answer.ok(messages.save(writer.edit(message, call.body(), call.files())).document());
    }
  }

  private Answer delete(RestCall call) {
    messages.remove(find(call).id());
    return Answer.noContent();
  }

  /** Ephemeral messages can be reached by the interaction's token only. */
  private Message find(RestCall call) {
    String channelId = channelId(call);
    return messages
        .find(call.path("message_id"))
        .filter(message -> message.channelId().equals(channelId))
        .filter(message -> !message.ephemeral())
        .orElseThrow(ApiError::unknownMessage);
  }

  private String channelId(RestCall call) {
    return access.view(call.path("channel_id")).id();
  }
}
