package dev.kalturadiscord.kalturasimulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Speaks to a simulator over HTTP, as the product does. */
final class SimulatorClient {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI root;

  SimulatorClient(URI root) {
    this.root = root;
  }

  /** Calls an action with a JSON body; single quotes stand for double ones. */
  JsonNode call(String service, String action, String ks, String parameters) {
    ObjectNode body = (ObjectNode) parse(parameters.replace('\'', '"'));
    body.put("format", 1);
    if (!ks.isEmpty()) {
      body.put("ks", ks);
    }
    String path = "/api_v3/service/" + service + "/action/" + action;
    return parse(post(path, "application/json", body.toString()).body());
  }

  String session(int type, String userId, String privileges) {
    return call(
            "session",
            "start",
            "",
            """
            {'secret': '%s', 'type': %d, 'userId': '%s', 'privileges': '%s', 'expiry': 3600}
            """
                .formatted(Simulators.ADMIN_SECRET, type, userId, privileges))
        .asText();
  }

  String adminSession(String userId) {
    return session(2, userId, "disableentitlement");
  }

  HttpResponse<String> post(String path, String contentType, String body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> postForm(String path, String... namesAndValues) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(namesAndValues[i], UTF_8))
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
    }
    return post(path, "application/x-www-form-urlencoded", form.toString());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  HttpResponse<byte[]> getBytes(String path) {
    return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<String> put(String path, String body) {
    return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  HttpResponse<String> delete(String path) {
    return send(request(path).DELETE().build());
  }

  JsonNode control(String path) {
    return parse(get("/__sim" + path).body());
  }

  /** A control call that must work, and what it answers. */
  JsonNode control(String path, String body) {
    HttpResponse<String> answer = steer(path, body);
    if (answer.statusCode() >= 300) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    return parse(answer.body());
  }

  HttpResponse<String> steer(String path, String body) {
    return post("/__sim" + path, "application/json", body.replace('\'', '"'));
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(text, broken);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve(path));
  }

  private HttpResponse<String> send(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
