package dev.kalturadiscord.kalturasimulator.entry;

import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.wire.Json;

/** Entries of any type. */
public final class BaseEntryService implements KalturaService {
  private final Entries entries;

  public BaseEntryService(Entries entries) {
    this.entries = entries;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("baseEntry")
        .on(
            "get",
            Access.SESSION,
            call ->
                Json.objectOf(
                    entries.existing(call.parameters().requiredText("entryId"), Entry.class)));
  }
}
