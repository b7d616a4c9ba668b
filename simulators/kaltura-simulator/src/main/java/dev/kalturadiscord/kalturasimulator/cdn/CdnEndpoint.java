package dev.kalturadiscord.kalturasimulator.cdn;

import dev.kalturadiscord.kalturasimulator.fault.Faults;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import io.javalin.config.RoutesConfig;

/** The HTTP side of the CDN. */
public final class CdnEndpoint {
  private final CdnAccess access;
  private final Plays plays;
  private final Faults faults;
  private final CallJournal journal;

  public CdnEndpoint(CdnAccess access, Plays plays, Faults faults, CallJournal journal) {
    this.access = access;
    this.plays = plays;
    this.faults = faults;
    this.journal = journal;
  }

  public void addTo(RoutesConfig routes) {
    CdnContent thumbnails = new Thumbnails(access);
    add(routes, "/p/{pid}", "thumbnail", thumbnails);
    add(routes, "/p/{pid}/sp/{sub}", "thumbnail", thumbnails);
    add(routes, "/p/{pid}/sp/{sub}", "playManifest", new PlayManifests(access));
    add(routes, "/p/{pid}", "embedPlaykitJs", new PlayerPages(access, plays));
  }

  private void add(RoutesConfig routes, String root, String kind, CdnContent content) {
    routes.get(
        root + "/" + kind + "/<rest>",
        http -> faults.carry(http, new CdnExchange(http, kind, content, journal)));
  }
}
