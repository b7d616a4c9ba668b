package dev.kalturadiscord.discordsimulator;

import dev.kalturadiscord.discordsimulator.ControlClient.Response;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plays the two others in a login: the person's browser and the application's server. */
final class Login {
  static final String REDIRECT_URI = "http://localhost:8080/login/discord?from=here";

  // The pair of RFC 7636, appendix B.
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  static final String BASIC = basic(ControlClient.APPLICATION + ":" + ControlClient.CLIENT_SECRET);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  Login(DiscordSimulator simulator) {
    this.url = simulator.url();
  }

  /** The query of a request that is in order; each change is a name and its value. */
  static Map<String, String> query(String... changes) {
    Map<String, String> query = new TreeMap<>();
    query.put("response_type", "code");
    query.put("client_id", ControlClient.APPLICATION);
    query.put("redirect_uri", REDIRECT_URI);
    query.put("scope", "identify guilds guilds.members.read");
    query.put("state", "a state & more");
    query.put("code_challenge", CHALLENGE);
    query.put("code_challenge_method", "S256");
    return change(query, changes);
  }

  /** The form that exchanges a code when all is in order. */
  static Map<String, String> exchange(String code, String... changes) {
    Map<String, String> form = new TreeMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", REDIRECT_URI);
    form.put("code_verifier", VERIFIER);
    return change(form, changes);
  }

  /** The form that exchanges a refresh token. */
  static Map<String, String> refresh(String refreshToken) {
    return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken);
  }

  HttpResponse<String> open(Map<String, String> query) {
    return openRaw(encoded(query));
  }

  HttpResponse<String> openRaw(String query) {
    return fetch("/oauth2/authorize?" + query);
  }

  HttpResponse<String> fetch(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> decide(Map<String, String> query, Map<String, String> form) {
    return send(form(request("/oauth2/authorize?" + encoded(query)), encoded(form)));
  }

  /** Lets a person agree and gives the code. */
  String code(String userId, Map<String, String> query) {
    HttpResponse<String> response =
        decide(query, Map.of("user_id", userId, "decision", "authorize"));
    return String.valueOf(answer(response).get("code"));
  }

  /** Logs a person in and gives the token document. */
  Response login(String userId, String scope) {
    return token(exchange(code(userId, query("scope", scope))));
  }

  /** Logs a person in and gives the access token. */
  String accessToken(String userId, String scope) {
    return login(userId, scope).body().path("access_token").asText();
  }

  /** A request to the token endpoint with the right id and secret. */
  Response token(Map<String, String> form) {
    return post("/oauth2/token", form, BASIC);
  }

  /** A request to the REST API with a person's token. */
  HttpResponse<String> getAs(String accessToken, String path) {
    return send(request("/api/v10" + path).header("Authorization", "Bearer " + accessToken).GET());
  }

  Response post(String path, Map<String, String> form, @Nullable String authorization) {
    HttpRequest.Builder request = form(request("/api/v10" + path), encoded(form));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return read(send(request));
  }

  Response postRaw(String path, String form) {
    return read(send(form(request("/api/v10" + path), form)));
  }

  /** The query with which a browser goes back to the application. */
  static Map<String, String> answer(HttpResponse<String> response) {
    String location = response.headers().firstValue("Location").orElseThrow();
    String query = URI.create(location).getRawQuery();
    return Arrays.stream(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> change(Map<String, String> fields, String... changes) {
    Map<String, String> changed = new HashMap<>(fields);
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1].isEmpty()) {
        changed.remove(changes[i]);
      } else {
        changed.put(changes[i], changes[i + 1]);
      }
    }
    return changed;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  private static Response read(HttpResponse<String> response) {
    return new Response(response.statusCode(), Json.read(response.body()), response.headers());
  }

  private static HttpRequest.Builder form(HttpRequest.Builder request, String form) {
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
