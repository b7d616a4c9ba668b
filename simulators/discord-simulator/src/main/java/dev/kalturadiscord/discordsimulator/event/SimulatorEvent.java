package dev.kalturadiscord.discordsimulator.event;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Something that watchers of the simulation are told.
 *
 * @param name the kind of event, as watchers subscribe to it
 * @param onlyFor the one person who may see it; null when everybody may
 */
public record SimulatorEvent(String name, JsonNode data, @Nullable String onlyFor) {

  /** An event that everybody may see. */
  public static SimulatorEvent forAll(String name, JsonNode data) {
    return new SimulatorEvent(name, data, null);
  }

  /** Whether a watcher who looks through the eyes of a person (null: through nobody's) sees it. */
  public boolean visibleTo(@Nullable String userId) {
    return onlyFor == null || onlyFor.equals(userId);
  }
}
