package dev.kalturadiscord.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person who logs in to a server with Discord, through a public client, page by page. */
record DiscordLogin(URI server) {
  /** The client whose logins lead to Swagger UI. */
  static final String CLIENT = "swagger-ui";

  private static final String VERIFIER =
      "a-verifier-of-more-than-forty-three-characters-0123456789";
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"login\"[^>]*value=\"([^\"]+)\"");

  /**
   * Tokens of a login.
   *
   * @param json the answer of the token endpoint
   */
  record Tokens(JsonNode json) {
    String access() {
      return json.path("accessToken").asText();
    }

    String refresh() {
      return json.path("refreshToken").asText();
    }

    String role() {
      return json.path("role").asText();
    }
  }

  /** Logs a person in for a guild. */
  Tokens logIn(Seed.Person person, Seed.Place place) {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String redirect = server + "/docs/oauth2-redirect.html";
    URI discord =
        to(
            browser,
            get(
                server
                    + "/oauth/authorize?"
                    + form(
                        Map.of(
                            "response_type",
                            "code",
                            "client_id",
                            CLIENT,
                            "redirect_uri",
                            redirect,
                            "state",
                            "state-of-the-client",
                            "code_challenge",
                            challenge(),
                            "code_challenge_method",
                            "S256"))));
    URI callback =
        to(browser, post(discord, Map.of("decision", "authorize", "user_id", person.id())));
    Matcher page = FORM_TOKEN.matcher(send(browser, get(callback.toString())).body());
    if (!page.find()) {
      throw new AssertionError("No page to choose a guild on");
    }
    URI back =
        to(
            browser,
            post(
                server.resolve("/oauth/consent"),
                Map.of("login", page.group(1), "guild", place.guildId())));
    Map<String, String> query = query(back);
    if (!"state-of-the-client".equals(query.get("state"))) {
      throw new AssertionError("Not our state: " + query.keySet());
    }
    Map<String, String> grant = new LinkedHashMap<>();
    grant.put("grantType", "authorization_code");
    grant.put("clientId", CLIENT);
    grant.put("code", query.get("code"));
    grant.put("redirectUri", redirect);
    grant.put("codeVerifier", VERIFIER);
    return new Tokens(Web.post(at("/auth/token"), grant).json(200));
  }

  /** Sends a refresh token. */
  Web.Answer refresh(String refreshToken) {
    return Web.post(at("/auth/refresh"), Map.of("clientId", CLIENT, "refreshToken", refreshToken));
  }

  /** Ends a token. */
  Web.Answer revoke(String token) {
    return Web.post(at("/auth/revoke"), Map.of("clientId", CLIENT, "token", token));
  }

  /** What the list of meetings answers to an access token. */
  int statusWith(String accessToken) {
    return Web.get(at("/meetings"), "Authorization", "Bearer " + accessToken).status();
  }

  private URI at(String path) {
    return URI.create(server + "/api/v1" + path);
  }

  private static HttpRequest.Builder get(String uri) {
    return HttpRequest.newBuilder(URI.create(uri)).GET();
  }

  private static HttpRequest.Builder post(URI uri, Map<String, String> fields) {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
  }

  private static URI to(HttpClient browser, HttpRequest.Builder request) {
    HttpResponse<String> response = send(browser, request);
    return URI.create(
        response
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError(response.statusCode() + ": " + response.body())));
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("No answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : uri.getRawQuery().split("&", -1)) {
      int equals = pair.indexOf('=');
      query.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }
}
