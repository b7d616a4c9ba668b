package dev.kalturadiscord.kalturasimulator.service;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A service id and its actions; both are found whatever their letter case. */
public final class ServiceActions {
  private final String serviceId;
  private final Map<String, Action> actions = new LinkedHashMap<>();

  /**
   * Starts a service without actions.
   *
   * @param serviceId such as {@code session}, or {@code schedule_scheduleEvent} for a plugin's
   */
  public ServiceActions(String serviceId) {
    this.serviceId = serviceId;
  }

  public ServiceActions on(String action, Access access, Action.Body body) {
    actions.put(action.toLowerCase(Locale.ROOT), new Action(access, body));
    return this;
  }

  String serviceId() {
    return serviceId;
  }

  Optional<Action> find(String action) {
    return Optional.ofNullable(actions.get(action.toLowerCase(Locale.ROOT)));
  }
}
