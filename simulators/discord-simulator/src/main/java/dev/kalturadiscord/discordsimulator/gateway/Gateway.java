package dev.kalturadiscord.discordsimulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.event.EventBus;
import dev.kalturadiscord.discordsimulator.event.SimulatorEvent;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discord's gateway. Frames are uncompressed text whatever the client asks for, which JDA takes;
 * the first frames of a client may come before HELLO, which is how JDA identifies.
 */
public final class Gateway {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final long HEARTBEAT_INTERVAL_MILLIS = 41_250;

  /** A connection without a heartbeat for this long is given up. */
  public static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

  private static final int NORMAL_CLOSURE = 1000;
  private static final int GOING_AWAY = 1001;

  private final String botToken;
  private final World world;
  private final WorldDocuments documents;
  private final EventBus events;
  private final Supplier<String> url;
  private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();
  private final Map<String, GatewaySession> byConnection = new ConcurrentHashMap<>();
  private final Set<String> closedByUs = ConcurrentHashMap.newKeySet();

  public Gateway(String botToken, World world, EventBus events, Supplier<String> url) {
    this.botToken = botToken;
    this.world = world;
    this.documents = new WorldDocuments(world);
    this.events = events;
    this.url = url;
  }

  public void register(WsConfig config) {
    config.onConnect(this::connected);
    config.onMessage(this::received);
    config.onClose(this::closed);
    config.onError(context -> LOG.debug("Gateway connection failed", context.error()));
  }

  /** Whether the bot has an open, identified connection. */
  public boolean botConnected() {
    return sessions.values().stream().anyMatch(GatewaySession::connected);
  }

  /** Sends an event of a guild to the sessions that serve it. */
  public void dispatch(String guildId, String event, JsonNode data) {
    sessions.values().stream()
        .filter(session -> session.serves(guildId))
        .forEach(session -> session.dispatch(event, data));
  }

  /** Cuts all connections without a closing handshake; the sessions can be resumed. */
  public void drop() {
    for (GatewaySession session : sessions.values()) {
      WsContext connection = session.connection();
      if (connection != null) {
        closedByUs.add(connection.sessionId());
        forget(connection);
        connection.session.disconnect();
      }
    }
  }

  /** Closes all connections with a close code of Discord's. */
  public void close(int code, String reason) {
    for (GatewaySession session : sessions.values()) {
      WsContext connection = session.connection();
      if (connection != null) {
        closedByUs.add(connection.sessionId());
        connection.closeSession(code, reason);
      }
    }
  }

  private void connected(WsConnectContext connection) {
    ObjectNode hello = Json.object();
    hello.put("op", Opcode.HELLO);
    hello.putObject("d").put("heartbeat_interval", HEARTBEAT_INTERVAL_MILLIS);
    connection.send(Json.write(hello));
  }

  private void received(WsMessageContext connection) {
    JsonNode frame;
    try {
      frame = Json.read(connection.message());
    } catch (IllegalArgumentException e) {
      close(connection, CloseCode.DECODE_ERROR);
      return;
    }
    JsonNode data = frame.path("d");
    switch (frame.path("op").asInt(-1)) {
      case Opcode.HEARTBEAT -> send(connection, Opcode.HEARTBEAT_ACK, null);
      case Opcode.IDENTIFY -> identify(connection, data);
      case Opcode.RESUME -> resume(connection, data);
      case Opcode.PRESENCE_UPDATE, Opcode.VOICE_STATE_UPDATE, Opcode.REQUEST_GUILD_MEMBERS -> {
        if (!byConnection.containsKey(connection.sessionId())) {
          close(connection, CloseCode.NOT_AUTHENTICATED);
        }
      }
      default -> close(connection, CloseCode.UNKNOWN_OPCODE);
    }
  }

  private void identify(WsContext connection, JsonNode data) {
    JsonNode shard = data.path("shard");
    int shardCount = shard.path(1).asInt(1);
    int shardId = shard.path(0).asInt(0);
    if (byConnection.containsKey(connection.sessionId())) {
      close(connection, CloseCode.ALREADY_AUTHENTICATED);
    } else if (!botToken.equals(data.path("token").asText())) {
      close(connection, CloseCode.AUTHENTICATION_FAILED);
    } else if (shardCount < 1 || shardId < 0 || shardId >= shardCount) {
      close(connection, CloseCode.INVALID_SHARD);
    } else if (!data.path("intents").canConvertToLong() || data.path("intents").asLong() < 0) {
      close(connection, CloseCode.INVALID_INTENTS);
    } else {
      String sessionId = UUID.randomUUID().toString().replace("-", "");
      GatewaySession session = new GatewaySession(sessionId, shardId, shardCount, connection);
      List<Guild> guilds =
          world.guilds().stream().filter(guild -> session.serves(guild.id())).toList();
      // Whoever drops connections or dispatches events meanwhile waits for the session's lock.
      synchronized (session) {
        sessions.put(sessionId, session);
        byConnection.put(connection.sessionId(), session);
        session.dispatch("READY", ready(session, shardId, shardCount, guilds));
        guilds.forEach(guild -> session.dispatch("GUILD_CREATE", documents.guildCreate(guild)));
      }
      publishConnected();
    }
  }

  private void resume(WsContext connection, JsonNode data) {
    GatewaySession session = sessions.get(data.path("session_id").asText());
    long lastSeen = data.path("seq").asLong(-1);
    if (!botToken.equals(data.path("token").asText())) {
      close(connection, CloseCode.AUTHENTICATION_FAILED);
    } else if (session == null || !session.canReplayAfter(lastSeen)) {
      send(connection, Opcode.INVALID_SESSION, Json.MAPPER.getNodeFactory().booleanNode(false));
    } else {
      byConnection.put(connection.sessionId(), session);
      session.resume(connection, lastSeen);
      publishConnected();
    }
  }

  private void closed(WsCloseContext connection) {
    GatewaySession session = byConnection.get(connection.sessionId());
    // Only a close the client began ends its session; its echo of ours carries the same code.
    boolean begunByClient = !closedByUs.remove(connection.sessionId());
    if (session != null
        && begunByClient
        && (connection.status() == NORMAL_CLOSURE || connection.status() == GOING_AWAY)) {
      sessions.remove(session.id());
    }
    forget(connection);
  }

  private void forget(WsContext connection) {
    GatewaySession session = byConnection.remove(connection.sessionId());
    if (session != null) {
      session.disconnected(connection);
      publishConnected();
    }
  }

  private void publishConnected() {
    events.publish(SimulatorEvent.forAll("bot", Json.object().put("connected", botConnected())));
  }

  private ObjectNode ready(
      GatewaySession session, int shardId, int shardCount, List<Guild> guilds) {
    ObjectNode ready = Json.object();
    ready.put("v", 10);
    ObjectNode user = documents.user(world.bot());
    user.put("verified", true);
    user.put("mfa_enabled", true);
    ready.set("user", user);
    ready.putArray("private_channels");
    ArrayNode unavailable = ready.putArray("guilds");
    guilds.forEach(guild -> unavailable.addObject().put("id", guild.id()).put("unavailable", true));
    ready.put("session_id", session.id());
    ready.put("resume_gateway_url", url.get());
    ready.putArray("shard").add(shardId).add(shardCount);
    ready.putObject("application").put("id", world.applicationId()).put("flags", 0);
    return ready;
  }

  private static void send(WsContext connection, int opcode, @Nullable JsonNode data) {
    ObjectNode frame = Json.object();
    frame.put("op", opcode);
    frame.set("d", data);
    connection.send(Json.write(frame));
  }

  private void close(WsContext connection, CloseCode code) {
    Session session = connection.session;
    if (session.isOpen()) {
      closedByUs.add(connection.sessionId());
      connection.closeSession(code.code(), code.reason());
    }
  }
}
