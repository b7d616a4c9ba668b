package dev.kalturadiscord.bot.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers {@code GET /health/live} and {@code /health/ready} in the form of MicroProfile Health:
 * 200 when all checks are up, else 503; and {@code /metrics} in the text format of Prometheus.
 */
public final class HealthServer {

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private record Report(String status, List<HealthCheck> checks) {}

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpServer server;

  /**
   * Binds the port.
   *
   * @param port 0 for any free one
   * @param live checks whose failure calls for a restart
   * @param ready checks whose failure means: not of use yet
   * @param metrics all numbers, in the text format of Prometheus
   * @throws UncheckedIOException when the port is taken
   */
  public HealthServer(
      int port,
      Supplier<List<HealthCheck>> live,
      Supplier<List<HealthCheck>> ready,
      Supplier<String> metrics) {
    try {
      server = HttpServer.create(new InetSocketAddress(port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("No health answers on port " + port, e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> send(exchange, 404, new byte[0]));
    page("/health/live", exchange -> report(exchange, live.get()));
    page("/health/ready", exchange -> report(exchange, ready.get()));
    page(
        "/metrics",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", PROMETHEUS);
          send(exchange, 200, metrics.get().getBytes(StandardCharsets.UTF_8));
        });
  }

  public void start() {
    server.start();
  }

  /** The port in use. */
  public int port() {
    return server.getAddress().getPort();
  }

  public void stop() {
    server.stop(0);
  }

  private void page(String path, HttpHandler content) {
    server.createContext(
        path,
        exchange -> {
          if (!exchange.getRequestURI().getPath().equals(path)) {
            send(exchange, 404, new byte[0]); // contexts match longer paths too
          } else if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().add("Allow", "GET");
            send(exchange, 405, new byte[0]);
          } else {
            content.handle(exchange);
          }
        });
  }

  private void report(HttpExchange exchange, List<HealthCheck> checks) throws IOException {
    boolean up = checks.stream().allMatch(HealthCheck::up);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    send(
        exchange, up ? 200 : 503, mapper.writeValueAsBytes(new Report(up ? "UP" : "DOWN", checks)));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
