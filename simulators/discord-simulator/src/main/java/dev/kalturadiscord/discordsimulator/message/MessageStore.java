package dev.kalturadiscord.discordsimulator.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.event.EventBus;
import dev.kalturadiscord.discordsimulator.event.SimulatorEvent;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All messages, in memory, in the order they were written. */
public final class MessageStore {
  /** Discord looks back for "the past few minutes". */
  private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

  private final EventBus events;
  private final Clock clock;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<String, Nonce> byNonce = new HashMap<>();

  private record Nonce(String messageId, Instant usedAt) {}

  public MessageStore(EventBus events, Clock clock) {
    this.events = events;
    this.clock = clock;
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

  /** The message made for a nonce in a channel a few minutes ago, when it is still there. */
  synchronized Optional<Message> withNonce(String channelId, String nonce) {
    Instant oldest = clock.instant().minus(NONCE_LIFE);
    return Optional.ofNullable(byNonce.get(channelId + ":" + nonce))
        .filter(used -> !used.usedAt().isBefore(oldest))
        .map(used -> messages.get(used.messageId()));
  }

  synchronized void remember(String nonce, Message message) {
    byNonce.put(message.channelId() + ":" + nonce, new Nonce(message.id(), clock.instant()));
  }

  public synchronized void clear() {
    List.copyOf(messages.keySet()).forEach(this::remove);
    byNonce.clear();
  }
}
