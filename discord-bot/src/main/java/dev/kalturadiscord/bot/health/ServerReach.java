package dev.kalturadiscord.bot.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether the server answers at all, asked at most every few seconds. */
public final class ServerReach {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long REUSE_NANOS = Duration.ofSeconds(5).toNanos();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest request;
  private boolean asked;
  private boolean reachable;
  private long askedAt;

  /**
   * @param serverBaseUrl where the server is, without {@code /api/v1}
   */
  public ServerReach(URI serverBaseUrl) {
    String base = serverBaseUrl.toString().replaceAll("/+$", "");
    request = HttpRequest.newBuilder(URI.create(base + "/health/live")).timeout(PATIENCE).build();
  }

  /** Waits a second at most. */
  public synchronized boolean isReachable() {
    if (!asked || System.nanoTime() - askedAt > REUSE_NANOS) {
      reachable = ask();
      asked = true;
      askedAt = System.nanoTime();
    }
    return reachable;
  }

  private boolean ask() {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
