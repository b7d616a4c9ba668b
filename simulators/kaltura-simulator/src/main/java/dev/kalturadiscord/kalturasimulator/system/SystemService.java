package dev.kalturadiscord.kalturasimulator.system;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.state.Storage;

/** Signs of life. */
public final class SystemService implements KalturaService {
  private final Storage storage;

  public SystemService(Storage storage) {
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("system")
        .on("ping", Access.ANYONE, call -> BooleanNode.TRUE)
        .on("getTime", Access.ANYONE, call -> LongNode.valueOf(storage.now()));
  }
}
