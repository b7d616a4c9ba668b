package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.state.Storage;

/** Entries of any type. */
public final class BaseEntryService implements KalturaService {
  private final Entries entries;
  private final Storage storage;

  public BaseEntryService(Entries entries, Storage storage) {
    this.entries = entries;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("baseEntry")
        .on("get", Access.SESSION, this::get)
        .on("list", Access.SESSION, this::list);
  }

  private JsonNode get(ActionCall call) {
    String id = call.parameters().requiredText("entryId");
    return entries.shown(entries.existing(id, Entry.class));
  }

  /** Media entries have all the properties that rooms can be found by, so their names are used. */
  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(EntrySchemas.MEDIA, call.parameters(), storage.now());
    return entries.list(query, Entry.class, "KalturaBaseEntryListResponse");
  }
}
