package dev.kalturadiscord.bot;

import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kalturadiscord.client.KalturaDiscordClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server on loopback that gives prepared answers and remembers what it was asked. */
public final class StubServer implements AutoCloseable {

  /**
   * A request as it came in.
   *
   * @param request method, path below /api/v1 and query without the states
   * @param states the query's states, in whichever form
   */
  public record Call(String request, String states, String body, @Nullable String idempotencyKey) {}

  private record Answer(int status, String body) {}

  private static final Pattern STATES = Pattern.compile("state=[^&]*&");

  private final HttpServer http;
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();

  public StubServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/api/v1", this::handle);
    http.start();
    answer(
        "POST /auth/token",
        200,
        """
        {"accessToken":"t","tokenType":"Bearer","expiresIn":600,"role":"viewer"}
        """);
  }

  /**
   * Prepares an answer.
   *
   * @param request method, path below /api/v1 and query without the states
   */
  public void answer(String request, int status, String body) {
    answers.put(request, new Answer(status, body));
  }

  public void refuse(String request, int status, String code) {
    answer(
        request,
        status,
        """
        {"type":"/problems/%s","title":"t","status":%d,"detail":"d","code":"%s","requestId":"req1",
         "errors":[{"pointer":"/title","detail":"d"}]}
        """
            .formatted(code, status, code));
  }

  /** What was asked, without the calls for tokens. */
  public synchronized List<Call> calls() {
    return calls.stream().filter(call -> !call.request().contains("/auth/")).toList();
  }

  public synchronized List<Call> tokenCalls() {
    return calls.stream().filter(call -> call.request().contains("/auth/")).toList();
  }

  /** A client of this server that repeats nothing. */
  public KalturaDiscordClient client() {
    return KalturaDiscordClient.builder()
        .serverBaseUrl(URI.create("http://127.0.0.1:" + http.getAddress().getPort()))
        .clientCredential("bot", "secret")
        .retryFor(Duration.ZERO)
        .build();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String whole =
          exchange.getRequestMethod()
              + " "
              + exchange.getRequestURI().toString().substring("/api/v1".length());
      String request = STATES.matcher(whole).replaceAll("");
      String states = STATES.matcher(whole).results().map(MatchResult::group).collect(joining());
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      calls.add(
          new Call(
              request, states, body, exchange.getRequestHeaders().getFirst("Idempotency-Key")));
      Answer answer =
          answers.getOrDefault(request, new Answer(500, "No answer prepared for " + request));
      exchange
          .getResponseHeaders()
          .add(
              "Content-Type",
              answer.status() < 400 ? "application/json" : "application/problem+json");
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
