package dev.kalturadiscord.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * In place of the server: leases just the deliveries that a test has prepared, and loses
 * acknowledgements when it is told to.
 */
final class LeasingServer implements AutoCloseable {
  private static final long LONGEST_WAIT_MILLIS = 2_000;

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<ObjectNode> due = new ArrayList<>();
  private final Map<String, JsonNode> reports = new HashMap<>();
  private int leases;
  private int waiting;
  private boolean losing;

  LeasingServer() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(threads);
    http.createContext("/api/v1/auth/token", e -> answer(e, 200, token()));
    http.createContext("/api/v1/deliveries/", this::deliveries);
    http.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /**
   * A delivery about a live meeting, to be posted.
   *
   * @param channelId which need not be the guild's
   */
  static ObjectNode delivery(String id, String guildId, String channelId) {
    ObjectNode delivery = Web.JSON.createObjectNode();
    delivery.put("id", id);
    delivery.put("nonce", "nonce-of-" + id);
    delivery.put("occasion", "meeting_start");
    delivery.put("guildId", guildId);
    delivery.put("channelId", channelId);
    delivery.put("template", "{{title}} has started: " + id);
    delivery.put("mentionsAllowed", false);
    ObjectNode meeting = delivery.putObject("meeting");
    meeting.put("id", "mtg_1");
    meeting.put("title", "Weekly sync");
    meeting.put("type", "meeting");
    meeting.put("state", "live");
    meeting.put("guildId", guildId);
    meeting.put("channelId", channelId);
    meeting.put("hostDiscordUserId", Seed.MIA.id());
    meeting.put("startsAt", "2026-11-23T12:00:00Z");
    meeting.put("endsAt", "2026-11-23T13:00:00Z");
    meeting.put("createdAt", "2026-11-23T12:00:00Z");
    return delivery;
  }

  /** The same delivery when its message is there and its meeting is over. */
  static ObjectNode ended(ObjectNode delivery, String messageId) {
    ObjectNode later = delivery.deepCopy().put("messageId", messageId);
    later.withObjectProperty("meeting").put("state", "ended");
    return later;
  }

  /** Gives these to whoever asks next, all at once. */
  synchronized void lease(List<ObjectNode> deliveries) {
    due.addAll(deliveries);
    notifyAll();
  }

  /** Waits for what the bot says became of a delivery, and forgets it. */
  JsonNode report(String id) {
    JsonNode[] report = new JsonNode[1];
    Waiting.until(
        "delivery " + id + " is acknowledged",
        () -> {
          synchronized (this) {
            report[0] = reports.remove(id);
          }
          return report[0] != null;
        });
    return report[0];
  }

  /** What was acknowledged and not asked for. */
  synchronized List<String> acknowledged() {
    return reports.keySet().stream().sorted().toList();
  }

  /** Breaks the connection of whoever acknowledges from now on, after having read it. */
  synchronized void loseAcknowledgements(boolean lose) {
    losing = lose;
  }

  /** Whether a bot, maybe one that died, is waiting for deliveries. */
  synchronized boolean isAsked() {
    return waiting > 0;
  }

  private void deliveries(HttpExchange exchange) throws IOException {
    JsonNode body = Web.JSON.readTree(exchange.getRequestBody());
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/lease")) {
      answer(exchange, 200, Map.of("items", take(body.path("limit").asInt())));
      return;
    }
    boolean lost;
    synchronized (this) {
      lost = losing;
      reports.put(path.split("/", -1)[4], body);
    }
    if (lost) {
      exchange.close();
    } else {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  private synchronized List<ObjectNode> take(int limit) {
    long deadline = System.nanoTime() + Duration.ofMillis(LONGEST_WAIT_MILLIS).toNanos();
    waiting++;
    try {
      while (due.isEmpty() && System.nanoTime() < deadline) {
        wait(LONGEST_WAIT_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting--;
    }
    List<ObjectNode> some = due.subList(0, Math.min(limit, due.size()));
    List<ObjectNode> taken = new ArrayList<>();
    for (ObjectNode delivery : some) {
      ObjectNode leased = delivery.deepCopy().put("lease", "lease-" + ++leases);
      leased.put("leasedUntil", OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1).toString());
      taken.add(leased);
    }
    some.clear();
    return taken;
  }

  private static Map<String, Object> token() {
    return Map.of("accessToken", "t", "tokenType", "Bearer", "expiresIn", 600);
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = Web.JSON.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
