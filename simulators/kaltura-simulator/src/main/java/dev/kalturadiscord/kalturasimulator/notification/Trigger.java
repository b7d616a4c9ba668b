package dev.kalturadiscord.kalturasimulator.notification;

import dev.kalturadiscord.kalturasimulator.entry.Entry;
import org.jspecify.annotations.Nullable;

/** What has to happen to an entry for a template to fire. */
enum Trigger {
  STATUS_CHANGED {
    @Override
    boolean fires(@Nullable Entry before, Entry after, String wantedStatus) {
      return before == null || before.status() != after.status();
    }
  },
  STATUS_EQUALS {
    @Override
    boolean fires(@Nullable Entry before, Entry after, String wantedStatus) {
      return STATUS_CHANGED.fires(before, after, wantedStatus)
          && Integer.toString(after.status()).equals(wantedStatus);
    }
  },
  CHANGED {
    @Override
    boolean fires(@Nullable Entry before, Entry after, String wantedStatus) {
      return before != null;
    }
  },
  /** About things that do not happen in the simulator. */
  NEVER {
    @Override
    boolean fires(@Nullable Entry before, Entry after, String wantedStatus) {
      return false;
    }
  };

  /**
   * Whether this change is one.
   *
   * @param before null for a new entry
   * @param wantedStatus the template's user parameter {@code trigger_status}
   */
  abstract boolean fires(@Nullable Entry before, Entry after, String wantedStatus);
}
