package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gets pictures of videos from the CDN. Never follows a redirect: the address may hold a session.
 */
@Singleton
public final class Pictures {

  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration SESSION_LIFE = Duration.ofMinutes(1);
  private static final long MOST_BYTES = 2 * 1024 * 1024;
  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

  private static final String WHAT = "thumbnail";

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(DEADLINE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final KalturaSessions sessions;
  private final KalturaSettings settings;
  private final Clock clock;

  @Inject
  Pictures(KalturaSessions sessions, KalturaSettings settings, Clock clock) {
    this.sessions = sessions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A picture.
   *
   * @param mediaType {@code image/jpeg} or {@code image/png}
   */
  @SuppressWarnings("ArrayRecordComponent") // passed through, never compared
  public record Picture(String mediaType, byte[] bytes) {}

  /**
   * A picture of a video; empty when it has none.
   *
   * @param width in pixels
   * @param height in pixels
   * @throws KalturaException REFUSED also for what is no picture, or a very large one
   */
  public Optional<Picture> of(Video video, int width, int height) {
    Instant deadline = clock.instant().plus(DEADLINE);
    String path =
        "/p/%d/thumbnail/entry_id/%s/width/%d/height/%d/type/3"
            .formatted(settings.partnerId(), video.id(), width, height);
    return get(path, deadline).or(() -> get(path + "/ks/" + ks(video), deadline));
  }

  private String ks(Video video) {
    return URLEncoder.encode(
        sessions.watch(new Viewing(settings.serviceUserId(), video.id(), SESSION_LIFE)),
        StandardCharsets.UTF_8);
  }

  /**
   * Empty when the CDN refuses, which it does in the same way whether or not there is a picture.
   */
  private Optional<Picture> get(String path, Instant deadline) {
    Duration left = Duration.between(clock.instant(), deadline);
    if (!left.isPositive()) {
      throw timeout(null);
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.cdnBaseUrl() + path))
            .timeout(left)
            .header("Accept", String.join(", ", TYPES))
            .build();
    HttpResponse<byte[]> answer = exchange(request, left);
    return switch (answer.statusCode()) {
      case OK -> Optional.of(picture(answer));
      case NOT_FOUND -> Optional.empty();
      case UNAVAILABLE -> throw failure(Outcome.NOT_REACHED, "HTTP_503", "answered 503", null);
      default ->
          throw failure(
              Outcome.REFUSED,
              "HTTP_" + answer.statusCode(),
              "answered " + answer.statusCode(),
              null);
    };
  }

  /** The time limit of a request ends with the headers; the one of the future includes the body. */
  private HttpResponse<byte[]> exchange(HttpRequest request, Duration left) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request, headers -> new LimitedBody(MOST_BYTES));
    try {
      return exchange.get(left.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw timeout(e);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw failure(Outcome.UNKNOWN, "INTERRUPTED", "was interrupted", e);
    }
  }

  private static KalturaException failure(@Nullable Throwable cause) {
    return switch (cause) {
      case ConnectException e ->
          failure(Outcome.NOT_REACHED, "UNREACHABLE", "cannot be reached", e);
      case HttpConnectTimeoutException e ->
          failure(Outcome.NOT_REACHED, "UNREACHABLE", "cannot be reached", e);
      case HttpTimeoutException e -> timeout(e);
      case LimitedBody.TooLarge e -> failure(Outcome.REFUSED, "TOO_LARGE", "is too large", e);
      case null, default ->
          failure(Outcome.UNKNOWN, "CONNECTION_LOST", "broke the connection", null);
    };
  }

  private static Picture picture(HttpResponse<byte[]> answer) {
    String type =
        answer
            .headers()
            .firstValue("Content-Type")
            .map(given -> given.split(";", -1)[0].strip().toLowerCase(Locale.ROOT))
            .orElse("");
    if (!TYPES.contains(type)) {
      throw failure(Outcome.REFUSED, "NO_PICTURE", "is no picture", null);
    }
    return new Picture(type, answer.body());
  }

  private static KalturaException timeout(@Nullable Throwable cause) {
    return failure(Outcome.TIMED_OUT, "TIMEOUT", "did not answer in time", cause);
  }

  /** Without the address, which may hold a session. */
  private static KalturaException failure(
      Outcome outcome, String code, String happened, @Nullable Throwable cause) {
    return new KalturaException(outcome, code, WHAT + " " + happened, cause);
  }
}
