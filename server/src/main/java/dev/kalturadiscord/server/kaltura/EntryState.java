package dev.kalturadiscord.server.kaltura;

/** How far an entry is, of Kaltura's many statuses what matters to people. */
public enum EntryState {
  /** Imported or converted, or waiting for content or approval. */
  PROCESSING,
  /** Can be played. */
  READY,
  /** Will never be playable: broken, blocked or deleted. */
  FAILED;

  private static final int READY_NUMBER = 2;
  private static final int DELETED = 3;
  private static final int BLOCKED = 6;

  /** The state of a status number of Kaltura. */
  static EntryState of(int status) {
    if (status == READY_NUMBER) {
      return READY;
    }
    return status < 0 || status == DELETED || status == BLOCKED ? FAILED : PROCESSING;
  }
}
