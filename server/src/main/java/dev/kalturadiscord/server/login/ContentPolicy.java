package dev.kalturadiscord.server.login;

import java.net.URI;

/** What browsers let our pages do: show themselves, and send their form. */
final class ContentPolicy {

  /** Of pages without a form. */
  static final String OF_MESSAGES =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private ContentPolicy() {}

  /**
   * Of a page whose form leads to us and from there on to the client: Chromium holds the policy
   * against redirects too.
   */
  static String ofFormThatLeadsTo(String redirectUri) {
    return OF_MESSAGES.replace("form-action 'none'", "form-action 'self' " + source(redirectUri));
  }

  private static String source(String redirectUri) {
    URI uri = URI.create(redirectUri);
    String host = uri.getHost();
    // Neither programs with a scheme of their own nor IPv6 literals can be named more exactly.
    if (host == null || host.startsWith("[")) {
      return uri.getScheme() + ":";
    }
    return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }
}
