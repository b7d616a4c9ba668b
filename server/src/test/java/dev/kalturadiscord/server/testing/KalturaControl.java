package dev.kalturadiscord.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The control side of the Kaltura simulator: what it holds, and how to make it fail. */
public final class KalturaControl {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String baseUrl;

  public KalturaControl(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  public JsonNode rooms() {
    return get("/__sim/rooms");
  }

  public JsonNode events() {
    return get("/__sim/events");
  }

  public JsonNode joins() {
    return get("/__sim/joins");
  }

  public JsonNode calls() {
    return get("/__sim/calls");
  }

  /** A fault as JSON: match, kind, times. */
  public void fault(String json) {
    send("POST", "/__sim/faults", json);
  }

  public void release() {
    send("POST", "/__sim/faults/release", "");
  }

  public void clearFaults() {
    send("DELETE", "/__sim/faults", "");
  }

  private JsonNode get(String path) {
    try {
      return MAPPER.readTree(send("GET", path, ""));
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  private String send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new AssertionError(method + " " + path + ": " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
