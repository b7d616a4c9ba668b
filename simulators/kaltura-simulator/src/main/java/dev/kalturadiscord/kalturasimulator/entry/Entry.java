package dev.kalturadiscord.kalturasimulator.entry;

import org.jspecify.annotations.Nullable;

/** What all entries have. Times are unix seconds. */
public sealed interface Entry permits RoomEntry, MediaEntry {
  String id();

  String name();

  String userId();

  int status();

  @Nullable String referenceId();
}
