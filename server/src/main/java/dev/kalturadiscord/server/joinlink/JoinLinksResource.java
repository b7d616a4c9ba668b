package dev.kalturadiscord.server.joinlink;

import dev.kalturadiscord.api.JoinLinksApi;
import dev.kalturadiscord.api.model.JoinLink;
import dev.kalturadiscord.server.permission.Member;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Personal join links over HTTP. */
@Singleton
public final class JoinLinksResource implements JoinLinksApi {

  private final JoinLinks links;

  @Context private SecurityContext security;

  @Inject
  JoinLinksResource(JoinLinks links) {
    this.links = links;
  }

  @Override
  public Response joinMeeting(String meetingId) {
    JoinLinks.Link link = links.issue(Member.of(security), meetingId);
    return Response.ok(
            new JoinLink()
                .url(link.url())
                .expiresAt(link.expiresAt().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .role(JoinLink.RoleEnum.fromString(link.role().text())))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
