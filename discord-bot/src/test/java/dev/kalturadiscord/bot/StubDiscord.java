package dev.kalturadiscord.bot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Prepared answers of Discord's REST API, for what the simulator has not in its world. */
public final class StubDiscord implements AutoCloseable {

  private record Answer(int status, String body) {}

  private final HttpServer http;
  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();

  public StubDiscord() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::handle);
    http.start();
  }

  public String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
  }

  /**
   * Prepares an answer; several for one address are given one after the other, the last for ever.
   */
  public StubDiscord answer(String pathAndQuery, int status, String body) {
    answers.computeIfAbsent(pathAndQuery, p -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  /** How many came so far. */
  public int requests() {
    return requests.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.incrementAndGet();
      Deque<Answer> prepared =
          answers.getOrDefault(
              exchange.getRequestURI().toString().substring(1),
              new ArrayDeque<>(List.of(new Answer(404, "{\"message\":\"none\"}"))));
      Answer answer = prepared.size() > 1 ? prepared.removeFirst() : prepared.getFirst();
      if (answer.status() == 429) {
        exchange.getResponseHeaders().add("Retry-After", "0");
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
