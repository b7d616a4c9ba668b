package dev.kalturadiscord.server.joinlink;

import dev.kalturadiscord.api.JoinPageApi;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a join link leads: on to the room, or to a page that says how to get a new link. */
@Singleton
public final class JoinPageResource implements JoinPageApi, JoinPagePreview {

  private static final Logger log = LoggerFactory.getLogger(JoinPageResource.class);

  private final JoinLinks links;
  private final JoinPages pages;

  @Inject
  JoinPageResource(JoinLinks links, JoinPages pages) {
    this.links = links;
    this.pages = pages;
  }

  @Override
  public Response openJoinLink(String ticket) {
    try {
      Optional<URI> room = links.open(ticket);
      return room.map(url -> secret(Response.status(Response.Status.FOUND)).location(url))
          .orElseGet(() -> page(Response.Status.GONE, pages.usedUp()))
          .build();
    } catch (RuntimeException e) {
      log.error("A join link could not be opened", e);
      return page(Response.Status.SERVICE_UNAVAILABLE, pages.notNow()).build();
    }
  }

  @Override
  public Response lookAtJoinLink() {
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
}
