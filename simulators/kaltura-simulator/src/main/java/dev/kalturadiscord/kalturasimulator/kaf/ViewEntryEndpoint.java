package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.entry.Entries;
import dev.kalturadiscord.kalturasimulator.entry.Entry;
import dev.kalturadiscord.kalturasimulator.fault.Faults;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import io.javalin.config.RoutesConfig;

/** The page on which KAF shows an entry of any type, by the same rules as a room. */
public final class ViewEntryEndpoint {
  private static final String PATH = "/hosted/index/view-entry/ks/";
  private static final HtmlPage INSIDE = new HtmlPage("entry.html");

  private final RoomDoor door;
  private final Faults faults;
  private final CallJournal journal;

  public ViewEntryEndpoint(
      KsCodec codec,
      Entries entries,
      Joins joins,
      Storage storage,
      Faults faults,
      CallJournal journal) {
    this.door = new RoomDoor(codec, id -> entries.existing(id, Entry.class), joins, storage);
    this.faults = faults;
    this.journal = journal;
  }

  public void addTo(RoutesConfig routes) {
    routes.get(
        PATH + "{ks}",
        http -> faults.carry(http, new ViewRoomExchange(http, PATH, INSIDE, door, journal)));
  }
}
