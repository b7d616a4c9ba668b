package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries JSON to Kaltura and back, once, within a deadline. */
@Singleton
final class KalturaHttp {

  private static final Logger log = LoggerFactory.getLogger(KalturaHttp.class);

  private static final long LARGEST_ANSWER = 8 * 1024 * 1024;

  private static final String REQUEST_ID = "X-Kaltura-Session";

  private final HttpClient http;
  private final ObjectMapper mapper = new ObjectMapper();

  @Inject
  KalturaHttp(KalturaSettings settings) {
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(settings.patience().connect())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param body the document; missing when it was no JSON
   * @param requestId by which Kaltura's people find the request
   */
  record Answer(int status, JsonNode body, @Nullable String requestId) {}

  /**
   * Posts a document and reads one.
   *
   * @param deadline for all of it, to the last byte of the body
   * @param what names the call in logs and messages, for example {@code room_room.list}
   * @throws KalturaTrouble NOT_REACHED, TIMED_OUT or UNKNOWN
   */
  Answer post(URI url, JsonNode document, Duration deadline, String what) {
    String body = document.toString();
    WireLog.request(what, "POST", url, body);
    return exchange(
        HttpRequest.newBuilder(url)
            // Exactly this: with a charset behind it Kaltura does not read the body at all.
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        deadline,
        what);
  }

  /** As {@link #post}, for a plain address. */
  Answer get(URI url, Duration deadline, String what) {
    WireLog.request(what, "GET", url, "");
    return exchange(HttpRequest.newBuilder(url).GET(), deadline, what);
  }

  private Answer exchange(HttpRequest.Builder request, Duration deadline, String what) {
    long start = System.nanoTime();
    // The time limit of a request ends with the headers; that of the future includes the body.
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(
            request.timeout(deadline).build(), headers -> new LimitedBody(LARGEST_ANSWER));
    try {
      HttpResponse<byte[]> response = exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      String body = new String(response.body(), StandardCharsets.UTF_8);
      String requestId = requestId(response);
      WireLog.answer(what, response.statusCode(), body);
      log.debug(
          "{} answered {} in {} ms, Kaltura request {}",
          what,
          response.statusCode(),
          Duration.ofNanos(System.nanoTime() - start).toMillis(),
          requestId);
      return new Answer(response.statusCode(), json(body), requestId);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      WireLog.failure(what, cause);
      throw failure(cause, what);
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw trouble(Outcome.TIMED_OUT, "TIMEOUT", what, "did not answer in time", e);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw trouble(Outcome.UNKNOWN, "INTERRUPTED", what, "was interrupted", e);
    }
  }

  private static KalturaTrouble failure(Throwable cause, String what) {
    return switch (cause) {
      case HttpConnectTimeoutException e -> unreachable(what, e);
      case ConnectException e -> unreachable(what, e);
      case SSLHandshakeException e -> unreachable(what, e);
      case HttpTimeoutException e ->
          trouble(Outcome.TIMED_OUT, "TIMEOUT", what, "did not answer in time", e);
      case LimitedBody.TooLarge e ->
          trouble(Outcome.UNKNOWN, "UNREADABLE_ANSWER", what, "answered too much", e);
      case IOException e ->
          trouble(Outcome.UNKNOWN, "CONNECTION_LOST", what, "broke the connection", e);
      default -> trouble(Outcome.UNKNOWN, "CONNECTION_LOST", what, "failed", cause);
    };
  }

  private static KalturaTrouble unreachable(String what, IOException cause) {
    return trouble(Outcome.NOT_REACHED, "UNREACHABLE", what, "cannot be reached", cause);
  }

  private static KalturaTrouble trouble(
      Outcome outcome, String code, String what, String happened, Throwable cause) {
    return new KalturaTrouble(outcome, code, what + " " + happened, null, cause);
  }

  private JsonNode json(String body) {
    try {
      return mapper.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Comes from outside and goes to our callers, so it must look like an id and nothing else. */
  private static @Nullable String requestId(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue(REQUEST_ID)
        .filter(id -> id.matches("[A-Za-z0-9_.:-]{1,100}") && MaskedText.isHarmless(id))
        .orElse(null);
  }
}
