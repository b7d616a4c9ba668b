package dev.kalturadiscord.discordsimulator.interaction;

import dev.kalturadiscord.discordsimulator.message.Message;
import dev.kalturadiscord.discordsimulator.message.MessageStore;
import dev.kalturadiscord.discordsimulator.message.MessageWriter;
import dev.kalturadiscord.discordsimulator.rest.Answer;
import dev.kalturadiscord.discordsimulator.rest.RestApi;
import dev.kalturadiscord.discordsimulator.rest.RestCall;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.http.HandlerType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The REST resource of everything after the first answer: edits and follow-ups. */
public final class WebhookResource {
  private static final String WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}";
  private static final String MESSAGE = WEBHOOK + "/messages/{message_id}";
  private static final String ORIGINAL = "@original";

  private final World world;
  private final InteractionDesk desk;
  private final AnswerMessages answers;

  public WebhookResource(
      World world, InteractionDesk desk, MessageStore messages, MessageWriter writer) {
    this.world = world;
    this.desk = desk;
    this.answers = new AnswerMessages(world, messages, writer);
  }

  public void register(RestApi api) {
    api.openRoute(HandlerType.POST, WEBHOOK, call -> with(call, it -> followUp(it, call)));
    api.openRoute(HandlerType.GET, MESSAGE, call -> with(call, it -> get(it, call)));
    api.openRoute(HandlerType.PATCH, MESSAGE, call -> with(call, it -> edit(it, call)));
    api.openRoute(HandlerType.DELETE, MESSAGE, call -> with(call, it -> delete(it, call)));
  }

  private Answer with(RestCall call, Function<Interaction, Answer> action) {
    if (!call.path("webhook_id").equals(world.applicationId())) {
      throw ApiError.unknownWebhook();
    }
    return desk.withToken(call.path("webhook_token"), action);
  }

  private Answer followUp(Interaction interaction, RestCall call) {
    String original = interaction.messageId();
    if (interaction.state() == InteractionState.DEFERRED
        && interaction.acknowledgedBy(CallbackType.DEFERRED_MESSAGE)
        && original != null) {
      // Discord turns the first follow-up after a deferred answer into that answer.
      return edited(interaction, original, call);
    }
    Message message = answers.followUp(interaction, call.body(), call.files());
    interaction.followUpIds().add(message.id());
    if (interaction.state() == InteractionState.DEFERRED) {
      // After a deferred update there is no loading state that still waits for an edit.
      interaction.completed();
    }
    return Answer.ok(message.document());
  }

  private Answer get(Interaction interaction, RestCall call) {
    return Answer.ok(answers.find(messageId(interaction, call)).document());
  }

  private Answer edit(Interaction interaction, RestCall call) {
    return edited(interaction, messageId(interaction, call), call);
  }

  private Answer edited(Interaction interaction, String messageId, RestCall call) {
    Message message = answers.edit(messageId, call.body(), call.files());
    if (messageId.equals(interaction.messageId())) {
      interaction.completed();
    }
    return Answer.ok(message.document());
  }

  private Answer delete(Interaction interaction, RestCall call) {
    String messageId = messageId(interaction, call);
    answers.delete(messageId);
    if (messageId.equals(interaction.messageId())) {
      interaction.completed();
    }
    return Answer.noContent();
  }

  private static String messageId(Interaction interaction, RestCall call) {
    String wanted = call.path("message_id");
    @Nullable String original = interaction.messageId();
    if (original != null && (wanted.equals(ORIGINAL) || wanted.equals(original))) {
      return original;
    }
    if (!interaction.followUpIds().contains(wanted)) {
      throw ApiError.unknownMessage();
    }
    return wanted;
  }
}
