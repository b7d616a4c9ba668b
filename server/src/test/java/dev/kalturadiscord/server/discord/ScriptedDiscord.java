package dev.kalturadiscord.server.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** A Discord that gives the answers it is told to, in their order; without one it never answers. */
final class ScriptedDiscord implements AutoCloseable {

  static final String BOT_TOKEN = "bot-token-of-the-script";

  private record Scripted(int status, String body) {}

  private final Deque<Scripted> script = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private final HttpServer server;
  private final DiscordSettings settings;

  ScriptedDiscord() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    settings =
        new DiscordSettings(
            Optional.of(new DiscordSettings.Application("1", "s")),
            Optional.of(new DiscordSettings.BotToken(BOT_TOKEN)),
            here,
            here,
            here);
  }

  DiscordSettings settings() {
    return settings;
  }

  DiscordHttp http() {
    return new DiscordHttp(settings, new ObjectMapper());
  }

  /** That gives up so soon. */
  DiscordHttp http(Duration deadline) {
    return new DiscordHttp(settings, new ObjectMapper(), deadline);
  }

  /** Adds an answer. */
  synchronized void answer(int status, String body) {
    script.add(new Scripted(status, body));
  }

  /** How many answers nobody has had yet. */
  synchronized int left() {
    return script.size();
  }

  /** What was asked for so far: path and authorization. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Scripted answer;
    synchronized (this) {
      requests.add(
          exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
      answer = script.poll();
    }
    if (answer == null) {
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
