package dev.kalturadiscord.discordsimulator.control;

import dev.kalturadiscord.discordsimulator.event.EventBus;
import dev.kalturadiscord.discordsimulator.event.SimulatorEvent;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Streams the live events to watchers, each through the eyes of one person or several. */
public final class EventControl {
  private static final long KEEP_ALIVE_SECONDS = 10;

  private final EventBus events;

  public EventControl(EventBus events) {
    this.events = events;
  }

  public void register(ControlRoutes routes) {
    routes.javalin().sse(ControlRoutes.PREFIX + "/events", this::watch);
  }

  private void watch(SseClient client) {
    List<String> userIds = client.ctx().queryParams("userId");
    BlockingQueue<SimulatorEvent> queue = new LinkedBlockingQueue<>();
    Consumer<SimulatorEvent> watcher = queue::add;
    events.watch(watcher);
    client.keepAlive();
    client.sendComment("connected");
    Thread.ofVirtual()
        .name("watcher")
        .start(
            () -> {
              try {
                stream(client, userIds, queue);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                events.forget(watcher);
                client.close();
              }
            });
  }

  private static void stream(
      SseClient client, List<String> userIds, BlockingQueue<SimulatorEvent> queue)
      throws InterruptedException {
    while (!client.terminated()) {
      SimulatorEvent event = queue.poll(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        client.sendComment("still here");
      } else if (event.visibleToAny(userIds)) {
        client.sendEvent(event.name(), Json.write(event.forWatchers()));
      }
    }
  }
}
