package dev.kalturadiscord.server.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** To which addresses logins may lead: codes go there, so nobody else may be able to read them. */
final class RedirectUris {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LONGEST = 512;
  private static final int GREATEST_PORT = 65_535;

  private RedirectUris() {}

  /** What is wrong with an address, and the cure; empty when it is allowed. */
  static Optional<String> problem(String text) {
    if (text.indexOf('*') >= 0) {
      return Optional.of("must not contain *: register each address in full.");
    }
    if (text.length() > LONGEST) {
      return Optional.of("must have at most " + LONGEST + " characters.");
    }
    if (text.chars().anyMatch(c -> c > 0x7e)) {
      return Optional.of("must be ASCII: percent-encode the path, write the host as xn--...");
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException malformed) {
      return Optional.of("must be an address such as https://app.example.org/callback.");
    }
    return Optional.ofNullable(uri.getHost())
        .map(host -> problem(uri, host))
        .orElse(Optional.of("must be an address such as https://app.example.org/callback."));
  }

  private static Optional<String> problem(URI uri, String host) {
    if (uri.getRawUserInfo() != null) {
      return Optional.of("must not contain a user name or password: remove what is before the @.");
    }
    if (uri.getRawFragment() != null) {
      return Optional.of("must not have a fragment: remove the # and what follows.");
    }
    if (uri.getPort() > GREATEST_PORT) {
      return Optional.of("must have a port of at most " + GREATEST_PORT + ".");
    }
    boolean onThisMachine = "http".equals(uri.getScheme()) && LOOPBACK.contains(host);
    return "https".equals(uri.getScheme()) || onThisMachine
        ? Optional.empty()
        : Optional.of("must begin with https://, or lead to http://localhost, 127.0.0.1 or [::1].");
  }
}
