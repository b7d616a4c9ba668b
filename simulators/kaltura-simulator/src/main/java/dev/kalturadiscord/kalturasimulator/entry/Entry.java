package dev.kalturadiscord.kalturasimulator.entry;

/** What all entries have. Times are unix seconds. */
public sealed interface Entry permits RoomEntry, MediaEntry {
  String id();

  String name();

  String userId();

  int status();
}
