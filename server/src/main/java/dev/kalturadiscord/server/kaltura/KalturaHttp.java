package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries JSON to Kaltura and back, within a deadline, without ever logging a body. */
@Singleton
final class KalturaHttp {

  private static final Logger log = LoggerFactory.getLogger(KalturaHttp.class);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * An answer that was JSON.
   *
   * @param status HTTP status
   * @param body the document
   */
  record Answer(int status, JsonNode body) {}

  /**
   * Posts a document and reads one.
   *
   * @param what names the call in logs and messages, for example {@code room_room.list}
   * @throws KalturaException NOT_REACHED, TIMED_OUT or UNKNOWN
   */
  Answer post(URI url, JsonNode document, Duration deadline, String what) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(deadline)
            // Exactly this: with a charset behind it Kaltura does not read the body at all.
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(document.toString()))
            .build();
    return exchange(request, what);
  }

  /** Whether a GET of this address answers 200 within the deadline. */
  boolean answersOk(URI url, Duration deadline) {
    HttpRequest request = HttpRequest.newBuilder(url).timeout(deadline).GET().build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Answer exchange(HttpRequest request, String what) {
    long start = System.nanoTime();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      log.debug(
          "{} answered {} in {} ms, Kaltura request {}",
          what,
          response.statusCode(),
          Duration.ofNanos(System.nanoTime() - start).toMillis(),
          response.headers().firstValue("X-Kaltura-Session").orElse("-"));
      if (response.statusCode() == 503) {
        throw failure(Outcome.NOT_REACHED, "HTTP_503", what, "answered 503", null);
      }
      return new Answer(response.statusCode(), mapper.readTree(response.body()));
    } catch (JsonProcessingException e) {
      // Without the cause: Jackson quotes the text, which may echo a session.
      throw failure(Outcome.UNKNOWN, "UNREADABLE_ANSWER", what, "answered no JSON", null);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw failure(Outcome.NOT_REACHED, "UNREACHABLE", what, "cannot be reached", e);
    } catch (HttpTimeoutException e) {
      throw failure(Outcome.TIMED_OUT, "TIMEOUT", what, "did not answer in time", e);
    } catch (IOException e) {
      throw failure(Outcome.UNKNOWN, "CONNECTION_LOST", what, "broke the connection", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(Outcome.UNKNOWN, "INTERRUPTED", what, "was interrupted", e);
    }
  }

  private static KalturaException failure(
      Outcome outcome, String code, String what, String happened, @Nullable Throwable cause) {
    return new KalturaException(outcome, code, what + " " + happened, cause);
  }
}
