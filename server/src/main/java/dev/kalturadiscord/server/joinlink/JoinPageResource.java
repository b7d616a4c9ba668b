package dev.kalturadiscord.server.joinlink;

import dev.kalturadiscord.api.JoinPageApi;
import dev.kalturadiscord.server.ticket.LinkPages;
import dev.kalturadiscord.server.ticket.LinkPreview;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Where a join link leads: on to the room, or to a page that says how to get a new link. */
@Singleton
public final class JoinPageResource implements JoinPageApi, LinkPreview {

  private final JoinLinks links;
  private final LinkPages pages = new LinkPages("A join link", JoinPageResource.class);

  @Inject
  JoinPageResource(JoinLinks links) {
    this.links = links;
  }

  @Override
  public Response openJoinLink(String ticket) {
    return pages.open(() -> links.open(ticket));
  }

  @Override
  public Response lookAtLink() {
    return pages.preview();
  }
}
