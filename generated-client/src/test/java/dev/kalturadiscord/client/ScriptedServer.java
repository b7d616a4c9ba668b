package dev.kalturadiscord.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** A server on loopback that gives prepared answers in order and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {

  private static final int BREAKS_OFF = 0;

  static final String UNAUTHORIZED =
      """
      {"type":"/problems/unauthorized","title":"Unauthorized","status":401,
       "code":"unauthorized","requestId":"r"}
      """;

  record Asked(
      String method,
      String path,
      String authorization,
      String idempotencyKey,
      String ifMatch,
      String contentType,
      String userAgent,
      String body) {}

  private record Prepared(int status, Map<String, String> headers, String body) {}

  private final HttpServer http;
  private final Queue<Prepared> answers = new ArrayDeque<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private int tokens;
  private volatile String goodCredential = "";

  ScriptedServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::handle);
    http.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  ScriptedServer answers(int status, String body) {
    return answers(status, Map.of(), body);
  }

  ScriptedServer answers(int status, Map<String, String> headers, String body) {
    answers.add(new Prepared(status, headers, body));
    return this;
  }

  /** Closes the connection instead of an answer. */
  ScriptedServer breaksOff() {
    answers.add(new Prepared(BREAKS_OFF, Map.of(), ""));
    return this;
  }

  /** From now on gives tokens for this credential only. */
  void acceptsOnly(ClientCredential credential) {
    goodCredential = credential.authorization();
  }

  /** Requests for tokens. */
  List<Asked> askedForTokens() {
    return asked.stream().filter(a -> a.path().endsWith("/auth/token")).toList();
  }

  /** Requests other than those for tokens. */
  List<Asked> asked() {
    return asked.stream().filter(a -> !a.path().endsWith("/auth/token")).toList();
  }

  /** How many tokens were issued. */
  int tokens() {
    return tokens;
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String authorization = header(exchange, "Authorization");
      String path = exchange.getRequestURI().toString();
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              path,
              authorization,
              header(exchange, "Idempotency-Key"),
              header(exchange, "If-Match"),
              header(exchange, "Content-Type"),
              header(exchange, "User-Agent"),
              sent));
      Prepared answer;
      if (path.endsWith("/auth/token")
          && !goodCredential.isEmpty()
          && !goodCredential.equals(authorization)) {
        answer = new Prepared(401, Map.of(), UNAUTHORIZED);
      } else if (path.endsWith("/auth/token")) {
        tokens++;
        answer =
            new Prepared(
                200,
                Map.of(),
                """
                {"accessToken":"token-%d","tokenType":"Bearer","expiresIn":600,"role":"viewer"}
                """
                    .formatted(tokens));
      } else {
        answer = answers.remove();
      }
      if (answer.status() == BREAKS_OFF) {
        return;
      }
      exchange
          .getResponseHeaders()
          .set(
              "Content-Type",
              answer.status() < 400 ? "application/json" : "application/problem+json");
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), answer.status() == 204 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
