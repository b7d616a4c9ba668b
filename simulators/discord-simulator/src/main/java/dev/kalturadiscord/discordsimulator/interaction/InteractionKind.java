package dev.kalturadiscord.discordsimulator.interaction;

import java.util.Locale;

/** What a person did. */
public enum InteractionKind {
  COMMAND(2),
  COMPONENT(3),
  AUTOCOMPLETE(4),
  MODAL(5);

  private final int type;

  InteractionKind(int type) {
    this.type = type;
  }

  /** Discord's number of this kind. */
  int type() {
    return type;
  }

  /** The word for it in the control interface. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
