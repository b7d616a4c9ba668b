package dev.kalturadiscord.bot;

import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kalturadiscord.client.KalturaDiscordClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
  public record Call(
      String request,
      String states,
      String body,
      @Nullable String idempotencyKey,
      @Nullable String ifMatch) {}

  private record Answer(int status, ByteBuffer body, String etag, String type) {}

  private static final int HANGS = 0;
  private static final Answer MAINTENANCE = new Answer(503, utf8("later"), "", "text/plain");
  private static final Pattern PAGE =
      Pattern.compile("GET /meetings\\?limit=([0-9]+)(?:&cursor=([0-9]+))?");
  private static final Pattern STATES = Pattern.compile("state=[^&]*&");

  private final HttpServer http;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, Deque<Answer>> once = new HashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private List<String> listed = List.of();

  public StubServer() throws IOException {
    this(0);
  }

  /** On a certain port, such as that of one before it; 0 for any free one. */
  public StubServer(int port) throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.setExecutor(threads); // so that a hanging answer keeps no others from being given
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
    answer(request, status, body, "");
  }

  /** Prepares an answer with an ETag. */
  public synchronized void answer(String request, int status, String body, String etag) {
    String type = status < 400 ? "application/json" : "application/problem+json";
    answers.put(request, new Answer(status, utf8(body), etag, type));
  }

  /** Prepares an answer for one request only; several are given in turn, before any other. */
  public synchronized void answerOnce(String request, int status, String body) {
    String type = status < 400 ? "application/json" : "application/problem+json";
    once.computeIfAbsent(request, r -> new ArrayDeque<>())
        .add(new Answer(status, utf8(body), "", type));
  }

  /** Prepares a picture. */
  public synchronized void answerPicture(String request, String type, byte[] picture) {
    answers.put(request, new Answer(200, ByteBuffer.wrap(picture), "", type));
  }

  /** Never answers. */
  public void hang(String request) {
    answer(request, HANGS, "");
  }

  /** Has these meetings, newest first, and lists them page by page. */
  public synchronized void list(List<String> newestFirst) {
    listed = List.copyOf(newestFirst);
  }

  /** Answers from now on only after the latch is open. */
  public synchronized CountDownLatch hold(String request) {
    CountDownLatch latch = new CountDownLatch(1);
    held.put(request, latch);
    return latch;
  }

  /** Is away for minutes, and says so. */
  public synchronized void maintain(String request) {
    answers.put(request, MAINTENANCE);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
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
        .serverBaseUrl(url())
        .clientCredential("bot", "secret")
        .retryFor(Duration.ZERO)
        .build();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answerTo(exchange);
      if (answer.status() == HANGS) {
        closed.await();
        return;
      }
      CountDownLatch hold = held.get(STATES.matcher(whole(exchange)).replaceAll(""));
      if (hold != null) {
        hold.await();
      }
      exchange.getResponseHeaders().add("Content-Type", answer.type());
      if (answer.equals(MAINTENANCE)) {
        exchange.getResponseHeaders().add("Retry-After", "300");
      }
      if (!answer.etag().isEmpty()) {
        exchange.getResponseHeaders().add("ETag", answer.etag());
      }
      byte[] bytes = answer.body().array();
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Answer answerTo(HttpExchange exchange) throws IOException {
    String whole = whole(exchange);
    String request = STATES.matcher(whole).replaceAll("");
    String states = STATES.matcher(whole).results().map(MatchResult::group).collect(joining());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(
        new Call(
            request,
            states,
            body,
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            exchange.getRequestHeaders().getFirst("If-Match")));
    Deque<Answer> next = once.get(request);
    if (next != null && !next.isEmpty()) {
      return next.remove();
    }
    Matcher page = PAGE.matcher(request);
    if (!answers.containsKey(request) && page.matches()) {
      return page(Integer.parseInt(page.group(1)), page.group(2));
    }
    ByteBuffer nothing = utf8("No answer prepared for " + request);
    return answers.getOrDefault(request, new Answer(500, nothing, "", "text/plain"));
  }

  /** The cursor is the number of meetings before. */
  private Answer page(int limit, @Nullable String cursor) {
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(from + limit, listed.size());
    String next = to < listed.size() ? ",\"nextCursor\":\"" + to + "\"" : "";
    String body = "{\"items\":[" + String.join(",", listed.subList(from, to)) + "]" + next + "}";
    return new Answer(200, utf8(body), "", "application/json");
  }

  private static String whole(HttpExchange exchange) {
    return exchange.getRequestMethod()
        + " "
        + exchange.getRequestURI().toString().substring("/api/v1".length());
  }

  private static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    closed.countDown();
    held.values().forEach(CountDownLatch::countDown);
    http.stop(0);
    threads.close();
  }
}
