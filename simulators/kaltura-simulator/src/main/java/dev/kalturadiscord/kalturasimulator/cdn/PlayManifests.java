package dev.kalturadiscord.kalturasimulator.cdn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kalturadiscord.kalturasimulator.entry.MediaEntry;
import io.javalin.http.Context;

/** Lists of segments, the same in every format; the segments themselves do not exist. */
final class PlayManifests implements CdnContent {
  private static final int SEGMENT_SECONDS = 10;

  private final CdnAccess access;

  PlayManifests(CdnAccess access) {
    this.access = access;
  }

  @Override
  public void deliver(CdnRequest request, Context http) throws CdnRefused {
    MediaEntry entry = access.entry(request, request.text("entryId"), MediaEntry.class);
    if (!entry.isReady()) {
      throw new CdnRefused(CdnError.FLAVOR_NOT_FOUND);
    }
    String manifest =
        """
        #EXTM3U
        #EXT-X-VERSION:3
        #EXT-X-PLAYLIST-TYPE:VOD
        #EXT-X-TARGETDURATION:%1$d
        #EXTINF:%1$d.0,
        /p/%2$d/segment/%3$s-1.ts
        #EXT-X-ENDLIST
        """
            .formatted(SEGMENT_SECONDS, entry.partnerId(), entry.id());
    http.contentType("application/vnd.apple.mpegurl").result(manifest.getBytes(UTF_8));
  }
}
