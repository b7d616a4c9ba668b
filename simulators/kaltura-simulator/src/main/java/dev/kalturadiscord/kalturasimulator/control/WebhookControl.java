package dev.kalturadiscord.kalturasimulator.control;

import dev.kalturadiscord.kalturasimulator.notification.Webhooks;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Shows and steers the notifications that Kaltura sends. */
public final class WebhookControl {
  private final Webhooks webhooks;

  public WebhookControl(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  public void addTo(RoutesConfig routes) {
    routes.get(ControlAnswers.ROOT + "/webhooks", this::show);
    routes.post(ControlAnswers.ROOT + "/webhooks/send", this::sendNow);
    routes.post(ControlAnswers.ROOT + "/webhooks/mode", this::setMode);
  }

  private void show(Context http) {
    ControlAnswers.answer(http, webhooks.all());
  }

  private void sendNow(Context http) {
    webhooks.sendNow();
    show(http);
  }

  private void setMode(Context http) {
    webhooks.setMode(Json.rowOf(ControlAnswers.body(http), Webhooks.Mode.class));
    ControlAnswers.answer(http, webhooks.mode());
  }
}
