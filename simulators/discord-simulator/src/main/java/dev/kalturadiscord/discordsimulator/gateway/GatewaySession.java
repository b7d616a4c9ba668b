package dev.kalturadiscord.discordsimulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.websocket.WsContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One identified session of the bot. It outlives its connection: what is dispatched meanwhile is
 * kept and sent when the bot resumes.
 */
final class GatewaySession {
  private static final int KEPT = 1_000;
  private static final int SHARD_SHIFT = 22;

  private final String id;
  private final int shard;
  private final int shardCount;
  private final long intents;
  private final Predicate<String> held;
  private final Deque<Dispatch> sent = new ArrayDeque<>();
  private final List<Held> waiting = new ArrayList<>();
  private long sequence;
  private @Nullable WsContext connection;

  private record Dispatch(long sequence, String frame) {}

  private record Held(String event, JsonNode data) {}

  /**
   * @param intents the bits it identified with
   * @param held the events that are kept back for now
   */
  GatewaySession(
      String id,
      int shard,
      int shardCount,
      long intents,
      Predicate<String> held,
      WsContext connection) {
    this.intents = intents;
    this.held = held;
    this.id = id;
    this.shard = shard;
    this.shardCount = shardCount;
    this.connection = connection;
  }

  String id() {
    return id;
  }

  int shard() {
    return shard;
  }

  int shardCount() {
    return shardCount;
  }

  /** Whether it asked for all of these intents. */
  boolean asksFor(long intentBits) {
    return (intents & intentBits) == intentBits;
  }

  /** Whether events of a guild go to this session's shard. */
  boolean serves(String guildId) {
    return (Long.parseLong(guildId) >> SHARD_SHIFT) % shardCount == shard;
  }

  synchronized boolean connected() {
    return connection != null;
  }

  synchronized @Nullable WsContext connection() {
    return connection;
  }

  /** Sends an event, or keeps it for the next resume when the connection is gone. */
  synchronized void dispatch(String event, JsonNode data) {
    if (held.test(event)) {
      waiting.add(new Held(event, data));
    } else {
      emit(event, data);
    }
  }

  /** Sends what waits and is not to be kept back any more, in order. */
  synchronized void release() {
    List<Held> released = waiting.stream().filter(one -> !held.test(one.event())).toList();
    waiting.removeAll(released);
    released.forEach(one -> emit(one.event(), one.data()));
  }

  private void emit(String event, JsonNode data) {
    sequence++;
    ObjectNode frame = Json.object();
    frame.put("op", Opcode.DISPATCH);
    frame.put("s", sequence);
    frame.put("t", event);
    frame.set("d", data);
    Dispatch dispatch = new Dispatch(sequence, Json.write(frame));
    sent.add(dispatch);
    if (sent.size() > KEPT) {
      sent.remove();
    }
    if (connection != null && connection.session.isOpen()) {
      connection.send(dispatch.frame());
      GatewayFrames.sent(connection, frame);
    }
  }

  /** Whether everything after that sequence number is still kept. */
  synchronized boolean canReplayAfter(long lastSeen) {
    Dispatch oldest = sent.peek();
    return lastSeen <= sequence && (oldest == null || oldest.sequence() <= lastSeen + 1);
  }

  /** Takes over a new connection, sends what was missed and then RESUMED. */
  synchronized void resume(WsContext newConnection, long lastSeen) {
    sent.stream()
        .filter(dispatch -> dispatch.sequence() > lastSeen)
        .forEach(dispatch -> newConnection.send(dispatch.frame()));
    connection = newConnection;
    dispatch("RESUMED", Json.object());
  }

  synchronized void disconnected(WsContext gone) {
    if (gone.equals(connection)) {
      connection = null;
    }
  }
}
