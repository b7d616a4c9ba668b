package dev.kalturadiscord.kalturasimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleResources;
import dev.kalturadiscord.kalturasimulator.state.Features;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Steers and shows what the account has and may. */
public final class AccountControl {
  private final Features features;
  private final ScheduleResources resources;
  private final Runnable expireSessions;

  /**
   * Takes all that is to be watched and steered.
   *
   * @param expireSessions makes every KS that is known by now an expired one
   */
  public AccountControl(Features features, ScheduleResources resources, Runnable expireSessions) {
    this.features = features;
    this.resources = resources;
    this.expireSessions = expireSessions;
  }

  public void addTo(RoutesConfig routes) {
    routes.get(ControlAnswers.ROOT + "/features", this::showFeatures);
    routes.post(ControlAnswers.ROOT + "/features", this::changeFeatures);
    routes.post(
        ControlAnswers.ROOT + "/sessions/expire",
        http -> ControlAnswers.done(http, expireSessions));
    routes.get(
        ControlAnswers.ROOT + "/resources", http -> ControlAnswers.answer(http, resources.all()));
  }

  private void showFeatures(Context http) {
    ControlAnswers.answer(http, features.all());
  }

  private void changeFeatures(Context http) {
    ObjectNode body = ControlAnswers.body(http);
    Map<String, Boolean> changes = new HashMap<>();
    for (var field : body.properties()) {
      JsonNode on = field.getValue();
      if (!on.isBoolean()) {
        throw new IllegalArgumentException(field.getKey() + " must be true or false");
      }
      changes.put(field.getKey(), on.asBoolean());
    }
    features.change(changes);
    showFeatures(http);
  }
}
