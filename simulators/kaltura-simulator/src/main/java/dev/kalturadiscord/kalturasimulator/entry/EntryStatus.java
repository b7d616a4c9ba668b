package dev.kalturadiscord.kalturasimulator.entry;

/** The entry status codes in use. */
final class EntryStatus {
  static final int READY = 2;
  static final int DELETED = 3;

  /** The status of a room all its life: it never has content of its own. */
  static final int NO_CONTENT = 7;

  private EntryStatus() {}
}
