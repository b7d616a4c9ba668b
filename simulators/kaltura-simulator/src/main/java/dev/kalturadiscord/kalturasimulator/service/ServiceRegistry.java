package dev.kalturadiscord.kalturasimulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ApiRequest;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the action of a call, checks the caller's KS and runs the action. */
public final class ServiceRegistry {
  private final Map<String, ServiceActions> services = new HashMap<>();
  private final SessionGate gate;
  private final Storage storage;

  public ServiceRegistry(List<KalturaService> services, SessionGate gate, Storage storage) {
    this.gate = gate;
    this.storage = storage;
    for (KalturaService service : services) {
      ServiceActions actions = service.actions();
      this.services.put(actions.serviceId().toLowerCase(Locale.ROOT), actions);
    }
  }

  /**
   * Answers one call.
   *
   * @throws ApiError whatever the caller is to be told
   */
  JsonNode run(ApiRequest request) {
    Action action = find(request);
    return storage.exclusively(() -> run(action, request));
  }

  private JsonNode run(Action action, ApiRequest request) {
    Parameters parameters = new Parameters(request.parameters());
    Optional<Ks> ks = parameters.text("ks").filter(text -> !text.isEmpty()).map(gate::admit);
    if (action.access() != Access.ANYONE && ks.isEmpty()) {
      throw ErrorCode.MISSING_KS.with();
    }
    if (action.access() == Access.ADMIN && !ks.map(Ks::isAdmin).orElse(false)) {
      String service = request.service().toLowerCase(Locale.ROOT);
      throw ErrorCode.SERVICE_FORBIDDEN.with(service + "->" + request.action());
    }
    return action.body().answer(new ActionCall(parameters, ks));
  }

  private Action find(ApiRequest request) {
    if (request.service().isEmpty()) {
      throw ErrorCode.SERVICE_NOT_SPECIFIED.with();
    }
    ServiceActions service = services.get(request.service().toLowerCase(Locale.ROOT));
    if (service == null) {
      throw ErrorCode.SERVICE_DOES_NOT_EXISTS.with(request.service());
    }
    if (request.action().isEmpty()) {
      throw ErrorCode.ACTION_NOT_SPECIFIED.with();
    }
    return service
        .find(request.action())
        .orElseThrow(
            () -> ErrorCode.ACTION_DOES_NOT_EXISTS.with(request.action(), request.service()));
  }
}
