package dev.kalturadiscord.discordsimulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A gateway connection without a library in between, for what a library would hide. */
final class GatewayClient {
  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  GatewayClient(DiscordSimulator simulator) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://127.0.0.1:" + simulator.port() + "/gateway?v=10&encoding=json"),
                new Listener())
            .join();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        frames.add(Json.read(text.toString()));
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(
        WebSocket webSocket, int statusCode, String reason) {
      closed.complete(statusCode);
      return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
      closed.complete(1006);
    }
  }

  void send(String frame) {
    socket.sendText(frame, true).join();
  }

  void identify(String token) {
    send(
        """
        {"op":2,"d":{"token":"%s","intents":1,"shard":[0,1],"properties":{}}}"""
            .formatted(token));
  }

  void resume(String sessionId, long sequence) {
    send(
        """
        {"op":6,"d":{"token":"%s","session_id":"%s","seq":%d}}"""
            .formatted(ControlClient.BOT_TOKEN, sessionId, sequence));
  }

  /** The next frame; fails when none comes. */
  JsonNode next() {
    try {
      JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("no frame came");
      }
      return frame;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The next frame, however long it takes; null when the thread is interrupted. */
  @Nullable JsonNode take() {
    try {
      return frames.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** The first frame from now on that is this event. */
  JsonNode next(String event) {
    JsonNode frame = next();
    while (!frame.path("t").asText().equals(event)) {
      frame = next();
    }
    return frame;
  }

  /** Ends the session as a client that shuts down does; a broken connection stays as it is. */
  void close() {
    WebSocket unused =
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(broken -> socket).join();
  }

  /** The code the connection was closed with; 1006 when it just broke. */
  int closeCode() {
    return closed.orTimeout(10, TimeUnit.SECONDS).join();
  }
}
