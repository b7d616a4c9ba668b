package dev.kalturadiscord.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** HTTP and JSON; redirects are not followed. */
final class Web {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private Web() {}

  /** What came back, whatever its status. */
  record Answer(int status, HttpHeaders headers, String body) {
    /** A header; empty when it is absent. */
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    String location() {
      return header("Location");
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError("HTTP " + status + " without JSON: " + body, e);
      }
    }

    /** The body of an answer that has to have this status. */
    JsonNode json(int expectedStatus) {
      if (status != expectedStatus) {
        throw new AssertionError("HTTP " + status + ": " + body);
      }
      return json();
    }
  }

  static Answer get(URI uri, String... headers) {
    return send(with(headers, request(uri).GET()));
  }

  static Answer post(URI uri, Object body, String... headers) {
    HttpRequest.Builder request = request(uri).header("Content-Type", "application/json");
    return send(
        with(headers, request.POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()))));
  }

  /** Whatever method; bodies that are empty are not sent. */
  static Answer send(String method, URI uri, Map<String, ?> body, String... headers) {
    return send(
        with(
            headers,
            request(uri)
                .header("Content-Type", "application/json")
                .method(
                    method,
                    body.isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JSON.valueToTree(body).toString()))));
  }

  /** A JSON Merge Patch (RFC 7396). */
  static Answer patch(URI uri, String document, String... headers) {
    HttpRequest.Builder request =
        request(uri).header("Content-Type", "application/merge-patch+json");
    return send(with(headers, request.method("PATCH", BodyPublishers.ofString(document))));
  }

  static Answer delete(URI uri, String... headers) {
    return send(with(headers, request(uri).DELETE()));
  }

  /** Whether something answers there with 200. */
  static boolean isUp(URI uri) {
    try {
      return get(uri).status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(90));
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
