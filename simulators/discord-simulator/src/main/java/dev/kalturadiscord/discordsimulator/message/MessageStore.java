package dev.kalturadiscord.discordsimulator.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.event.EventBus;
import dev.kalturadiscord.discordsimulator.event.SimulatorEvent;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All messages, in memory, in the order they were written. */
public final class MessageStore {
  private final EventBus events;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<String, String> byNonce = new HashMap<>();

  public MessageStore(EventBus events) {
    this.events = events;
  }

  /** Adds a message or puts a changed one in its place, and tells the watchers. */
  public synchronized Message save(Message message) {
    messages.put(message.id(), message);
    ObjectNode data = Json.object().put("channelId", message.channelId());
    data.set("message", message.forWatchers());
    events.publish(new SimulatorEvent("message", data, message.onlyFor()));
    return message;
  }

  public synchronized Optional<Message> find(String messageId) {
    return Optional.ofNullable(messages.get(messageId));
  }

  /** Removes a message; nothing happens when it is not there. */
  public synchronized void remove(String messageId) {
    Message removed = messages.remove(messageId);
    if (removed != null) {
      events.publish(
          new SimulatorEvent(
              "messageDeleted",
              Json.object().put("channelId", removed.channelId()).put("messageId", messageId),
              removed.onlyFor()));
    }
  }

  /**
   * The latest messages of a channel that somebody can see, oldest first.
   *
   * @param viewer null for what everybody sees
   * @param limit how many at most
   */
  public synchronized List<Message> visible(String channelId, @Nullable String viewer, int limit) {
    List<Message> visible =
        messages.values().stream()
            .filter(message -> message.channelId().equals(channelId))
            .filter(message -> message.visibleTo(viewer))
            .toList();
    return visible.subList(Math.max(0, visible.size() - limit), visible.size());
  }

  /** The message already made for a nonce in a channel, when it is still there. */
  synchronized Optional<Message> withNonce(String channelId, String nonce) {
    return Optional.ofNullable(byNonce.get(channelId + ":" + nonce)).map(messages::get);
  }

  synchronized void remember(String nonce, Message message) {
    byNonce.put(message.channelId() + ":" + nonce, message.id());
  }

  public synchronized void clear() {
    List.copyOf(messages.keySet()).forEach(this::remove);
    byNonce.clear();
  }
}
