package dev.kalturadiscord.server.video;

import dev.kalturadiscord.api.WatchPageApi;
import dev.kalturadiscord.server.ticket.LinkPages;
import dev.kalturadiscord.server.ticket.LinkPreview;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Where a watch link leads: on to the player, or to a page that says how to get a new link. */
@Singleton
public final class WatchPageResource implements WatchPageApi, LinkPreview {

  private final WatchLinks links;
  private final LinkPages pages = new LinkPages("A watch link", WatchPageResource.class);

  @Inject
  WatchPageResource(WatchLinks links) {
    this.links = links;
  }

  @Override
  public Response openWatchLink(String ticket) {
    return pages.open(() -> links.open(ticket));
  }

  @Override
  public Response lookAtLink() {
    return pages.preview();
  }
}
