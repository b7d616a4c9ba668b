package dev.kalturadiscord.server.video;

import dev.kalturadiscord.api.VideosApi;
import dev.kalturadiscord.api.model.WatchLink;
import dev.kalturadiscord.server.kaltura.Pictures;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.ticket.Tickets;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Videos over HTTP: maps, decides nothing. */
@Singleton
public final class VideosResource implements VideosApi {

  private final VideoSearch search;
  private final VideoAccess access;
  private final VideoPictures pictures;
  private final WatchLinks links;

  @Context private SecurityContext security;

  @Inject
  VideosResource(VideoSearch search, VideoAccess access, VideoPictures pictures, WatchLinks links) {
    this.search = search;
    this.access = access;
    this.pictures = pictures;
    this.links = links;
  }

  @Override
  public Response searchVideos(@Nullable String query, Integer limit, @Nullable String cursor) {
    // The videos are the same for all guilds, but only members and clients of one see them.
    String unused = Caller.of(security).requireGuild();
    return Response.ok(VideoMapper.map(search.search(query, limit, cursor))).build();
  }

  @Override
  public Response getVideo(String videoId) {
    return Response.ok(VideoMapper.map(access.watchable(Caller.of(security), videoId))).build();
  }

  @Override
  public Response getVideoThumbnail(String videoId, Integer width, Integer height) {
    Pictures.Picture picture = pictures.of(Caller.of(security), videoId, width, height);
    return Response.ok(picture.bytes(), picture.mediaType())
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
        .build();
  }

  @Override
  public Response watchVideo(String videoId) {
    Tickets.Link link = links.issue(Member.of(security), videoId);
    return Response.ok(
            new WatchLink()
                .url(link.url())
                .expiresAt(
                    link.expiresAt().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
