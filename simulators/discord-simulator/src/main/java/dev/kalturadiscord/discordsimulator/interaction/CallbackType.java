package dev.kalturadiscord.discordsimulator.interaction;

/** The numbers of the ways an application can answer. */
final class CallbackType {
  static final int MESSAGE = 4;
  static final int DEFERRED_MESSAGE = 5;
  static final int DEFERRED_UPDATE = 6;
  static final int UPDATE = 7;
  static final int AUTOCOMPLETE = 8;
  static final int MODAL = 9;

  private CallbackType() {}
}
