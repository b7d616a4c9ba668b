package dev.kalturadiscord.discordsimulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing a person did and what came of it; guarded by the desk that keeps it. */
final class Interaction {
  private final Origin origin;
  private InteractionState state = InteractionState.PENDING;
  private @Nullable Acknowledgement acknowledgement;
  private @Nullable String messageId;
  private boolean ephemeral;
  private final List<String> followUpIds = new ArrayList<>();
  private @Nullable JsonNode choices;
  private @Nullable JsonNode modal;
  private @Nullable String failure;

  /**
   * What is known when it starts.
   *
   * @param token the secret with which the application answers
   * @param name the command's name or the component's custom id
   * @param guildId null in a direct message
   * @param sourceMessageId the message whose component was used, else null
   */
  record Origin(
      String id,
      String token,
      InteractionKind kind,
      String name,
      @Nullable String guildId,
      String channelId,
      String userId,
      @Nullable String sourceMessageId,
      Instant createdAt) {
    @Override
    public String toString() {
      return "Origin[id=" + id + ", kind=" + kind + ", name=" + name + "]";
    }
  }

  /**
   * The first answer of the application.
   *
   * @param type Discord's callback type
   * @param millis how long it took
   */
  record Acknowledgement(int type, long millis) {}

  Interaction(Origin origin) {
    this.origin = origin;
  }

  Origin origin() {
    return origin;
  }

  InteractionState state() {
    return state;
  }

  @Nullable Acknowledgement acknowledgement() {
    return acknowledgement;
  }

  /** The message the application's answer made or changed. */
  @Nullable String messageId() {
    return messageId;
  }

  boolean ephemeral() {
    return ephemeral;
  }

  List<String> followUpIds() {
    return followUpIds;
  }

  @Nullable JsonNode choices() {
    return choices;
  }

  @Nullable JsonNode modal() {
    return modal;
  }

  @Nullable String failure() {
    return failure;
  }

  boolean acknowledgedBy(int callbackType) {
    return acknowledgement != null && acknowledgement.type() == callbackType;
  }

  void acknowledged(int callbackType, long millis) {
    acknowledgement = new Acknowledgement(callbackType, millis);
    boolean deferred =
        callbackType == CallbackType.DEFERRED_MESSAGE
            || callbackType == CallbackType.DEFERRED_UPDATE;
    state = deferred ? InteractionState.DEFERRED : InteractionState.COMPLETE;
  }

  void answeredBy(@Nullable String answerId, boolean seenByOne) {
    messageId = answerId;
    ephemeral = seenByOne;
  }

  void offered(JsonNode offeredChoices) {
    choices = offeredChoices;
  }

  void opened(JsonNode openedModal) {
    modal = openedModal;
  }

  void completed() {
    state = InteractionState.COMPLETE;
  }

  void failed(String reason) {
    state = InteractionState.FAILED;
    failure = reason;
  }
}
