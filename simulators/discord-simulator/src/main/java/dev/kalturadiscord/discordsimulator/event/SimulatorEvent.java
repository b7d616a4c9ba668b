package dev.kalturadiscord.discordsimulator.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Something that watchers of the simulation are told.
 *
 * @param name the kind of event, as watchers subscribe to it
 * @param onlyFor the one person who may see it; null when everybody may
 */
public record SimulatorEvent(String name, ObjectNode data, @Nullable String onlyFor) {

  /** An event that everybody may see. */
  public static SimulatorEvent forAll(String name, ObjectNode data) {
    return new SimulatorEvent(name, data, null);
  }

  /** Whether a watcher who looks through the eyes of these people sees it. */
  public boolean visibleToAny(Collection<String> userIds) {
    return onlyFor == null || userIds.contains(onlyFor);
  }

  /** The data; what only one person may see names them, too. */
  public ObjectNode forWatchers() {
    return onlyFor == null ? data : data.deepCopy().put("onlyFor", onlyFor);
  }
}
