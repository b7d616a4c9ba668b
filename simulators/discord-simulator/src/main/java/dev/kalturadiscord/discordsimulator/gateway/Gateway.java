package dev.kalturadiscord.discordsimulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.event.EventBus;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discord's gateway. Frames are uncompressed text whatever the client asks for, which JDA takes;
 * the first frames of a client may come before HELLO, which is how JDA identifies.
 */
public final class Gateway {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  /** A connection without a heartbeat for this long is given up. */
  public static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

  /** The intent of messages in guilds, without which nobody hears of them. */
  public static final long GUILD_MESSAGES = 1 << 9;

  private static final long NO_INTENT = 0;
  private static final String FIRST_SHARD = "0";
  private static final String GUILD_CREATE = "GUILD_CREATE";
  private static final String GUILD_DELETE = "GUILD_DELETE";

  private final String botToken;
  private final World world;
  private final GatewayDocuments documents;
  private final Connections connections;
  private final GatewayTroubles troubles;
  private final Supplier<String> url;
  private final AtomicInteger identified = new AtomicInteger();
  private final AtomicInteger resumed = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  public Gateway(String botToken, World world, EventBus events, Supplier<String> url) {
    this.botToken = botToken;
    this.world = world;
    this.documents = new GatewayDocuments(world);
    this.connections = new Connections(events);
    this.troubles = new GatewayTroubles(connections);
    this.url = url;
  }

  public void register(WsConfig config) {
    config.onConnect(this::connected);
    config.onMessage(this::received);
    config.onClose(connections::closed);
    config.onError(context -> LOG.debug("Gateway connection failed", context.error()));
  }

  /**
   * Refuses the request for a connection when that is wished.
   *
   * @throws ServiceUnavailableResponse then
   */
  public void admit() {
    if (troubles.refusing()) {
      refused.incrementAndGet();
      throw new ServiceUnavailableResponse();
    }
  }

  /** Whether the bot has an open, identified connection. */
  public boolean botConnected() {
    return connections.any();
  }

  /** How often a bot identified so far. */
  public int identified() {
    return identified.get();
  }

  /** How often a bot resumed a session so far. */
  public int resumed() {
    return resumed.get();
  }

  /** How many connections were refused so far. */
  public int refused() {
    return refused.get();
  }

  /** What is to go wrong. */
  public GatewayTroubles troubles() {
    return troubles;
  }

  /** Sends an event of a guild to the sessions that serve it; to none where the bot is not. */
  public void dispatch(String guildId, String event, JsonNode data) {
    dispatch(guildId, event, data, NO_INTENT);
  }

  /** The same to those only that asked for these intents. */
  public void dispatch(String guildId, String event, JsonNode data, long intents) {
    if (world.guild(guildId).filter(this::isShown).isPresent()) {
      connections
          .serving(guildId)
          .filter(session -> session.asksFor(intents))
          .forEach(session -> session.dispatch(event, data));
    }
  }

  /**
   * Tells that somebody uses the application, which needs no bot in the guild.
   *
   * @param guildId null for a direct message; the first shard gets those
   */
  public void dispatchInteraction(@Nullable String guildId, JsonNode data) {
    connections
        .serving(guildId == null ? FIRST_SHARD : guildId)
        .forEach(session -> session.dispatch("INTERACTION_CREATE", data));
  }

  /** Tells that the bot is in a guild now, or that the guild is back after an outage. */
  public void guildCame(Guild guild) {
    dispatch(guild.id(), GUILD_CREATE, documents.guildCreate(guild));
  }

  /** Tells that the bot is not in a guild any more. */
  public void guildWent(Guild guild) {
    guildDeleted(guild, GatewayDocuments.gone(guild));
  }

  /** Tells that a guild is part of an outage. */
  public void guildHidden(Guild guild) {
    guildDeleted(guild, GatewayDocuments.unavailable(guild));
  }

  private void guildDeleted(Guild guild, JsonNode data) {
    connections.serving(guild.id()).forEach(session -> session.dispatch(GUILD_DELETE, data));
  }

  /** Whether the bot knows of the guild at all. */
  private boolean isShown(Guild guild) {
    return guild.available() && world.botIn(guild).isPresent();
  }

  private void connected(WsConnectContext connection) {
    ObjectNode hello = Json.object();
    hello.put("op", Opcode.HELLO);
    hello.putObject("d").put("heartbeat_interval", troubles.heartbeatMillis());
    connection.send(Json.write(hello));
  }

  private void received(WsMessageContext connection) {
    JsonNode frame;
    try {
      frame = Json.read(connection.message());
    } catch (IllegalArgumentException e) {
      connections.close(connection, CloseCode.DECODE_ERROR);
      return;
    }
    JsonNode data = frame.path("d");
    switch (frame.path("op").asInt(-1)) {
      case Opcode.HEARTBEAT -> {
        if (!troubles.heartbeatsIgnored()) {
          Connections.send(connection, Opcode.HEARTBEAT_ACK, null);
        }
      }
      case Opcode.IDENTIFY -> identify(connection, data);
      case Opcode.RESUME -> resume(connection, data);
      case Opcode.PRESENCE_UPDATE, Opcode.VOICE_STATE_UPDATE, Opcode.REQUEST_GUILD_MEMBERS -> {
        if (!connections.isKnown(connection)) {
          connections.close(connection, CloseCode.NOT_AUTHENTICATED);
        }
      }
      default -> connections.close(connection, CloseCode.UNKNOWN_OPCODE);
    }
  }

  private void identify(WsContext connection, JsonNode data) {
    JsonNode shard = data.path("shard");
    int shardCount = shard.path(1).asInt(1);
    int shardId = shard.path(0).asInt(0);
    OptionalInt closeWith = troubles.takeCloseAtIdentify();
    if (closeWith.isPresent()) {
      int code = closeWith.getAsInt();
      connections.close(connection, code, CloseCode.reason(code));
    } else if (connections.isKnown(connection)) {
      connections.close(connection, CloseCode.ALREADY_AUTHENTICATED);
    } else if (!botToken.equals(data.path("token").asText())) {
      connections.close(connection, CloseCode.AUTHENTICATION_FAILED);
    } else if (shardCount < 1 || shardId < 0 || shardId >= shardCount) {
      connections.close(connection, CloseCode.INVALID_SHARD);
    } else if (!data.path("intents").canConvertToLong() || data.path("intents").asLong() < 0) {
      connections.close(connection, CloseCode.INVALID_INTENTS);
    } else {
      begin(
          new GatewaySession(
              UUID.randomUUID().toString().replace("-", ""),
              shardId,
              shardCount,
              data.path("intents").asLong(),
              troubles::holds,
              connection),
          connection);
    }
  }

  private void begin(GatewaySession session, WsContext connection) {
    List<Guild> guilds =
        world.guilds().stream()
            .filter(guild -> session.serves(guild.id()) && world.botIn(guild).isPresent())
            .toList();
    // Whoever drops connections or dispatches events meanwhile waits for the session's lock.
    synchronized (session) {
      connections.add(session, connection);
      session.dispatch("READY", documents.ready(session, guilds, url.get()));
      for (Guild guild : guilds) {
        if (guild.available()) {
          session.dispatch(GUILD_CREATE, documents.guildCreate(guild));
        } else {
          session.dispatch(GUILD_DELETE, GatewayDocuments.unavailable(guild));
        }
      }
    }
    identified.incrementAndGet();
    connections.publish();
  }

  private void resume(WsContext connection, JsonNode data) {
    GatewaySession session = connections.session(data.path("session_id").asText());
    long lastSeen = data.path("seq").asLong(-1);
    if (!botToken.equals(data.path("token").asText())) {
      connections.close(connection, CloseCode.AUTHENTICATION_FAILED);
    } else if (session == null || !session.canReplayAfter(lastSeen)) {
      Connections.sendInvalidSession(connection, false);
    } else {
      connections.add(session, connection);
      session.resume(connection, lastSeen);
      resumed.incrementAndGet();
      connections.publish();
    }
  }
}
