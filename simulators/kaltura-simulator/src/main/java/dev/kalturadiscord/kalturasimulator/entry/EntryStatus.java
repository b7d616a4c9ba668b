package dev.kalturadiscord.kalturasimulator.entry;

/** The entry status codes in use. */
public final class EntryStatus {
  /** Uploaded, and still being converted. */
  public static final int PRECONVERT = 1;

  public static final int READY = 2;
  static final int DELETED = 3;

  /** Without content: a placeholder; also the status of a room all its life. */
  static final int NO_CONTENT = 7;

  private EntryStatus() {}
}
