package dev.kalturadiscord.discordsimulator.control;

import dev.kalturadiscord.discordsimulator.event.EventBus;
import dev.kalturadiscord.discordsimulator.event.SimulatorEvent;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Streams the live events to watchers, each through the eyes of one person or several, as
 * server-sent events (WHATWG HTML, 9.2). The request's own virtual thread writes: Javalin's client
 * for such streams goes round in circles when its browser is gone.
 */
public final class EventControl {
  private static final long KEEP_ALIVE_SECONDS = 10;
  private static final String END = "end";

  private final EventBus events;

  public EventControl(EventBus events) {
    this.events = events;
  }

  public void register(ControlRoutes routes) {
    routes.javalin().get(ControlRoutes.PREFIX + "/events", this::watch);
  }

  /** Ends all streams. */
  public void end() {
    events.publish(SimulatorEvent.forAll(END, Json.object()));
  }

  private void watch(Context context) throws IOException {
    List<String> userIds = context.queryParams("userId");
    BlockingQueue<SimulatorEvent> queue = new LinkedBlockingQueue<>();
    Consumer<SimulatorEvent> watcher = queue::add;
    events.watch(watcher);
    context.contentType("text/event-stream").header("Cache-Control", "no-store");
    OutputStream out = context.res().getOutputStream();
    try {
      write(out, ": connected\n\n");
      stream(out, userIds, queue);
    } catch (IOException e) {
      // The browser is gone; nobody is left to be told.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      events.forget(watcher);
    }
  }

  private static void stream(
      OutputStream out, List<String> userIds, BlockingQueue<SimulatorEvent> queue)
      throws IOException, InterruptedException {
    while (true) {
      SimulatorEvent event = queue.poll(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        write(out, ": still here\n\n");
      } else if (event.name().equals(END)) {
        return;
      } else if (event.visibleToAny(userIds)) {
        write(
            out, "event: " + event.name() + "\ndata: " + Json.write(event.forWatchers()) + "\n\n");
      }
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
