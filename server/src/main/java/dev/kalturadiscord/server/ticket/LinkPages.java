package dev.kalturadiscord.server.ticket;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a browser that opens a personal link: on to where it leads, or a page that says why not.
 */
public final class LinkPages {

  private static final Logger log = LoggerFactory.getLogger(LinkPages.class);

  private static final String PLACE = "<!-- message -->";

  private final String name;
  private final String usedUp;
  private final String notNow;

  /**
   * The pages of one kind of links.
   *
   * @param name in the log, for example "A join link"
   * @param feature class beside which {@code used-up.html} and {@code not-now.html} are
   */
  public LinkPages(String name, Class<?> feature) {
    this.name = name;
    String page = load(LinkPages.class, "page.html");
    this.usedUp = page.replace(PLACE, load(feature, "used-up.html"));
    this.notNow = page.replace(PLACE, load(feature, "not-now.html"));
  }

  /**
   * On to the address. Without one, 410 and how to get a new link; when it fails, 503 and that the
   * link stays good.
   */
  public Response open(Supplier<Optional<URI>> opening) {
    try {
      return opening
          .get()
          .map(url -> secret(Response.status(Response.Status.FOUND)).location(url))
          .orElseGet(() -> page(Response.Status.GONE, usedUp))
          .build();
    } catch (RuntimeException e) {
      log.error("{} could not be opened", name, e);
      return page(Response.Status.SERVICE_UNAVAILABLE, notNow).build();
    }
  }

  /** To whoever only looks. */
  public Response preview() {
    return secret(Response.noContent()).build();
  }

  private static Response.ResponseBuilder page(Response.Status status, String html) {
    return secret(Response.status(status))
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .entity(html);
  }

  private static Response.ResponseBuilder secret(Response.ResponseBuilder response) {
    return response
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff");
  }

  private static String load(Class<?> beside, String file) {
    try (InputStream page = beside.getResourceAsStream(file)) {
      if (page == null) {
        throw new IllegalStateException(file + " is missing in the program");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
