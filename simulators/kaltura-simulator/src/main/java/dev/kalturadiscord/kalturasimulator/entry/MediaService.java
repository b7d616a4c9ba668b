package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.Json;

/** Videos, recordings among them. */
public final class MediaService implements KalturaService {
  private final Entries entries;
  private final Storage storage;

  public MediaService(Entries entries, Storage storage) {
    this.entries = entries;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("media")
        .on("get", Access.SESSION, this::get)
        .on("list", Access.SESSION, this::list);
  }

  private JsonNode get(ActionCall call) {
    String id = call.parameters().requiredText("entryId");
    return Json.objectOf(entries.existing(id, MediaEntry.class));
  }

  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(EntrySchemas.MEDIA, call.parameters(), storage.now());
    return entries.list(query, MediaEntry.class, "KalturaMediaListResponse");
  }
}
