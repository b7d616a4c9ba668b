package dev.kalturadiscord.kalturasimulator.state;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the account may use. Kaltura sells parts of itself separately. */
public final class Features {
  /** A part of Kaltura that an account has or has not. */
  public enum Feature {
    MEETING_ROOMS("meetingRooms", true),
    VIRTUAL_EVENTS("virtualEvents", false),
    EVENT_NOTIFICATIONS("eventNotifications", true);

    private final String wireName;
    private final boolean onAtStart;

    Feature(String wireName, boolean onAtStart) {
      this.wireName = wireName;
      this.onAtStart = onAtStart;
    }
  }

  private final Set<Feature> enabled = EnumSet.noneOf(Feature.class);

  public Features() {
    reset();
  }

  public synchronized boolean has(Feature feature) {
    return enabled.contains(feature);
  }

  /**
   * Gives or takes features by their names.
   *
   * @throws IllegalArgumentException if a name is unknown; nothing is changed then
   */
  public synchronized void change(Map<String, Boolean> changes) {
    for (String name : changes.keySet()) {
      named(name);
    }
    changes.forEach(
        (name, on) -> {
          if (on) {
            enabled.add(named(name));
          } else {
            enabled.remove(named(name));
          }
        });
  }

  /** All features by name. */
  public synchronized Map<String, Boolean> all() {
    Map<String, Boolean> all = new TreeMap<>();
    for (Feature feature : Feature.values()) {
      all.put(feature.wireName, enabled.contains(feature));
    }
    return all;
  }

  public synchronized void reset() {
    enabled.clear();
    for (Feature feature : Feature.values()) {
      if (feature.onAtStart) {
        enabled.add(feature);
      }
    }
  }

  private static Feature named(String name) {
    for (Feature feature : Feature.values()) {
      if (feature.wireName.equals(name)) {
        return feature;
      }
    }
    throw new IllegalArgumentException("unknown feature: " + name);
  }
}
