package dev.kalturadiscord.kalturasimulator.cdn;

import dev.kalturadiscord.kalturasimulator.entry.MediaEntry;
import dev.kalturadiscord.kalturasimulator.kaf.HtmlPage;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/**
 * The page with the player. The real one answers 200 and complains inside of the player; here the
 * status says whether the video could be seen.
 */
final class PlayerPages implements CdnContent {
  /** The one player of the account. */
  private static final String UI_CONF_ID = "45678901";

  private static final HtmlPage PLAYER = HtmlPage.of(PlayerPages.class, "player.html");
  private static final HtmlPage NO_VIDEO = HtmlPage.of(PlayerPages.class, "no-video.html");

  private final CdnAccess access;
  private final Plays plays;

  PlayerPages(CdnAccess access, Plays plays) {
    this.access = access;
    this.plays = plays;
  }

  @Override
  public void deliver(CdnRequest request, Context http) throws CdnRefused {
    if (!request.text("uiconf_id").equals(UI_CONF_ID)) {
      throw new CdnRefused(CdnError.UI_CONF_NOT_FOUND);
    }
    MediaEntry entry = access.entry(request, request.text("entry_id"), MediaEntry.class);
    if (!entry.isReady()) {
      throw new CdnRefused(CdnError.FLAVOR_NOT_FOUND);
    }
    Play play = play(entry, access.session(request));
    plays.add(play);
    http.html(
        PLAYER.with(
            Map.of("videoName", entry.name(), "videoId", entry.id(), "viewerId", play.userId())));
  }

  @Override
  public void refuse(CdnError error, Context http) {
    boolean noAccess = error.isAboutAccess();
    http.status(noAccess ? 403 : 404)
        .header("X-Kaltura", error.code())
        .html(
            NO_VIDEO.with(
                Map.of(
                    "title", noAccess ? "No access" : "Not found",
                    "reason",
                        noAccess
                            ? "You have no access to this video."
                            : "There is no such video or player.")));
  }

  private Play play(MediaEntry entry, Optional<Ks> session) {
    return new Play(
        entry.id(),
        session.map(Ks::userId).orElse(""),
        session.map(ks -> ks.type().name()).orElse(null),
        session.map(ks -> ks.expiry() - access.now()).orElse(null),
        session.map(Ks::privileges).orElse(Map.of()));
  }
}
