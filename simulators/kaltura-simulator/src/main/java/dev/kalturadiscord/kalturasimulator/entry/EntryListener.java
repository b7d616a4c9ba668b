package dev.kalturadiscord.kalturasimulator.entry;

import org.jspecify.annotations.Nullable;

/** Told about every entry that is stored. */
@FunctionalInterface
public interface EntryListener {
  /**
   * Takes notice, quickly: other calls wait meanwhile.
   *
   * @param before null for a new entry
   */
  void changed(@Nullable Entry before, Entry after);
}
