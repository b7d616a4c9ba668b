package dev.kalturadiscord.discordsimulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.event.EventBus;
import dev.kalturadiscord.discordsimulator.event.SimulatorEvent;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sessions there are and the connections they have at the moment. */
final class Connections {
  private static final int NORMAL_CLOSURE = 1000;
  private static final int GOING_AWAY = 1001;

  private final EventBus events;
  private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();
  private final Map<String, GatewaySession> byConnection = new ConcurrentHashMap<>();
  private final Set<String> closedByUs = ConcurrentHashMap.newKeySet();

  Connections(EventBus events) {
    this.events = events;
  }

  /** Whether a session has an open connection. */
  boolean any() {
    return sessions.values().stream().anyMatch(GatewaySession::connected);
  }

  /** Whether somebody has identified or resumed on a connection. */
  boolean isKnown(WsContext connection) {
    return byConnection.containsKey(connection.sessionId());
  }

  @Nullable GatewaySession session(String sessionId) {
    return sessions.get(sessionId);
  }

  Stream<GatewaySession> serving(String guildId) {
    return sessions.values().stream().filter(session -> session.serves(guildId));
  }

  /** Keeps a session and its connection. */
  void add(GatewaySession session, WsContext connection) {
    sessions.put(session.id(), session);
    byConnection.put(connection.sessionId(), session);
  }

  /** Forgets a session, so that it cannot be resumed; its connection stays. */
  void end(GatewaySession session) {
    sessions.remove(session.id());
  }

  void releaseHeld() {
    sessions.values().forEach(GatewaySession::release);
  }

  void forEach(BiConsumer<GatewaySession, WsContext> action) {
    for (GatewaySession session : List.copyOf(sessions.values())) {
      WsContext connection = session.connection();
      if (connection != null) {
        action.accept(session, connection);
      }
    }
  }

  /** Cuts a connection without a closing handshake. */
  void cut(WsContext connection) {
    closedByUs.add(connection.sessionId());
    forget(connection);
    connection.session.disconnect();
  }

  void close(WsContext connection, CloseCode code) {
    close(connection, code.code(), code.reason());
  }

  void close(WsContext connection, int code, String reason) {
    if (connection.session.isOpen()) {
      closedByUs.add(connection.sessionId());
      connection.closeSession(code, reason);
    }
  }

  /** A connection is closed, by whoever began it. */
  void closed(WsCloseContext connection) {
    GatewaySession session = byConnection.get(connection.sessionId());
    // Only a close the client began ends its session; its echo of ours carries the same code.
    boolean begunByClient = !closedByUs.remove(connection.sessionId());
    if (session != null
        && begunByClient
        && (connection.status() == NORMAL_CLOSURE || connection.status() == GOING_AWAY)) {
      end(session);
    }
    forget(connection);
  }

  /** Tells the watchers whether the bot is there. */
  void publish() {
    events.publish(SimulatorEvent.forAll("bot", Json.object().put("connected", any())));
  }

  static void send(WsContext connection, int opcode, @Nullable JsonNode data) {
    ObjectNode frame = Json.object();
    frame.put("op", opcode);
    frame.set("d", data);
    connection.send(Json.write(frame));
  }

  static void sendInvalidSession(WsContext connection, boolean resumable) {
    send(connection, Opcode.INVALID_SESSION, BooleanNode.valueOf(resumable));
  }

  private void forget(WsContext connection) {
    GatewaySession session = byConnection.remove(connection.sessionId());
    if (session != null) {
      session.disconnected(connection);
      publish();
    }
  }
}
