package dev.kalturadiscord.discordsimulator.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Hands each event to all watchers, in the order it happened. */
public final class EventBus {
  private final List<Consumer<SimulatorEvent>> watchers = new CopyOnWriteArrayList<>();

  /** Watchers must not block: they are called by whoever made the event happen. */
  public void watch(Consumer<SimulatorEvent> watcher) {
    watchers.add(watcher);
  }

  public void forget(Consumer<SimulatorEvent> watcher) {
    watchers.remove(watcher);
  }

  public void publish(SimulatorEvent event) {
    watchers.forEach(watcher -> watcher.accept(event));
  }
}
