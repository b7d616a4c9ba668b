package dev.kalturadiscord.server.kaltura;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes over the wire to Kaltura and back, with every secret masked; for finding out what an
 * account does differently. Off unless its logger is set to DEBUG. The JDK's own logging of HTTP
 * ({@code jdk.httpclient.HttpClient.log}) is out of our hands and masks nothing.
 */
final class WireLog {

  private static final Logger log =
      LoggerFactory.getLogger("dev.kalturadiscord.server.kaltura.wire");

  private WireLog() {}

  static void request(String what, String method, URI url, String body) {
    if (log.isDebugEnabled()) {
      log.debug("{} > {} {} {}", what, method, masked(url.toString()), masked(body));
    }
  }

  static void answer(String what, int status, String body) {
    if (log.isDebugEnabled()) {
      log.debug("{} < {} {}", what, status, masked(body));
    }
  }

  static void failure(String what, Throwable failure) {
    if (log.isDebugEnabled()) {
      log.debug("{} < {}", what, masked(failure.toString()));
    }
  }

  private static String masked(String text) {
    return MaskedText.of(text);
  }
}
