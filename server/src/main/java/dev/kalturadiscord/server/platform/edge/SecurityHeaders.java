package dev.kalturadiscord.server.platform.edge;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells browsers to do less with our answers than they would. Set before a request is handled: a
 * handler that needs another policy for its page sets its own in place of ours.
 */
final class SecurityHeaders {

  private static final String DOCS = "/docs";

  /** Comes back from Discord in a popup and tells the docs, so it has to keep its opener. */
  private static final String END_OF_LOGIN = "/docs/oauth2-redirect.html";

  private static final HeaderName CSP = HeaderNames.create("Content-Security-Policy");
  private static final HeaderName OPENER = HeaderNames.create("Cross-Origin-Opener-Policy");

  /** Answers of the API are no pages: there is nothing in them to load or to run. */
  private static final List<Header> OF_ANSWERS =
      List.of(
          HeaderValues.create(CSP, "default-src 'none'; frame-ancestors 'none'"),
          HeaderValues.create(OPENER, "same-origin"));

  /** Swagger UI brings its styles along inline and its icons as data; its login is a popup. */
  private static final List<Header> OF_DOCS =
      List.of(
          HeaderValues.create(
              CSP,
              "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                  + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
                  + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
          HeaderValues.create(OPENER, "same-origin-allow-popups"));

  private final List<Header> everywhere;

  /**
   * @param https whether people reach the server by https, so that browsers may insist on it
   */
  SecurityHeaders(boolean https) {
    List<Header> headers =
        new ArrayList<>(
            List.of(
                HeaderValues.create("X-Content-Type-Options", "nosniff"),
                HeaderValues.create("Referrer-Policy", "no-referrer"),
                HeaderValues.create("X-Frame-Options", "DENY"),
                HeaderValues.create(
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=()")));
    if (https) {
      headers.add(HeaderValues.create("Strict-Transport-Security", "max-age=31536000"));
    }
    this.everywhere = List.copyOf(headers);
  }

  void set(String path, ServerResponse response) {
    everywhere.forEach(response::header);
    boolean docs = path.equals(DOCS) || path.startsWith(DOCS + "/");
    (docs ? OF_DOCS : OF_ANSWERS).forEach(response::header);
    if (path.equals(END_OF_LOGIN)) {
      response.header(HeaderValues.create(OPENER, "unsafe-none"));
    }
  }
}
