package dev.kalturadiscord.discordsimulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.message.Message;
import dev.kalturadiscord.discordsimulator.message.MessageStore;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows those who watch the simulation what became of an interaction. */
public final class InteractionView {
  private final InteractionDesk desk;
  private final MessageStore messages;

  public InteractionView(InteractionDesk desk, MessageStore messages) {
    this.desk = desk;
    this.messages = messages;
  }

  /**
   * An interaction as it is once it is complete or failed, or when the wait is over.
   *
   * @return empty when there is no such interaction
   */
  public Optional<ObjectNode> show(String id, Duration longestWait) {
    try {
      desk.await(id, longestWait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return desk.read(id, this::document);
  }

  private ObjectNode document(Interaction interaction) {
    Interaction.Origin origin = interaction.origin();
    Interaction.Acknowledgement acknowledgement = interaction.acknowledgement();
    ObjectNode document = Json.object();
    document.put("id", origin.id());
    document.put("kind", origin.kind().word());
    document.put("name", origin.name());
    document.put("userId", origin.userId());
    document.put("channelId", origin.channelId());
    document.put("state", interaction.state().word());
    document.put("ephemeral", interaction.ephemeral());
    document.put("ackMillis", acknowledgement == null ? null : acknowledgement.millis());
    document.put("callbackType", acknowledgement == null ? null : acknowledgement.type());
    document.put("messageId", interaction.messageId());
    document.set("message", message(interaction.messageId()));
    ArrayNode followUps = document.putArray("followUps");
    for (String followUpId : interaction.followUpIds()) {
      JsonNode followUp = message(followUpId);
      if (followUp != null) {
        followUps.add(followUp);
      }
    }
    document.set("choices", interaction.choices());
    document.set("modal", interaction.modal());
    document.put("failure", interaction.failure());
    return document;
  }

  private @Nullable JsonNode message(@Nullable String messageId) {
    return messageId == null
        ? null
        : messages.find(messageId).map(Message::forWatchers).orElse(null);
  }
}
