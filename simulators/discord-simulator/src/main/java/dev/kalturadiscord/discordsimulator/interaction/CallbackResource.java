package dev.kalturadiscord.discordsimulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.message.Components;
import dev.kalturadiscord.discordsimulator.message.Message;
import dev.kalturadiscord.discordsimulator.message.MessageFlag;
import dev.kalturadiscord.discordsimulator.message.MessageStore;
import dev.kalturadiscord.discordsimulator.message.MessageWriter;
import dev.kalturadiscord.discordsimulator.rest.Answer;
import dev.kalturadiscord.discordsimulator.rest.RestApi;
import dev.kalturadiscord.discordsimulator.rest.RestCall;
import dev.kalturadiscord.discordsimulator.wire.FormCheck;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;

/** The REST resource of the application's first answer to an interaction. */
public final class CallbackResource {
  private static final String PATH = "/interactions/{interaction_id}/{interaction_token}/callback";
  private static final Set<Integer> FOR_AUTOCOMPLETE = Set.of(CallbackType.AUTOCOMPLETE);
  private static final Set<Integer> FOR_COMMANDS =
      Set.of(CallbackType.MESSAGE, CallbackType.DEFERRED_MESSAGE, CallbackType.MODAL);
  private static final Set<Integer> FOR_COMPONENTS =
      Set.of(
          CallbackType.MESSAGE,
          CallbackType.DEFERRED_MESSAGE,
          CallbackType.DEFERRED_UPDATE,
          CallbackType.UPDATE,
          CallbackType.MODAL);
  private static final Set<Integer> FOR_MODALS =
      Set.of(CallbackType.MESSAGE, CallbackType.DEFERRED_MESSAGE);
  private static final Set<Integer> FOR_MODALS_OF_COMPONENTS =
      Set.of(
          CallbackType.MESSAGE,
          CallbackType.DEFERRED_MESSAGE,
          CallbackType.DEFERRED_UPDATE,
          CallbackType.UPDATE);

  private final InteractionDesk desk;
  private final AnswerMessages answers;

  public CallbackResource(
      World world, InteractionDesk desk, MessageStore messages, MessageWriter writer) {
    this.desk = desk;
    this.answers = new AnswerMessages(world, messages, writer);
  }

  public void register(RestApi api) {
    api.openRoute(HandlerType.POST, PATH, this::answer);
  }

  private Answer answer(RestCall call) {
    int type = call.body().path("type").asInt(0);
    ObjectNode response =
        desk.acknowledge(
            call.path("interaction_id"),
            call.path("interaction_token"),
            type,
            interaction -> {
              requireAllowed(interaction, type);
              Optional<Message> message = carryOut(interaction, type, call);
              return response(interaction, type, message);
            });
    return call.flag("with_response") ? Answer.ok(response) : Answer.noContent();
  }

  private Optional<Message> carryOut(Interaction interaction, int type, RestCall call) {
    JsonNode data = call.body().path("data");
    switch (type) {
      case CallbackType.MESSAGE -> {
        return answered(interaction, answers.answer(interaction, data, call.files()));
      }
      case CallbackType.DEFERRED_MESSAGE -> {
        if ((data.path("flags").asInt(0) & ~MessageFlag.EPHEMERAL) != 0) {
          call.note("data.flags: a deferred answer takes the ephemeral flag only");
        }
        return answered(interaction, answers.loading(interaction, data));
      }
      case CallbackType.DEFERRED_UPDATE -> {
        return answered(interaction, answers.find(interaction.origin().sourceMessageId()));
      }
      case CallbackType.UPDATE -> {
        Message source = answers.find(interaction.origin().sourceMessageId());
        return answered(interaction, answers.edit(source.id(), data, call.files()));
      }
      case CallbackType.AUTOCOMPLETE -> {
        CallbackRules.choices(data.path("choices"));
        interaction.offered(data.path("choices").deepCopy());
      }
      default -> {
        CallbackRules.modal(data);
        ObjectNode modal = data.deepCopy();
        modal.set("components", Components.withIds(data.path("components")));
        interaction.opened(modal);
      }
    }
    return Optional.empty();
  }

  private static Optional<Message> answered(Interaction interaction, Message message) {
    interaction.answeredBy(message.id(), message.ephemeral());
    return Optional.of(message);
  }

  private static void requireAllowed(Interaction interaction, int type) {
    Set<Integer> allowed =
        switch (interaction.origin().kind()) {
          case AUTOCOMPLETE -> FOR_AUTOCOMPLETE;
          case COMMAND -> FOR_COMMANDS;
          case COMPONENT -> FOR_COMPONENTS;
          case MODAL ->
              interaction.origin().sourceMessageId() == null
                  ? FOR_MODALS
                  : FOR_MODALS_OF_COMPONENTS;
        };
    if (!allowed.contains(type)) {
      FormCheck form = new FormCheck();
      form.problem(
          "type",
          "INTERACTION_APPLICATION_COMMAND_INVALID_CALLBACK_TYPE",
          "Callback type " + type + " is not possible for this interaction");
      form.orThrow();
    }
  }

  private static ObjectNode response(Interaction interaction, int type, Optional<Message> message) {
    ObjectNode response = Json.object();
    ObjectNode about = response.putObject("interaction");
    about.put("id", interaction.origin().id());
    about.put("type", interaction.origin().kind().type());
    message.ifPresent(
        it -> {
          about.put("response_message_id", it.id());
          about.put("response_message_loading", it.loading());
          about.put("response_message_ephemeral", it.ephemeral());
          about.put("channel_id", it.channelId());
          if (interaction.origin().guildId() != null) {
            about.put("guild_id", interaction.origin().guildId());
          }
          ObjectNode resource = response.putObject("resource");
          resource.put("type", type);
          resource.set("message", it.document());
        });
    return response;
  }
}
