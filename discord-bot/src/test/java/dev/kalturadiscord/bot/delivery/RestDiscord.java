package dev.kalturadiscord.bot.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Discord's REST API on loopback with prepared answers, and the real JDA in front of it. There is
 * no gateway behind it, so that JDA knows no channel: every one is as if on another process's
 * shard.
 */
final class RestDiscord implements AutoCloseable {

  /** A request as it came in. */
  record Call(String request, DataObject body) {}

  private record Answer(int status, String body) {}

  private static final String PREFIX = "/api/v10";
  private static final int HANGS = 0;

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final ShardManager shards;

  RestDiscord() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext(PREFIX, this::handle);
    http.start();
    answer("GET /users/@me", 200, "{\"id\":\"1000\",\"username\":\"bot\"}");
    answer(
        "GET /gateway/bot",
        200,
        """
        {"url":"ws://127.0.0.1:9/","shards":1,
         "session_start_limit":{"total":1,"remaining":1,"reset_after":1,"max_concurrency":1}}
        """);
    shards =
        DefaultShardManagerBuilder.createLight("token", EnumSet.noneOf(GatewayIntent.class))
            .setRestConfig(
                new RestConfig()
                    .setBaseUrl(
                        "http://127.0.0.1:%d%s/".formatted(http.getAddress().getPort(), PREFIX)))
            .setCallbackPool(threads)
            .setRateLimitElastic(threads)
            .setEnableShutdownHook(false)
            .build();
  }

  ShardManager shards() {
    return shards;
  }

  /** Prepares an answer; several for the same request are given in turn, the last one for ever. */
  synchronized void answer(String request, int status, String body) {
    answers.computeIfAbsent(request, r -> new ArrayDeque<>()).add(new Answer(status, body));
  }

  /** Prepares one of Discord's errors. */
  void refuse(String request, int status, int code) {
    answer(request, status, "{\"message\":\"refused\",\"code\":%d}".formatted(code));
  }

  /** Takes the request and never answers. */
  void hang(String request) {
    answer(request, HANGS, "");
  }

  /** The requests about channels so far. */
  synchronized List<Call> calls() {
    return calls.stream().filter(call -> call.request().contains(" /channels/")).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answerTo(exchange);
      if (answer.status() == HANGS) {
        closed.await();
        return;
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.getResponseHeaders().add("Via", "1.1 google");
      exchange.getResponseHeaders().add("Retry-After", "1");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Answer answerTo(HttpExchange exchange) throws IOException {
    String request =
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI().getPath().substring(PREFIX.length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    calls.add(new Call(request, body.length == 0 ? DataObject.empty() : DataObject.fromJson(body)));
    Deque<Answer> prepared = answers.getOrDefault(request, new ArrayDeque<>());
    return switch (prepared.size()) {
      case 0 -> new Answer(404, "{\"message\":\"404: Not Found\",\"code\":0}");
      case 1 -> prepared.element();
      default -> prepared.remove();
    };
  }

  @Override
  public void close() {
    for (JDA shard : shards.getShards()) {
      shard.shutdownNow();
    }
    shards.shutdown();
    closed.countDown();
    http.stop(0);
    threads.shutdownNow();
  }
}
