package dev.kalturadiscord.discordsimulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.message.Message;
import dev.kalturadiscord.discordsimulator.message.MessageFlag;
import dev.kalturadiscord.discordsimulator.message.MessageRules;
import dev.kalturadiscord.discordsimulator.message.MessageStore;
import dev.kalturadiscord.discordsimulator.message.MessageWriter;
import dev.kalturadiscord.discordsimulator.rest.SentFile;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and changes the messages with which the application answers interactions. */
final class AnswerMessages {
  private static final int DEFAULT_TYPE = 0;
  private static final int REPLY_TYPE = 19;
  private static final int COMMAND_ANSWER_TYPE = 20;

  private final World world;
  private final WorldDocuments documents;
  private final MessageStore messages;
  private final MessageWriter writer;

  AnswerMessages(World world, MessageStore messages, MessageWriter writer) {
    this.world = world;
    this.documents = new WorldDocuments(world);
    this.messages = messages;
    this.writer = writer;
  }

  /** The message of an answer with content (callback type 4). */
  Message answer(Interaction interaction, JsonNode data, List<SentFile> files) {
    checkNew("data.", data, files);
    return write(interaction, answerType(interaction), data, files, onlyFor(interaction, data), 0);
  }

  /** The "thinking" message of a deferred answer (callback type 5). */
  Message loading(Interaction interaction, JsonNode data) {
    return write(
        interaction,
        answerType(interaction),
        Json.object(),
        List.of(),
        onlyFor(interaction, data),
        MessageFlag.LOADING);
  }

  /** A further message beside the answer. */
  Message followUp(Interaction interaction, JsonNode body, List<SentFile> files) {
    checkNew("", body, files);
    return write(interaction, REPLY_TYPE, body, files, onlyFor(interaction, body), 0);
  }

  /** Changes a message and keeps it. */
  Message edit(String messageId, JsonNode body, List<SentFile> files) {
    synchronized (messages) {
      return messages.save(writer.edit(find(messageId), body, files));
    }
  }

  Message find(@Nullable String messageId) {
    if (messageId == null) {
      throw ApiError.unknownMessage();
    }
    return messages.find(messageId).orElseThrow(ApiError::unknownMessage);
  }

  void delete(String messageId) {
    find(messageId);
    messages.remove(messageId);
  }

  private static void checkNew(String prefix, JsonNode body, List<SentFile> files) {
    int flags = body.path("flags").asInt(0);
    MessageRules.check(prefix, body, MessageFlag.isSet(flags, MessageFlag.COMPONENTS_V2));
    MessageRules.requireSomething(body, !files.isEmpty());
  }

  private static @Nullable String onlyFor(Interaction interaction, JsonNode body) {
    boolean ephemeral = MessageFlag.isSet(body.path("flags").asInt(0), MessageFlag.EPHEMERAL);
    return ephemeral ? interaction.origin().userId() : null;
  }

  private static int answerType(Interaction interaction) {
    if (interaction.origin().kind() == InteractionKind.COMMAND) {
      return COMMAND_ANSWER_TYPE;
    }
    return interaction.origin().sourceMessageId() == null ? DEFAULT_TYPE : REPLY_TYPE;
  }

  private Message write(
      Interaction interaction,
      int type,
      JsonNode body,
      List<SentFile> files,
      @Nullable String onlyFor,
      int flags) {
    Interaction.Origin origin = interaction.origin();
    Message message = writer.create(origin.channelId(), type, body, files, onlyFor, flags);
    ObjectNode document = message.document();
    document.put("application_id", world.applicationId());
    document.put("webhook_id", world.applicationId());
    document.set("interaction_metadata", metadata(interaction));
    String repliedTo =
        interaction.messageId() == null ? origin.sourceMessageId() : interaction.messageId();
    if (type == REPLY_TYPE && repliedTo != null) {
      ObjectNode reference = document.putObject("message_reference");
      reference.put("type", 0);
      reference.put("message_id", repliedTo);
      reference.put("channel_id", origin.channelId());
      if (origin.guildId() != null) {
        reference.put("guild_id", origin.guildId());
      }
    }
    return messages.save(message);
  }

  private ObjectNode metadata(Interaction interaction) {
    Interaction.Origin origin = interaction.origin();
    ObjectNode metadata = Json.object();
    metadata.put("id", origin.id());
    metadata.put("type", origin.kind().type());
    metadata.set("user", documents.user(world.person(origin.userId()).orElseThrow()));
    metadata.set("authorizing_integration_owners", InteractionPayload.owners(origin));
    if (origin.kind() == InteractionKind.COMMAND) {
      metadata.put("name", origin.name());
      metadata.put("command_type", 1);
    }
    if (origin.sourceMessageId() != null) {
      metadata.put("interacted_message_id", origin.sourceMessageId());
    }
    if (interaction.messageId() != null) {
      metadata.put("original_response_message_id", interaction.messageId());
    }
    return metadata;
  }
}
