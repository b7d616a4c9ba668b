package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.token.TokenSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses that lead back to a client, with what it is told (RFC 6749, 4.1.2). */
@Singleton
final class ClientAddresses {

  private final TokenSettings settings;

  @Inject
  ClientAddresses(TokenSettings settings) {
    this.settings = settings;
  }

  /** With a code. */
  String code(Login login, String code) {
    return address(login.redirectUri(), login.clientState(), Map.of("code", code));
  }

  /** With an error. */
  String error(Login login, String error, String description) {
    return error(login.redirectUri(), login.clientState(), error, description);
  }

  /**
   * With an error.
   *
   * @param state null when the client sent none that can go back
   * @param description in ASCII, for the client's developers
   */
  String error(String redirectUri, @Nullable String state, String error, String description) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("error", error);
    answer.put("error_description", description);
    return address(redirectUri, state, answer);
  }

  private String address(String redirectUri, @Nullable String state, Map<String, String> answer) {
    Map<String, String> all = new LinkedHashMap<>(answer);
    if (state != null) {
      all.put("state", state);
    }
    // A client of several servers can tell whose answer it is (RFC 9207).
    all.put("iss", settings.issuer());
    return all.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
        .collect(Collectors.joining("&", redirectUri + (hasQuery(redirectUri) ? "&" : "?"), ""));
  }

  private static boolean hasQuery(String uri) {
    return uri.indexOf('?') >= 0;
  }

  /** Not every client takes a plus for a space. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
