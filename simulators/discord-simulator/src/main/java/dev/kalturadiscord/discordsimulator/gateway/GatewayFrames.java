package dev.kalturadiscord.discordsimulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsContext;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest events and what the bot sent over the gateway, in memory, for those who watch. It
 * travels with each connection, so that a session knows it whichever connection it has.
 */
public final class GatewayFrames {
  private static final int KEPT = 1_000;
  private static final String ATTRIBUTE = GatewayFrames.class.getName();
  private static final String TOKEN = "token";
  private static final String[] NAMES = {
    "DISPATCH",
    "HEARTBEAT",
    "IDENTIFY",
    "PRESENCE_UPDATE",
    "VOICE_STATE_UPDATE",
    "",
    "RESUME",
    "RECONNECT",
    "REQUEST_GUILD_MEMBERS",
    "INVALID_SESSION",
    "HELLO",
    "HEARTBEAT_ACK"
  };

  private final Clock clock;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private long lastSequence;

  /**
   * One frame, or the end of a connection.
   *
   * @param sequence counts from 1 and goes on after a reset
   * @param at in ISO 8601
   * @param name of the event or operation; {@code CONNECTED} and {@code CLOSED} are no frames
   * @param data with tokens masked
   */
  public record Frame(
      long sequence, String at, boolean fromBot, String name, @Nullable JsonNode data) {}

  /** An empty record whose times go by this clock. */
  public GatewayFrames(Clock clock) {
    this.clock = clock;
  }

  /** Listens to what the bot sends on the gateway's path. */
  public void register(String path, RoutesConfig routes) {
    routes.wsBefore(
        path,
        connection -> {
          connection.onConnect(
              context -> {
                context.attribute(ATTRIBUTE, this);
                add(true, "CONNECTED", null);
              });
          connection.onMessage(context -> received(context.message()));
          connection.onClose(
              context -> add(true, "CLOSED", Json.object().put("code", context.status())));
        });
  }

  /** An event goes out on a connection. */
  static void sent(WsContext connection, JsonNode frame) {
    GatewayFrames frames = connection.attribute(ATTRIBUTE);
    if (frames != null) {
      frames.add(false, frame.path("t").asText(), frame.path("d"));
    }
  }

  /** The frames with a greater sequence number, oldest first. */
  public synchronized List<Frame> since(long sequence) {
    return frames.stream().filter(frame -> frame.sequence() > sequence).toList();
  }

  private void received(String message) {
    try {
      JsonNode frame = Json.read(message);
      int opcode = frame.path("op").asInt(-1);
      boolean known = opcode >= 0 && opcode < NAMES.length;
      add(true, known ? NAMES[opcode] : "OPCODE " + opcode, frame.path("d"));
    } catch (IllegalArgumentException e) {
      add(true, "NO JSON", null);
    }
  }

  private synchronized void add(boolean fromBot, String name, @Nullable JsonNode data) {
    lastSequence++;
    frames.add(new Frame(lastSequence, clock.instant().toString(), fromBot, name, masked(data)));
    if (frames.size() > KEPT) {
      frames.remove();
    }
  }

  private static @Nullable JsonNode masked(@Nullable JsonNode data) {
    if (data instanceof ObjectNode fields && fields.has(TOKEN)) {
      return fields.deepCopy().put(TOKEN, "***");
    }
    return data;
  }
}
